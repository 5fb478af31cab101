"""Shows what a pasted list or table becomes, lets the planner correct it, and gives it back."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.exchange.importing.outline.draft import DraftRow, OutlineKind, end_of_branch, shift
from bsc_planner.exchange.importing.outline.table import TableReading
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.indicators.drafting.column_roles import ColumnRoles
from bsc_planner.ui.theme import MARKS, Status, font
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.ui.widgets.screen_room import resize_within_screen
from bsc_planner.wording.counting import counted

KIND_NAMES: dict[OutlineKind, str] = {
    OutlineKind.PERSPECTIVE: QT_TRANSLATE_NOOP("PastePreview", "Perspective"),
    OutlineKind.OBJECTIVE: QT_TRANSLATE_NOOP("PastePreview", "Objective"),
    OutlineKind.INDICATOR: QT_TRANSLATE_NOOP("PastePreview", "Indicator"),
}
_NAME, _KIND, _CODE, _UNIT, _BASELINE, _FIRST_YEAR = range(6)
_WIDE, _CODE_WIDTH, _LONGEST_WIDTH, _FIGURE_WIDTH = 350, 80, 180, 72
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW_HEIGHT = 25
"""Pixels of a row in the previews."""
_ITEM = Qt.ItemDataRole.UserRole


def new_rows_text(rows: Sequence[DraftRow]) -> str:
    """How many new rows of each kind there are, in words."""
    words = {
        OutlineKind.PERSPECTIVE: QCoreApplication.translate("PastePreview", "{count} [perspective|perspectives]"),
        OutlineKind.OBJECTIVE: QCoreApplication.translate("PastePreview", "{count} [objective|objectives]"),
        OutlineKind.INDICATOR: QCoreApplication.translate("PastePreview", "{count} [indicator|indicators]"),
    }
    counts = {kind: sum(row.kind is kind and row.known_id is None for row in rows) for kind in OutlineKind}
    return ", ".join(counted(words[kind], count=count) for kind, count in counts.items() if count) or "–"


@dataclass(frozen=True)
class Home:
    """A place where outermost rows may go: its name and the id of the element."""

    name: str
    id: str | None


@dataclass(frozen=True)
class PasteAnswer:
    """What the planner agreed to.

    Attributes:
        rows: The rows to write, in order.
        objective_id: Objective of outermost indicators; None: none yet.
        perspective_id: Lane of outermost objectives; None: none.
    """

    rows: Sequence[DraftRow]
    objective_id: str | None
    perspective_id: str | None


@dataclass(frozen=True)
class PasteQuestion:
    """What is shown.

    Attributes:
        draft: Rows for given roles of columns; called without any for a list.
        table: The table behind the rows; None for a list.
        roles: What its columns hold, as told so far.
        years: Years of the plan.
        objectives, perspectives: Homes for outermost rows, the first being that of the current row.
    """

    draft: Callable[[Sequence[str]], list[DraftRow]]
    table: TableReading | None
    roles: Sequence[str]
    years: Sequence[str]
    objectives: Sequence[Home]
    perspectives: Sequence[Home]


class PastePreview(QDialog):
    """A tree of rows to be, with their kinds and levels."""

    def __init__(self, question: PasteQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.rows: list[DraftRow] = []
        self.setWindowTitle(self.tr("Paste into the outline"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(False)
        self.tree.installEventFilter(self)
        self.tree.itemChanged.connect(self._on_item_changed)
        self._summary = QLabel()
        self._summary.setProperty("tone", "muted")
        self._summary.setWordWrap(True)
        self._objective = self._home_box(question.objectives)
        self._perspective = self._home_box(question.perspectives)
        self.columns = ColumnRoles(question.table, question.roles, question.years) if question.table else None
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._take = button_named(self._buttons, self.tr("Paste"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        if self.columns is not None:
            self.columns.changed.connect(self._draft)
        self._draft()
        self.tree.setFocus()
        resize_within_screen(self, 900, 560)

    @classmethod
    def ask(cls, parent: QWidget, question: PasteQuestion) -> PasteAnswer | None:
        """What shall be written; None when cancelled."""
        dialog = cls(question, parent)
        return dialog.answer() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def answer(self) -> PasteAnswer:
        """What is shown now."""
        return PasteAnswer(deepcopy(self.rows), self._objective.currentData(), self._perspective.currentData())

    def move_level(self, step: int) -> None:
        """Move the selected rows one level in or out, with what hangs below them."""
        chosen = self._chosen()
        tops = [at for at in chosen if not any(up < at < end_of_branch(self.rows, up) for up in chosen)]
        for at in tops:
            shift(self.rows, at, step)
        self._fill(chosen)

    def set_kind(self, kind: OutlineKind) -> None:
        """Make the selected rows perspectives, objectives or indicators."""
        chosen = self._chosen()
        for at in chosen:
            row = self.rows[at]
            if row.kind is not kind:
                row.kind, row.known_id = kind, None
            row.is_doubtful = False
        self._fill(chosen)

    def leave_out(self) -> None:
        """Take the selected rows out; what hangs below them moves out a level."""
        chosen = self._chosen()
        for at in reversed(chosen):
            for below in self.rows[at + 1 : end_of_branch(self.rows, at)]:
                below.level -= 1
            del self.rows[at]
        self._fill([min(chosen[0], len(self.rows) - 1)] if chosen and self.rows else [])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab and Shift+Tab change the level, Delete leaves rows out."""
        if watched is self.tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, is_shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if (
                key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.move_level(-1 if key == Qt.Key.Key_Backtab or is_shifted else 1)
                return True
            if key == Qt.Key.Key_Delete:
                self.leave_out()
                return True
        return super().eventFilter(watched, event)

    def _home_box(self, homes: Sequence[Home]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(36)
        for home in homes:
            box.addItem(home.name, home.id)
        return box

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for text, tip, act in (
            (self.tr("⇤ Out"), self.tr("One level out (Shift+Tab)"), lambda: self.move_level(-1)),
            (self.tr("⇥ In"), self.tr("One level in (Tab)"), lambda: self.move_level(1)),
        ):
            tools.addWidget(self._button(text, tip, act))
        tools.addSpacing(10)
        tools.addWidget(QLabel(self.tr("Becomes:")))
        for kind, name in KIND_NAMES.items():
            text = QCoreApplication.translate("PastePreview", name)
            tools.addWidget(self._button(text, "", partial(self.set_kind, kind)))
        tools.addStretch(1)
        tools.addWidget(self._button(self.tr("Leave out"), self.tr("Not this row (Delete)"), self.leave_out))
        self._homes = QFormLayout()
        self._homes.setVerticalSpacing(8)
        self._homes.addRow(self.tr("Indicators without an objective here go below"), self._objective)
        self._homes.addRow(self.tr("Objectives without a perspective here go to"), self._perspective)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        if self.columns is not None:
            column.addWidget(self.columns)
        column.addLayout(tools)
        column.addWidget(self.tree, 1)
        column.addWidget(self._summary)
        column.addLayout(self._homes)
        column.addWidget(self._buttons)

    def _button(self, text: str, tip: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def _draft(self) -> None:
        self.rows = self._question.draft(self.columns.roles() if self.columns else ())
        self._fill([])

    def _chosen(self) -> list[int]:
        return sorted(item.data(_NAME, _ITEM) for item in self.tree.selectedItems())

    def _fill(self, chosen: Sequence[int]) -> None:
        years = [year for year in self._question.years if any(year in row.targets for row in self.rows)]
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self.tree.setHeaderLabels(
                [self.tr("Name"), self.tr("Becomes"), self.tr("Code"), self.tr("Unit"), self.tr("Baseline"), *years]
            )
            for column in range(_BASELINE, _FIRST_YEAR + len(years)):
                self.tree.headerItem().setTextAlignment(column, _RIGHT)
            above: list[tuple[int, QTreeWidgetItem]] = []
            for at, row in enumerate(self.rows):
                while above and above[-1][0] >= row.level:
                    above.pop()
                item = QTreeWidgetItem(above[-1][1] if above else self.tree.invisibleRootItem())
                self._show(item, at, row, years)
                above.append((row.level, item))
            self.tree.expandAll()
            self._select(chosen)
        for column, used in ((_UNIT, "unit_of_measure"), (_BASELINE, "baseline")):
            self.tree.setColumnHidden(column, not any(used in row.fields for row in self.rows))
        self.tree.setColumnWidth(_NAME, _WIDE)
        for column in (_KIND, _CODE, _UNIT):
            self.tree.resizeColumnToContents(column)
            self.tree.setColumnWidth(column, min(max(self.tree.columnWidth(column), _CODE_WIDTH), _LONGEST_WIDTH))
        for column in range(_BASELINE, _FIRST_YEAR + len(years)):
            self.tree.setColumnWidth(column, _FIGURE_WIDTH)
        self._tell()

    def _show(self, item: QTreeWidgetItem, at: int, row: DraftRow, years: Sequence[str]) -> None:
        kind = QCoreApplication.translate("PastePreview", KIND_NAMES[row.kind])
        if row.known_id:
            kind = self.tr("{kind} (in the plan)").format(kind=kind)
        if row.is_doubtful:
            kind = f"{MARKS[Status.WARNING]} {kind}"
        texts = [row.name, kind, row.code or "", row.fields.get("unit_of_measure", ""), row.fields.get("baseline", "")]
        for column, text in enumerate([*texts, *(row.targets.get(year, "") for year in years)]):
            item.setText(column, text)
            if column >= _BASELINE:
                item.setTextAlignment(column, _RIGHT)
        if row.kind is not OutlineKind.INDICATOR:
            item.setFont(_NAME, font(is_strong=True))
        item.setToolTip(_NAME, row.name)
        item.setSizeHint(_NAME, QSize(0, ROW_HEIGHT))
        item.setData(_NAME, _ITEM, at)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)

    def _select(self, chosen: Sequence[int]) -> None:
        wanted = set(chosen)
        stack = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        first = None
        while stack:
            item = stack.pop()
            assert item is not None
            if item.data(_NAME, _ITEM) in wanted:
                item.setSelected(True)
                first = item if first is None else first
            stack.extend(item.child(at) for at in range(item.childCount()))
        if first is not None:
            self.tree.setCurrentItem(first, _NAME, self.tree.selectionModel().SelectionFlag.NoUpdate)

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        at = item.data(_NAME, _ITEM)
        text = item.text(column).strip()
        if column == _NAME and text:
            self.rows[at].name, self.rows[at].known_id = text, None
        elif column == _CODE:
            self.rows[at].code = text or None
        self._fill([at])

    def _tell(self) -> None:
        """What will be written, and where outermost rows go where that is open."""
        said = [self.tr("New: {listed}.").format(listed=new_rows_text(self.rows))]
        if doubtful := sum(row.is_doubtful for row in self.rows):
            sentence = self.tr(
                "{mark} {count} [row was|rows were] told by [its|their] words only: please look at [it|them]."
            )
            said.append(counted(sentence, mark=MARKS[Status.WARNING], count=doubtful))
        self._summary.setText(" ".join(said))
        self._homes.setRowVisible(self._objective, bool(self._open_rows(OutlineKind.INDICATOR)))
        has_open = bool(self._open_rows(OutlineKind.OBJECTIVE)) and self._perspective.count() > 1
        self._homes.setRowVisible(self._perspective, has_open)
        self._take.setEnabled(any(row.known_id is None for row in self.rows))

    def _open_rows(self, kind: OutlineKind) -> list[int]:
        """Rows of a kind that have nothing above them to hang below."""
        wanted = (OutlineKind.OBJECTIVE,) if kind is OutlineKind.INDICATOR else (
            OutlineKind.OBJECTIVE, OutlineKind.PERSPECTIVE
        )  # fmt: skip
        found = []
        stack: list[DraftRow] = []
        for at, row in enumerate(self.rows):
            while stack and stack[-1].level >= row.level:
                stack.pop()
            if row.kind is kind and row.known_id is None and not any(above.kind in wanted for above in stack):
                found.append(at)
            stack.append(row)
        return found
