"""The view that prepares a year: last years beside it, what was reached marked, everything decided and taken over."""

from decimal import Decimal

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.editing.carrying_over import left_behind
from bsc_planner.editing.linking_again import LinkAgainEdit
from bsc_planner.editing.plan import SetPeriodEdit
from bsc_planner.editing.unlinking import UnlinkElementEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.objective import Objective
from bsc_planner.model.outline import outline_objectives
from bsc_planner.paths import user_data_folder
from bsc_planner.revisions.next_year.draft import Choices
from bsc_planner.revisions.next_year.kept_choices import KeptChoices
from bsc_planner.revisions.next_year.proposal import Basis, Flag
from bsc_planner.revisions.next_year.proposing import propose_next_year
from bsc_planner.revisions.next_year.rolling_over import RollOverEdit
from bsc_planner.revisions.next_year.two_years import TwoYears, two_years
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.revisions.next_year.fill_bar import FillBar
from bsc_planner.ui.pages.revisions.next_year.flag_bar import OPEN, FlagBar
from bsc_planner.ui.pages.revisions.next_year.item_model import NextYearItemModel
from bsc_planner.ui.pages.revisions.next_year.two_years_panel import TwoYearsPanel
from bsc_planner.ui.pages.revisions.next_year.year_notice import YearNotice
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.notice_bar import NoticeLink
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_GRID_KEY = "next_year"
_FOLDER = "next_year"
_PAUSE = 400
_NAMED = 6
"""So many figures left behind are named in the notice."""
_KINDS = frozenset(
    {"plan", "objective", "indicator", "target", "past_target", "actual", "target_reason", "closed_year", "cascade",
     "cascade_lock", "indicator_owner", "unit"}
)  # fmt: skip


