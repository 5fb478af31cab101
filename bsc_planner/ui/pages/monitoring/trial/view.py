"""The view that tries figures out: what is tried beside what the plan has, and what moves up the tree of scores."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.scenario import ChangeScenarioEdit, DropScenarioEdit, KeepScenarioEdit, RenameScenarioEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.scenario import Scenario
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.monitoring.trial import tried_scorecard
from bsc_planner.scoring.rule_set import WeightRule
from bsc_planner.scoring.score import Scorecard
from bsc_planner.scoring.trial import TriedFigures, movements, trial_json, tried_figures
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.pages.monitoring.trial.desk import TrialDesk, desk_of
from bsc_planner.ui.pages.monitoring.trial.figure_item_model import FigureItemModel
from bsc_planner.ui.pages.monitoring.trial.figure_rows import figure_rows
from bsc_planner.ui.pages.monitoring.trial.movement_item_model import MovementItemModel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.table_clipboard import TableCell, copy_table
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.notice_bar import NoticeLink
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.when_shown import WhenShown
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_SCENARIO = Scenario.__tablename__


class TrialView(QWidget):
    """Figures at the left, scores at the right, scenarios above both."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._is_stale = True
        self._is_offered = False
        self.desk: TrialDesk = desk_of(session)
        self.figures = FigureItemModel(self.desk, self)
        self.scores = MovementItemModel(self)
        self.figure_grid = Grid("monitoring_trial_figures", self.figures)
        GridExport(session, self.figure_grid, stem=self.tr("Figures of the trial"))
        self.score_grid = Grid("monitoring_trial_scores", self.scores)
        GridExport(session, self.score_grid, stem=self.tr("Scores of the trial"))
        self.scenarios = QComboBox()
        self.compared = QComboBox()
        self.keep = QAction(icon("save"), self.tr("Keep"), self)
        self.keep_as = QAction(self.tr("Keep as…"), self)
        self.rename = QAction(self.tr("Rename…"), self)
        self.drop = QAction(icon("trash-2"), self.tr("Drop"), self)
        self.clear = QAction(self.tr("Begin anew"), self)
        self.copy = QAction(icon("copy"), self.tr("Copy the scores"), self)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self.draft = QAction(self.tr("To indicators && targets"), self)
        told = self.tr("This plan has no indicators yet. Draft them on the page Indicators & targets.")
        self._empty = EmptyState(told, self.draft, icon="scale")
        self._waiting = EmptyState(self.tr("The scores are being worked out…"), icon="scale")
        self._shown: tuple[Period, str | None] | None = None
        self._stack = QStackedWidget()
        self._telling = WhenShown(self, self._show_state)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the plan and the scenarios anew, or say that scores are being worked out."""
        self._list_scenarios()
        has_indicators, wanted = self._session.store.count(Indicator) > 0, (self._scope.period, self._scope.unit_id)
        self._is_stale = has_indicators and not self._session.scores.is_ready(*wanted)
        if self._is_stale:
            if wanted != self._shown:  # of the same scorecard, what was there before stays in sight
                self._stack.setCurrentWidget(self._waiting)
            self._show_state()
            return
        self._shown = wanted if has_indicators else None
        self._stack.setCurrentIndex(0 if has_indicators else 1)
        if has_indicators:
            self.figures.show_rows(figure_rows(self._session, self._scope.period, self._scope.unit_id))
            self._show_scores()
        self._show_state()

    def show_element(self, ref: Ref) -> None:
        """Open a scenario."""
        scenario = self._session.store.find(Scenario, ref.id)
        if scenario is not None:
            self._open(scenario)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._is_offered = False
        if self._is_stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Offer to keep what has no name yet; it stays here in any case."""
        super().hideEvent(event)
        if not self.desk.is_kept and not self._is_offered and self._can_keep() and not event.spontaneous():
            self._is_offered = True
            text = self.tr("Your trial stays in this tab until the plan is closed. Keep it to find it again later.")
            tell(self, text, links=(NoticeLink(self.tr("Keep"), self._on_keep),))

    # putting together ----------------------------------------------------------------

    def _lay_out(self) -> None:
        first, second = WrappingRow(), WrappingRow()
        first.add_together(QLabel(self.tr("Scenario")), self.scenarios)
        for action in (self.keep, self.keep_as, self.rename, self.drop, self.clear):
            first.addWidget(ActionButton(action))
        first.addStretch(1)
        second.addWidget(self._told, 1)
        second.add_together(QLabel(self.tr("Compared with")), self.compared)
        second.addWidget(ActionButton(self.copy))
        for box in (self.scenarios, self.compared):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(180)
        self.scenarios.setAccessibleName(self.tr("Scenario"))
        self.compared.setAccessibleName(self.tr("Compared with"))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.figure_grid)
        split.addWidget(self.score_grid)
        split.setChildrenCollapsible(False)
        split.setSizes([520, 420])
        self._stack.addWidget(split)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.scenarios.activated.connect(self._on_scenario_chosen)
        self.compared.activated.connect(self._show_scores)
        self.keep.triggered.connect(self._on_keep)
        self.keep_as.triggered.connect(self._on_keep_as)
        self.rename.triggered.connect(self._on_rename)
        self.drop.triggered.connect(self._on_drop)
        self.clear.triggered.connect(lambda: self._open(None))
        self.copy.triggered.connect(self._on_copy)
        self.draft.triggered.connect(lambda: self._session.reveal(None, page="indicators"))
        self.desk.changed.connect(self._on_desk_changed)
        self.figure_grid.view.current_changed.connect(self._on_current_changed)
        self._session.plan_changed.connect(self._on_plan_changed)
        self._session.scores.scores_changed.connect(self._on_stale)
        self._session.state_changed.connect(self._telling.ask)
        self._scope.changed.connect(self._on_stale)

    # what is shown ---------------------------------------------------------------------

    def _list_scenarios(self) -> None:
        open_one, beside = self.desk.scenario, self.compared.currentData()
        kept = self._session.store.all(Scenario)
        self.scenarios.clear()
        self.scenarios.addItem(self.tr("(without a name)"), None)
        self.compared.clear()
        self.compared.addItem(self.tr("Plan as it is"), None)
        for one in kept:
            self.scenarios.addItem(one.name, one.id)
            self.compared.addItem(one.name, one.id)
        self.scenarios.setCurrentIndex(max(0, self.scenarios.findData(None if open_one is None else open_one.id)))
        self.compared.setCurrentIndex(max(0, self.compared.findData(beside)))
        self.compared.setEnabled(bool(kept))

    def _show_scores(self) -> None:
        other = self._session.store.find(Scenario, self.compared.currentData() or "")
        before = self._card({} if other is None else tried_figures(other.changes))
        after = self._card(self.desk.figures)
        scenario = self.desk.scenario
        self.scores.show_rows(
            movements(before, after),
            before="" if other is None else other.name,
            after="" if scenario is None else scenario.name,
        )
        self._show_state()

    def _card(self, figures: TriedFigures) -> Scorecard:
        period, unit_id, board = self._scope.period, self._scope.unit_id, self._session.scores.board
        if not figures:
            return board.scorecard(period, unit_id)
        if board.year != period.year:
            board = ScoreBoard(self._session.store, period.year, board.day)
        return tried_scorecard(self._session.store, figures, period, unit_id=unit_id, board=board)

    def _show_state(self) -> None:
        has_figures, scenario = bool(self.desk.figures), self.desk.scenario
        self.keep.setEnabled(self._can_keep() and not self.desk.is_kept)
        self.keep_as.setEnabled(self._can_keep() and has_figures)
        self.rename.setEnabled(self._can_keep() and scenario is not None)
        self.drop.setEnabled(self._can_keep() and scenario is not None)
        self.clear.setEnabled(has_figures or scenario is not None)
        self.copy.setEnabled(bool(self.scores.rows))
        self._told.setText(self._state_text())

    def _state_text(self) -> str:
        count = len(self.desk.figures)
        if not count:
            text = self.tr("Type other targets, weights or actuals. The plan itself stays as it is.")
        else:
            moved = sum(1 for one in self.scores.rows if one.is_moved)
            words = self.tr(
                "{count} [figure is|figures are] tried, {moved} [score moves|scores move]. "
                "The plan itself stays as it is."
            )
            text = counted(words, count=number_text(count), moved=number_text(moved))
        if self._session.scores.board.rule_set.weight_rule is not WeightRule.GIVEN:
            text += " " + self.tr(
                "This rule set computes the weights of indicators by itself; typed ones do not count."
            )
        return text

    def _can_keep(self) -> bool:
        return not self._session.store.is_read_only

    # what the planner does -------------------------------------------------------------

    def _on_scenario_chosen(self) -> None:
        self._open(self._session.store.find(Scenario, self.scenarios.currentData() or ""))

    def _open(self, scenario: Scenario | None) -> None:
        was_kept = self.desk.is_kept
        before = self.desk.open(scenario)
        if scenario is not None:
            period = Period.parse_or_none(scenario.period)
            if period is not None:
                self._scope.set_period(period)
        if not was_kept:
            text = self.tr("The trial before was not kept.")
            tell(self, text, links=(NoticeLink(self.tr("Bring it back"), lambda: self.desk.bring_back(before)),))

    def _on_keep(self) -> None:
        scenario = self.desk.scenario
        if scenario is None:
            self._on_keep_as()
        else:
            self._do(self.tr("Keep the trial"), ChangeScenarioEdit(scenario.id, *self._kept()))

    def _on_keep_as(self) -> None:
        name = self._ask_name(self.tr("Keep the trial"))
        if name is not None:
            made = new_id()
            if self._do(self.tr("Keep the trial"), KeepScenarioEdit(name, *self._kept(), scenario_id=made)):
                self.desk.belongs_to(made)

    def _on_rename(self) -> None:
        scenario = self.desk.scenario
        name = None if scenario is None else self._ask_name(self.tr("Rename the scenario"))
        if scenario is not None and name is not None:
            self._do(self.tr("Rename the scenario"), RenameScenarioEdit(scenario.id, name))

    def _on_drop(self) -> None:
        scenario = self.desk.scenario
        if scenario is None:
            return
        name = scenario.name
        if self._do(self.tr("Drop the scenario"), DropScenarioEdit(scenario.id)):
            text = self.tr("Scenario “{name}” was dropped.").format(name=name)
            tell(self, text, status=Status.OK, links=(undo_link(self._session),))

    def _on_copy(self) -> None:
        model = self.scores
        heads = [TableCell(column.title) for column in model.columns]
        lines = [[TableCell(face.text) for face in model.row_faces(row)] for row in range(model.rowCount())]
        copy_table([heads, *lines])
        tell(self, self.tr("The scores are on the clipboard."), status=Status.OK)

    def _ask_name(self, title: str) -> str | None:
        return ReasonDialog.ask(self, title=title, question=self.tr("Name of the scenario:"))

    def _kept(self) -> tuple[str, str]:
        return str(self._scope.period), trial_json(self.desk.figures)

    def _do(self, label: str, edit: Edit) -> bool:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            return False
        return True

    # what happens ------------------------------------------------------------------------

    def _on_current_changed(self, row: int) -> None:
        one = self.figures.row_ref(row)
        if one is not None and self.isVisible():
            self._session.select(one.ref)

    def _on_desk_changed(self) -> None:
        self.figures.repaint_figures()
        if self.isVisible() and not self._is_stale:
            self._list_scenarios()
            self._show_scores()
        else:
            self._is_stale = True

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches(_SCENARIO):
            self._on_stale()

    def _on_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()
