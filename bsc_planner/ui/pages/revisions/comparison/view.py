"""The view Bandingkan: two sides above, the tree of what differs below."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.progress import Progress
from bsc_planner.revisions.comparison.difference import Difference, Sort
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.lists.row_activation import RowActivation
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.revisions.comparison.choices import (
    Compared,
    SideChoice,
    compared,
    first_choices,
    side_choice,
)
from bsc_planner.ui.pages.revisions.comparison.difference_item_model import DifferenceItemModel, described
from bsc_planner.ui.pages.revisions.comparison.difference_tree import DifferenceNode, TreeBuilder, found_in
from bsc_planner.ui.pages.revisions.comparison.matrix_export import MatrixExport
from bsc_planner.ui.pages.revisions.comparison.restoring import Facing, RestoreAction, edition_beside_draft
from bsc_planner.ui.pages.revisions.comparison.side_button import SideButton
from bsc_planner.ui.pages.revisions.comparison.words import side_text, sort_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_SOON_MS = 300
_EXPANDED_UP_TO = 400
"""A tree of more differences than this begins closed."""


class ComparisonView(QWidget):
    """Compares any two sides as soon as both are chosen, and again when the plan changes."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.found: Compared | None = None
        self._builder: TreeBuilder | None = None
        self._job: BackgroundJob | None = None
        self._is_stale = False
        self._sort: Sort | None = None
        self.before = SideButton(session, self.tr("Before"))
        self.after = SideButton(session, self.tr("After"))
        self.sorts = ChoiceButton(self.tr("Change"))
        self.notation = QCheckBox()
        self.search = QLineEdit()
        self.counts = ElidedLabel("", can_spread=False)
        self.model = DifferenceItemModel(self)
        self.grid = Grid("comparison", self.model)
        self.grid.view.setAccessibleName(self.tr("Comparison"))
        self.grid.view.wrap_usually()
        GridExport(session, self.grid, stem=self.tr("Comparison"))
        self._activation = RowActivation(self.grid)
        self.matrix = MatrixExport(session, self)
        self.export = QAction(self.tr("Matrix of changes"), self)
        self.restore = RestoreAction(session, self)
        self.swap = QAction("⇄", self)
        self._empty = EmptyState("", icon="scale")
        self._stack = QStackedWidget()
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._lay_out()
        self._connect()
        first = first_choices(session.store)
        self._show_choices(*(first or (None, None)))
        self._compare_soon()

    def show_sides(self, before: str | SideChoice | None, after: str | SideChoice | None) -> None:
        """Compare two sides: ids of editions, None for the working draft, or any other choice."""
        self._show_choices(side_choice(before), side_choice(after))
        self._compare_soon()

    # building ----------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search code, name or value"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(150)
        self.search.setMaximumWidth(300)
        self.counts.setProperty("tone", "muted")
        self.swap.setToolTip(self.tr("Exchange the two sides"))
        menu = QMenu(self)
        for form, text in (("pdf", self.tr("PDF")), ("xlsx", self.tr("Excel workbook"))):
            menu.addAction(text).triggered.connect(lambda _checked=False, form=form: self._on_export(form))
        self.export.setMenu(menu)
        sides = WrappingRow()
        sides.setSpacing(8)
        for widget in (self.before, ActionButton(self.swap), self.after):
            sides.addWidget(widget)
        sides.addStretch(1)
        sides.addWidget(ActionButton(self.restore))
        sides.addWidget(ActionButton(self.export))
        filters = WrappingRow()
        filters.setSpacing(12)
        filters.addWidget(self.sorts)
        filters.addWidget(self.notation)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.counts)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addLayout(sides)
        column.addLayout(filters)
        column.addWidget(self._stack, 1)
        copy = QAction(self.tr("Copy differences with code and name"), self.grid)
        copy.triggered.connect(self._on_copy)
        self.grid.view.addActions([copy, self.restore])

    def _connect(self) -> None:
        self.before.chosen.connect(lambda choice: self._on_side_chosen(self.after, choice))
        self.after.chosen.connect(lambda choice: self._on_side_chosen(self.before, choice))
        self.swap.triggered.connect(self._on_swap)
        self.grid.view.selection_settled.connect(self._refresh_restore)
        self.sorts.chosen.connect(self._on_sort_chosen)
        self.notation.toggled.connect(self._show_found)
        self.search.textChanged.connect(self._show_found)
        self._activation.activated.connect(self._on_activated)
        self._timer.timeout.connect(self._compare)
        self._session.plan_changed.connect(self._on_plan_changed)

    # choosing ----------------------------------------------------------------

    def _show_choices(self, before: SideChoice | None, after: SideChoice | None) -> None:
        self.before.show_choice(before)
        self.after.show_choice(after)

    def _on_side_chosen(self, other: SideButton, choice: SideChoice) -> None:
        """A year stands beside a year: the other side follows."""
        years = self._session.store.plan.years
        facing = other.choice
        if choice.year is not None and (facing is None or facing.year is None):
            later = choice.year + 1 if other is self.after else choice.year - 1
            other.show_choice(SideChoice(year=later if later in years else choice.year))
        elif choice.year is None and facing is not None and facing.year is not None:
            other.show_choice(SideChoice())
        self._compare_soon()

    def _on_swap(self) -> None:
        self._show_choices(self.after.choice, self.before.choice)
        self._compare_soon()

    def _on_sort_chosen(self, sort: Sort | None) -> None:
        self._sort = sort
        self._show_found()

    # comparing ---------------------------------------------------------------

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("edition"):
            self.before.refresh()
            self.after.refresh()
        chosen = [side.choice for side in (self.before, self.after)]
        if any(choice is not None and choice.follows_the_plan for choice in chosen):
            self._compare_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with changes made on other pages."""
        super().showEvent(event)
        if self._is_stale:
            self._compare_soon()

    def _compare_soon(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._timer.start()
        self._refresh_empty()

    def _compare(self) -> None:
        before, after = self.before.choice, self.after.choice
        if before is None or after is None:
            return
        self._is_stale = False
        if self._job is not None:
            self._job.cancel()
        try:
            copy = self._session.document.copy_beside()
        except PlanError as error:
            tell_error(self, error)
            return
        who = self._session.who

        def work(progress: Progress) -> Compared:
            return compared(copy, before, after, who=who, progress=progress)

        def done(found: Compared) -> None:
            if self._job is job:
                self._on_compared(found)

        def failed(error: PlanError) -> None:
            # work that was stopped before it began has not thrown its copy away
            copy.drop()
            if self._job is job:
                self._job = None
                self._refresh_empty()
                tell_error(self, error)

        job = run_in_background(self, self.tr("Comparing"), work, on_done=done, on_error=failed, lane="comparison")
        self._job = job
        self._refresh_empty()

    def _on_compared(self, found: Compared) -> None:
        self._job, self.found = None, found
        self._builder = TreeBuilder(found.places)
        counts = found.comparison.counts
        if self._sort not in counts:
            self._sort = None
        choices: list[tuple[str, object]] = [(self.tr("all"), None)]
        choices += [(f"{sort_text(sort)} ({number_text(counts[sort])})", sort) for sort in Sort if sort in counts]
        self.sorts.set_choices(choices, self._sort)
        count = number_text(len(found.comparison.notational))
        self.notation.setText(self.tr("Notation only ({count})").format(count=count))
        self.notation.setToolTip(self.tr("Show also what is only written differently and says the same"))
        self._show_found()

    # showing -----------------------------------------------------------------

    def _show_found(self) -> None:
        if self.found is None or self._builder is None:
            return
        shown = self._shown()
        names = side_text(self.found.before.facts), side_text(self.found.after.facts)
        self.model.show_tree(self._builder.build(shown), names, is_open=len(shown) <= _EXPANDED_UP_TO)
        real, notational = len(self.found.comparison.real), len(self.found.comparison.notational)
        text = self.tr("{real} [change|changes] · {notational} of notation only · {shown} shown")
        numbers = {"real": real, "notational": notational, "shown": len(shown)}
        self.counts.setText(counted(text, **{name: number_text(number) for name, number in numbers.items()}))
        traces = number_text(self.found.comparison.trace_count)
        tip = self.tr(
            "Besides, {count} [record|records] of changes and legal bases [differs|differ]: they tell why, and are no "
            "changes themselves."
        )
        self.counts.setToolTip(
            counted(tip, count=traces) if self.found.comparison.trace_count else self.counts.whole_text
        )
        self._refresh_empty()

    def _shown(self) -> Sequence[Difference]:
        assert self.found is not None
        comparison = self.found.comparison
        told = comparison.differences if self.notation.isChecked() else comparison.real
        return found_in([item for item in told if self._sort in (None, item.sort)], self.search.text())

    def _refresh_empty(self) -> None:
        """Say why there is nothing to see, where there is nothing."""
        is_ready = self.found is not None and bool(self.model.rowCount() or self.model.filters)
        self._stack.setCurrentIndex(0 if is_ready else 1)
        self.export.setEnabled(self.found is not None)
        for widget in (self.sorts, self.notation, self.search, self.counts):
            widget.setVisible(self.found is not None)
        self._refresh_restore()
        if not is_ready:
            self._empty.set_text(self._why_empty())

    def _why_empty(self) -> str:
        if self.before.choice is None or self.after.choice is None:
            return self.tr(
                "Choose what to compare: an edition, the draft, a date, a year, or a file somebody sent you. "
                "Editions are frozen on the timeline."
            )
        if self.found is None or self._job is not None:
            return self.tr("Comparing…")
        if not self.found.comparison.differences:
            return self.tr("Both sides say the same.")
        if not self.found.comparison.real and not self.notation.isChecked():
            return self.tr("Only the notation differs. Tick “Notation only” to see it.")
        return self.tr("No change fits the search and the kind chosen.")

    # doing -------------------------------------------------------------------

    def _on_activated(self, row: int) -> None:
        node = self.model.line(row)
        if node.ref is None:
            self.model.toggle(row)
            return
        if not self._is_there(node.ref):
            tell(self, self.tr("This is not in the plan as it is now."), status=Status.NONE)
            return
        self._session.reveal(node.ref)

    def _is_there(self, ref: Ref) -> bool:
        return self._session.store.find(BY_KIND[ref.kind], ref.id) is not None

    def _on_copy(self) -> None:
        chosen = [line for node in self._chosen_nodes() if (line := described(node))]
        lines = chosen if len(chosen) > 1 else self.model.described()
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        tell(
            self,
            counted(self.tr("{count} [row was|rows were] copied."), count=number_text(len(lines))),
            status=Status.OK,
        )

    def _chosen_differences(self) -> list[Difference]:
        return [node.difference for node in self._chosen_nodes() if node.difference is not None]

    def _chosen_nodes(self) -> list[DifferenceNode]:
        rows = self.grid.view.cells.rows
        return [self.model.line(row) for row in rows if row < self.model.rowCount()]

    def _refresh_restore(self) -> None:
        self.restore.show_state(self._facing(), self.found, self._chosen_differences())

    def _facing(self) -> Facing | None:
        return edition_beside_draft(self.before.choice, self.after.choice)

    def _on_export(self, form: str) -> None:
        if self.found is not None:
            self.matrix.ask(self.found, form)