class NextYearView(QWidget):
    """Targets of one year being decided; nothing is in the plan before it is taken over."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept = KeptChoices(user_data_folder() / _FOLDER / f"{session.document.doc_uuid}.json")
        self._touched: dict[int, Choices] = self._kept.read()
        self._is_stale = True
        years = session.store.plan.years
        self._year = min(session.year + 1, years[-1] + 1) if years else session.year + 1
        self.model = NextYearItemModel(self)
        self.grid = Grid(_GRID_KEY, self.model)
        GridExport(session, self.grid, stem=self.tr("Targets of the next year"))
        self.year_button = ChoiceButton(self.tr("Prepare"))
        self.counter = StatusLabel(can_click=True, is_strong=True)
        self.fill_bar = FillBar()
        self.apply = QPushButton()
        self.apply.setProperty("role", "primary")
        self.flags = FlagBar()
        self.notice = YearNotice()
        self.beside = TwoYearsPanel()
        self._shown: tuple[Ref, TwoYears] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._stack = QStackedWidget()
        self._empty = EmptyState(self.tr("No indicator belongs to this year yet."), icon="layers")
        self._lay_out()
        self._connect()
        self._read()

    @property
    def year(self) -> int:
        """The year that is prepared."""
        return self._year

    def set_year(self, year: int) -> None:
        """Prepare another year; what was typed for the one before is kept."""
        if self.grid.finish_editing():
            self._keep()
            self._year = year
            self._read()

    def show_element(self, ref: Ref) -> bool:
        """Go to an indicator's row; whether it could be shown."""
        row = self.model.row_of(ref.id)
        if row is None:
            return False
        self.grid.view.go_to(row, self.model.column_of("target"))
        return True

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        return self.grid.finish_editing()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        if self._is_stale:
            self._read()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed."""
        self._keep()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.setSpacing(10)
        head.addWidget(self.year_button)
        head.addWidget(self.counter)
        head.addStretch(1)
        head.addWidget(self.fill_bar)
        head.addWidget(self.apply)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.flags)
        column.addWidget(self._stack, 1)
        column.addWidget(self.beside)

    def _connect(self) -> None:
        self.year_button.chosen.connect(self.set_year)
        self.counter.clicked.connect(lambda: self._choose(OPEN))
        self.apply.clicked.connect(self._on_apply)
        self.flags.chosen.connect(self._on_flag_chosen)
        self.fill_bar.basis_wanted.connect(self._on_basis_wanted)
        self.fill_bar.growth_wanted.connect(self._on_growth_wanted)
        self.notice.extension_wanted.connect(self._on_extension_wanted)
        self.notice.next_plan_wanted.connect(self._on_next_plan_wanted)
        self.beside.unlink_wanted.connect(self._on_unlink)
        self.beside.link_wanted.connect(self._on_link)
        self.model.draft_changed.connect(lambda _: self._on_draft_changed())
        self._pause.timeout.connect(self._keep)
        self.grid.view.current_changed.connect(self._on_current_changed)
        self._session.plan_changed.connect(self._on_plan_changed)

    # reading ---------------------------------------------------------------------

    def _read(self) -> None:
        """Show the year as the plan has it, with what was typed for it since."""
        self._is_stale = False
        store = self._session.store
        proposed = propose_next_year(store, self._year)
        sections = {row.id: (row.code or "", row.text or "") for row in outline_objectives(store)}
        can_write = self._session.is_writable
        self.model.show_draft(
            proposed,
            self._touched.get(self._year, {}),
            sections,
            is_writable=can_write and proposed.is_in_plan and not proposed.is_closed,
        )
        self._show_years()
        self.fill_bar.set_writable(is_writable=self.model.is_writable)
        self.notice.show_year(
            self._year, is_in_plan=proposed.is_in_plan, is_closed=proposed.is_closed, is_writable=can_write
        )
        self._stack.setCurrentWidget(self.grid if proposed.rows else self._empty)
        self._show_counts()
        self._show_beside(self._session.selection)

    def _show_years(self) -> None:
        years = self._session.store.plan.years
        listed = [*years[1:], years[-1] + 1] if years else [self._year]
        if self._year not in listed:
            listed.append(self._year)
        self.year_button.set_choices([(str(year), year) for year in sorted(listed)], self._year)

    def _show_counts(self) -> None:
        draft = self.model.draft
        assert draft is not None
        self.flags.show_counts(draft)
        count = len(draft.undecided())
        if count:
            text = self.tr("{count} to be decided before they can be taken over").format(count=count)
            self.counter.show_status(Status.ERROR, text)
        elif draft.touched:
            text = self.tr("{count} changed, everything decided").format(count=len(draft.touched))
            self.counter.show_status(Status.OK, text)
        else:
            self.counter.show_status(Status.NONE, self.tr("Nothing changed yet"))
        self.apply.setText(self.tr("Take over for {year}").format(year=self._year))
        reason = self._why_not(count)
        self.apply.setEnabled(not reason)
        self.apply.setToolTip(
            reason or self.tr("Writes all targets and decisions, with shares and people, in one step")
        )

    def _why_not(self, undecided: int) -> str:
        """Why nothing can be taken over; empty when it can."""
        draft = self.model.draft
        assert draft is not None
        if draft.proposed.is_closed:
            return self.tr("The targets of this year are closed.")
        if not draft.proposed.is_in_plan:
            return self.tr("Extend the period of the plan first.")
        if not self.model.is_writable:
            return self.tr("This plan is only being read.")
        if undecided:
            return counted(self.tr("{count} [target is|targets are] still to be decided."), count=undecided)
        return "" if draft.choices() else self.tr("There is no target to take over yet.")

    def _keep(self) -> None:
        """Keep what was typed, beside the plan and past the end of the program."""
        self._pause.stop()
        if self.model.draft is not None:
            self._touched[self.model.draft.proposed.year] = self.model.draft.touched
            self._kept.write(self._touched)

    def _on_draft_changed(self) -> None:
        self._show_counts()
        self._pause.start()

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.kinds.isdisjoint(_KINDS):
            return
        self._keep()
        if self.isVisible():
            self._read()
        else:
            self._is_stale = True

    # deciding ----------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        self.flags.buttons[key].setChecked(True)
        self._on_flag_chosen(key)

    def _on_flag_chosen(self, key: str) -> None:
        if self.grid.finish_editing():
            flag = Flag(key) if key in tuple(Flag) else None
            self.model.set_filter(flag, only_open=key == OPEN)

    def _on_basis_wanted(self, basis: str) -> None:
        before = self.model.draft.touched if self.model.draft else {}
        self._tell_filled(self.model.fill_from(self.model.shown_ids(), Basis(basis)), before)

    def _on_growth_wanted(self, percent: Decimal) -> None:
        before = self.model.draft.touched if self.model.draft else {}
        self._tell_filled(self.model.fill_growing(self.model.shown_ids(), percent), before)

    def _tell_filled(self, count: int, before: Choices) -> None:
        text = self.tr("{count} [target|targets] filled; nothing is in the plan before you take over.")
        tell(self, counted(text, count=count), links=(NoticeLink(self.tr("Undo"), lambda: self.model.restore(before)),))

    def _on_apply(self) -> None:
        draft = self.model.draft
        if draft is None or not self.grid.finish_editing():
            return
        year = self._year
        edit = RollOverEdit(year, tuple(draft.choices()))
        kept = draft.touched
        self.model.restore({})
        try:
            self._session.do(self.tr("Prepare {year}").format(year=year), edit)
        except PlanError as error:
            self.model.restore(kept)
            tell_error(self, error)
            return
        self._keep()
        self._tell_applied(year, kept)

    def _tell_applied(self, year: int, kept: Choices) -> None:
        def undo() -> None:
            self._session.undo()
            self._touched[year] = kept
            if self._year == year:
                self.model.restore(kept)

        text = self.tr("The targets of {year} are taken over, with shares, people and periodic targets.")
        left = left_behind(self._session.store, year)
        if left:
            text += " " + self.tr(
                "{count} fixed [figure was|figures were] left behind, as the whole changed: {places}."
            )
        places = [item.where for item in left[:_NAMED]] + (["…"] if len(left) > _NAMED else [])
        text = counted(text, year=year, count=len(left), places=", ".join(places))
        tell(self, text, status=Status.OK, links=(undo_link(self._session, undo),), seconds=20)

    def _on_extension_wanted(self) -> None:
        plan = self._session.store.plan
        self._do(self.tr("Extend the period"), SetPeriodEdit(plan.period_start or self._year, self._year))

    def _on_next_plan_wanted(self) -> None:
        # here, so that the view opens without what only writing a plan needs
        from bsc_planner.ui.pages.revisions.next_year.next_plan import begin_next_plan

        begin_next_plan(self, self._session)

    # two years -------------------------------------------------------------------------

    def _on_current_changed(self, row: int) -> None:
        ref = self.model.ref(row)
        if ref is not None:
            self._session.select(ref)
        self._show_beside(ref)

    def _show_beside(self, ref: Ref | None) -> None:
        found = None
        if ref is not None and ref.kind in ("objective", "indicator"):
            found = two_years(self._session.store, ref.kind, ref.id, self._year)
        self._shown = (ref, found) if ref is not None and found is not None else None
        title = self._name_of(ref) if found is not None else ""
        self.beside.show_years(found, title, self._year, is_writable=self._session.is_writable)

    def _name_of(self, ref: Ref | None) -> str:
        """What planners call the element of a row: its code, else its words."""
        row = self.model.row_of(ref.id) if ref is not None and ref.kind == "indicator" else None
        found = self.model.row(row) if row is not None else None
        if found is not None:
            return found.code or found.name
        objective = self._session.store.find(Objective, ref.id if ref is not None else None)
        return (objective.code or objective.text or "–") if objective is not None else "–"

    def _on_unlink(self) -> None:
        if self._shown is not None:
            ref, _ = self._shown
            edit = UnlinkElementEdit(ref.kind, ref.id, self._year)
            if self._do(self.tr("Unlink from {year} on").format(year=self._year), edit):
                self._go_on_with(Ref(ref.kind, edit.copy_id))

    def _on_link(self) -> None:
        if self._shown is not None and self._shown[1].after_id is not None:
            ref, found = self._shown
            if self._do(self.tr("Link again"), LinkAgainEdit(ref.kind, found.after_id or "")) and found.before_id:
                self._go_on_with(Ref(ref.kind, found.before_id))

    def _go_on_with(self, ref: Ref) -> None:
        self._session.select(ref)
        self.show_element(ref)
        self._show_beside(ref)

    def _do(self, label: str, edit: object) -> bool:
        try:
            self._session.do(label, edit)  # type: ignore[arg-type]  # every caller gives an edit
        except PlanError as error:
            tell_error(self, error)
            return False
        return True
