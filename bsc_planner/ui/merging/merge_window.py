"""The window in which a returned copy is merged: every difference, what is chosen, and what comes of it."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.errors import PlanError
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.merging.decisions import Decisions
from bsc_planner.revisions.merging.merge_plan import MergePlan
from bsc_planner.revisions.merging.merge_rows import MergeRow, Side, Standing
from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.labels import kind_label, number_text
from bsc_planner.ui.merging.detail_panel import DetailPanel
from bsc_planner.ui.merging.leave_dialog import LeaveAnswer, LeaveDialog
from bsc_planner.ui.merging.merge_item_model import MergeItemModel
from bsc_planner.ui.merging.merge_view import MergeView
from bsc_planner.ui.merging.preview_model import MergePreviewModel
from bsc_planner.ui.merging.units_dialog import UnitsDialog
from bsc_planner.ui.merging.words import MergeWords
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.screen_room import resize_within_screen
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_SOON_MS = 150
_UNDECIDED = "undecided"
_FILTERS: tuple[tuple[str, frozenset[Standing]], ...] = (
    ("all", frozenset(Standing)),
    (_UNDECIDED, frozenset(Standing)),
    ("conflict", frozenset({Standing.CONFLICT})),
    ("theirs", frozenset({Standing.THEIRS})),
    ("ours", frozenset({Standing.OURS})),
    ("same", frozenset({Standing.SAME})),
)

Apply = Callable[[Decisions], None]
"""Carries the merge out; raises `PlanError` when it cannot be."""


class MergeWindow(QDialog):
    """All differences of a returned copy; nothing changes in the plan until it is applied.

    Args:
        store: Our plan, to choose units from.
        plan: The comparison.
        apply: Carries out what was decided.
        parent: The main window.
    """

    def __init__(self, store: PlanStore, plan: MergePlan, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flags = Qt.WindowType
        self.setWindowFlags(flags.Window | flags.WindowCloseButtonHint | flags.WindowMinMaxButtonsHint)
        self.setWindowTitle(self.tr("Merge a colleague's copy"))
        self._store = store
        self._apply = apply
        self.decisions = Decisions(plan)
        words = MergeWords(plan)
        self.model = MergeItemModel(self.decisions, words, self)
        self.view = MergeView(self.model)
        self.detail = DetailPanel(self.model, lambda row, side: self._choose([row], side))
        self.preview_model = MergePreviewModel(self.decisions, words, self)
        self._lay_out()
        self._connect()
        self._refresh()
        resize_within_screen(self, 1320, 820)
        name_parts(self, self.windowTitle())
        self.view.setFocus()

    # putting together ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in the differences"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(260)
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self.stack = QStackedWidget()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.view)
        halves.addWidget(self.detail)
        halves.setSizes([960, 340])
        halves.setStretchFactor(0, 1)
        halves.setChildrenCollapsible(False)
        self.stack.addWidget(halves)
        self.stack.addWidget(self._preview_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        for label in self._head():
            column.addWidget(label)
        column.addLayout(self._filter_line())
        column.addWidget(self.stack, 1)
        column.addLayout(self._foot())

    def _head(self) -> list[QLabel]:
        plan, facts = self.decisions.plan, self.decisions.plan.copy
        title = QLabel(self.tr("Copy of {name} · {file}").format(name=facts.person or "–", file=facts.file))
        title.setProperty("tone", "heading")
        labels = [title]
        texts = []
        if plan.is_two_way:
            texts.append(
                self.tr(
                    "The two files have no common edition, so nobody knows who changed what: everything that "
                    "differs must be decided. Copies sent with “Send a copy to a colleague” do not have this trouble."
                )
            )
        if facts.only_theirs:
            kinds = ", ".join(f"{number_text(count)} × {kind_label(kind)}" for kind, count in facts.only_theirs.items())
            texts.append(self.tr("Only in the copy, and not merged: {kinds}.").format(kinds=kinds))
        for text in texts:
            label = QLabel(text)
            label.setProperty("tone", "muted")
            label.setWordWrap(True)
            labels.append(label)
        for label in labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
        return labels

    def _filter_line(self) -> WrappingRow:
        line = WrappingRow()
        line.setSpacing(6)
        self.filters: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for key, _ in _FILTERS:
            button = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            group.addButton(button)
            self.filters[key] = button
            line.addWidget(button)
        self.filters["all"].setChecked(True)
        group.buttonClicked.connect(lambda _button: self._filter())
        line.addStretch(1)
        line.addWidget(self.search)
        self.units_button = QPushButton()
        self.units_button.setAutoDefault(False)
        self.bulk_button = QPushButton(self.tr("All shown"))
        self.bulk_button.setAutoDefault(False)
        self.bulk_button.setProperty("hasMenu", "true")
        menu = QMenu(self.bulk_button)
        ways = ((self.tr("Ours for all shown"), Side.OURS), (self.tr("Theirs for all shown"), Side.THEIRS))
        for text, side in (*ways, (self.tr("Back to the proposal for all shown"), None)):
            menu.addAction(text).triggered.connect(lambda _checked=False, side=side: self._choose_shown(side))
        self.bulk_button.setMenu(menu)
        for widget in (self.bulk_button, self.units_button):
            line.addWidget(widget)
        return line

    def _preview_page(self) -> QTableView:
        self.preview = QTableView()
        self.preview.setModel(self.preview_model)
        self.preview.verticalHeader().hide()
        self.preview.setShowGrid(False)
        self.preview.setWordWrap(False)
        self.preview.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = self.preview.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place in range(self.preview_model.columnCount()):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        return self.preview

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        self.undecided = StatusLabel(can_click=True, is_strong=True)
        self.counts = QLabel()
        self.counts.setProperty("tone", "muted")
        self.hint = ElidedLabel(self.tr("Keys: 1 before, 2 ours, 3 theirs, N next to decide"))
        self.hint.setProperty("tone", "caption")
        self.preview_button = QPushButton(self.tr("Preview of the result"))
        self.preview_button.setCheckable(True)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.apply_button = QPushButton(self.tr("Merge"))
        self.apply_button.setProperty("role", "primary")
        for button in (self.preview_button, self.cancel_button, self.apply_button):
            button.setAutoDefault(False)
        line.addWidget(self.undecided)
        line.addWidget(self.counts)
        line.addWidget(self.hint, 1)
        for widget in (self.preview_button, self.cancel_button, self.apply_button):
            line.addWidget(widget)
        return line

    def _connect(self) -> None:
        self.view.row_shown.connect(self.detail.show_row)
        self.model.decided.connect(self._refresh)
        self.search.textChanged.connect(lambda: self._timer.start())
        self._timer.timeout.connect(self._filter)
        self.undecided.clicked.connect(self._on_undecided_clicked)
        self.units_button.clicked.connect(self._ask_units)
        self.preview_button.toggled.connect(self._on_preview_toggled)
        self.cancel_button.clicked.connect(self.reject)
        self.apply_button.clicked.connect(self._on_apply)
        row = self.model.row_at(self.view.currentIndex())
        self.detail.show_row(row)

    # choosing --------------------------------------------------------------------------------------

    def _choose(self, rows: list[MergeRow], side: Side | None) -> None:
        self.model.choose(rows, side)

    def _choose_shown(self, side: Side | None) -> None:
        self._choose([row for group in self.model.shown for row in group.rows], side)

    def _ask_units(self) -> None:
        is_decided, units = UnitsDialog.ask(self, self._store, self.decisions.units)
        if is_decided:
            self.limit_to(units)

    def limit_to(self, units: frozenset[str] | None) -> None:
        """Take only changes of some units; None: of all."""
        self.decisions.limit_to(units)
        self._filter()
        self.model.refresh()

    def _on_apply(self) -> None:
        try:
            self._apply(self.decisions)
        except PlanError as error:
            MessageDialog.tell(self, error)
            return
        self.accept()

    def reject(self) -> None:
        """Leave without merging; asks first when something was chosen."""
        if self.decisions.choices and LeaveDialog.ask(self) is not LeaveAnswer.LEAVE:
            return
        super().reject()

    # showing ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses in the list and never merges by itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def _filter(self) -> None:
        key, standings = next((key, shown) for key, shown in _FILTERS if self.filters[key].isChecked())
        self.model.show_only(standings, words=self.search.text(), is_undecided_only=key == _UNDECIDED)

    def _on_undecided_clicked(self) -> None:
        self.preview_button.setChecked(False)
        if not self.model.next_undecided(QModelIndex()).isValid():
            self.search.clear()
            self.filters["all"].setChecked(True)
            self._filter()
        self.view.go_to_next()
        self.view.setFocus()

    def _on_preview_toggled(self, is_on: bool) -> None:
        if is_on:
            self.preview_model.refresh()
        self.stack.setCurrentIndex(int(is_on))
        for widget in (*self.filters.values(), self.search, self.bulk_button):
            widget.setEnabled(not is_on)

    def _refresh(self) -> None:
        """Show counts and whether it can be merged."""
        plan, decisions = self.decisions.plan, self.decisions
        standings = Counter(row.standing for row in plan.leads)
        open_rows = decisions.undecided()
        texts = {
            "all": self.tr("All {count}").format(count=number_text(len(plan.leads))),
            _UNDECIDED: self.tr("To decide {count}").format(count=number_text(len(open_rows))),
            "conflict": self.tr("Conflicts {count}").format(count=number_text(standings[Standing.CONFLICT])),
            "theirs": self.tr("Changed by them {count}").format(count=number_text(standings[Standing.THEIRS])),
            "ours": self.tr("Changed by us {count}").format(count=number_text(standings[Standing.OURS])),
            "same": self.tr("Both the same {count}").format(count=number_text(standings[Standing.SAME])),
        }
        for key, text in texts.items():
            self.filters[key].setText(text)
        taken = sum(decisions.side_of(row) is Side.THEIRS and row.theirs != row.ours for row in plan.leads)
        barred = sum(decisions.is_barred(row) for row in plan.leads)
        counts = self.tr("{taken} taken from the copy, {kept} kept as with us")
        text = counts.format(taken=number_text(taken), kept=number_text(len(plan.leads) - taken - len(open_rows)))
        if barred:
            text += " · " + self.tr("{count} not to be taken").format(count=number_text(barred))
        self.counts.setText(text)
        chosen = decisions.units
        units = self.tr("Changes of all units") if chosen is None else self.tr("Changes of {count} [unit|units]")
        self.units_button.setText(counted(units, count=0 if chosen is None else len(chosen)))
        self._refresh_apply(len(open_rows))

    def _refresh_apply(self, open_count: int) -> None:
        circles = [] if open_count else self.decisions.circles()
        if open_count:
            reason = self.tr("{count} not decided yet").format(count=number_text(open_count))
        elif circles:
            reason = self.tr("{what} would stand below itself").format(what=self.model.words.title(circles[0]))
        else:
            reason = ""
        status, text = (Status.ERROR, reason) if reason else (Status.OK, self.tr("Everything is decided"))
        self.undecided.show_status(status, text)
        self.apply_button.setEnabled(not reason)
        self.apply_button.setToolTip(reason)
        if self.stack.currentIndex():
            self.preview_model.refresh()
