"""The view of scores: one scorecard as a tree, or all units side by side."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.model.period import Period
from bsc_planner.scoring.score import Scorecard
from bsc_planner.ui.followed_selection import FollowedSelection
from bsc_planner.ui.labels import period_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.pages.monitoring.scores.filter_bar import ScoreFilterBar
from bsc_planner.ui.pages.monitoring.scores.score_export import ScoreExport
from bsc_planner.ui.pages.monitoring.scores.score_grid import ScoreGrid
from bsc_planner.ui.pages.monitoring.scores.score_head import ScoreHead
from bsc_planner.ui.pages.monitoring.scores.score_item_model import ScoreItemModel
from bsc_planner.ui.pages.monitoring.scores.score_tree import ScoreNode, Wanted, score_tree
from bsc_planner.ui.pages.monitoring.scores.unit_table import UnitTable
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.table_clipboard import copy_table
from bsc_planner.ui.widgets.empty_state import EmptyState

_SCORED = frozenset({"plan", "unit", "perspective", "objective", "indicator"})
"""Kinds of elements that have a row."""


class ScoresView(QWidget):
    """Scores up to the period and of the unit chosen at the head of the page."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._is_stale = True
        self.scorecard: Scorecard | None = None
        self._shown: tuple[Period, str | None] | None = None
        self.head = ScoreHead()
        self.filter = ScoreFilterBar()
        self.model = ScoreItemModel(self)
        self.tree = ScoreGrid(self.model)
        GridExport(session, self.tree, stem=self.tr("Scores"))
        self.units = UnitTable(session)
        self._export = ScoreExport(session, self)
        # year and period change one after the other
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the view was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        self._followed.catch_up()

    def refresh(self) -> None:
        """Show the scores as they are now, or that they are being worked out."""
        scope = self._scope
        wanted = scope.period, scope.unit_id
        if not self._session.scores.is_ready(*wanted):
            if wanted != self._shown:  # of the same scorecard, scores from before stay in sight
                self.scorecard, self._shown = None, None
                self._show_rows()
            return
        self._is_stale = False
        self.scorecard, self._shown = self._session.scores.board.scorecard(*wanted), wanted
        self.head.show_scorecard(self.scorecard)
        self._show_rows()
        if self._shows_units:
            self.units.compute(scope.period)

    # putting together ----------------------------------------------------------------

    def _lay_out(self) -> None:
        menu = QMenu(self)
        self.exports: dict[str, QAction] = {}
        for key, words in (
            ("scorecard.xlsx", self.tr("Scorecard as Excel…")),
            ("scorecard.pdf", self.tr("Scorecard as PDF…")),
            ("explanation.xlsx", self.tr("Explanation of scores as Excel…")),
            ("explanation.pdf", self.tr("Explanation of scores as PDF…")),
        ):
            self.exports[key] = menu.addAction(words)
        self.filter.export.setMenu(menu)
        self.enter = QAction(self.tr("Enter actuals"), self)
        self.draft = QAction(self)
        self.empty = EmptyState("", self.enter, icon="chart-column")
        self.stack = QStackedWidget()
        for page in (self.tree, self.empty, self.units):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.filter)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self._session.scores.scores_changed.connect(self._on_scores_changed)
        self._followed = FollowedSelection(self._session, self, kinds=_SCORED, follow=self.tree.choose)
        self._scope.changed.connect(self._on_scores_changed)
        self.filter.changed.connect(self._show_rows)
        self.filter.side_chosen.connect(self._on_side)
        self.filter.copy.clicked.connect(self._on_copy_all)
        self.tree.row_chosen.connect(self._session.select)
        self.tree.why_asked.connect(self._session.ask_why)
        self.units.row_chosen.connect(self._session.select)
        self.units.unit_asked.connect(self._on_unit_asked)
        self.enter.triggered.connect(lambda: self._scope.ask_view("actuals"))
        self.draft.triggered.connect(self._on_draft)
        for key, action in self.exports.items():
            action.triggered.connect(lambda _=False, key=key: self._on_export(key))

    # showing -------------------------------------------------------------------------

    @property
    def _shows_units(self) -> bool:
        return self.stack.currentWidget() is self.units

    def _show_rows(self) -> None:
        self.units.show_filter(self.filter.wanted_words, self.filter.wanted_light)
        self.head.setVisible(self.scorecard is not None and not self._shows_units)
        self.filter.copy.setEnabled(self.scorecard is not None or self._shows_units)
        self.filter.export.setEnabled(self.scorecard is not None and not self._shows_units)
        if self.scorecard is None:
            if not self._shows_units:
                self.empty.set_text(self.tr("The scores are being worked out…"))
                self.empty.set_action(self.enter)
                self.enter.setVisible(False)
                self.stack.setCurrentWidget(self.empty)
            return
        wanted = Wanted(self.filter.wanted_words, self.filter.wanted_light)
        root = score_tree(self.scorecard, wanted)
        self.tree.show_tree(root, self.scorecard.rule_set)
        if not self._shows_units:
            told = self._nothing(root, wanted)
            self.empty.set_text(told)
            self.empty.set_action(self.enter if self.scorecard.indicators else self.draft)
            self.enter.setVisible(bool(root.children))
            self.stack.setCurrentWidget(self.empty if told else self.tree)

    def _nothing(self, root: ScoreNode, wanted: Wanted) -> str:
        """Why there is nothing to show; empty where there is something."""
        assert self.scorecard is not None
        if not self.scorecard.indicators and self._scope.unit_id is not None:
            self.draft.setText(self.tr("To the cascade"))
            return self.tr("This unit has no indicators yet: hand some down to it, or give it its own.")
        if not self.scorecard.indicators:
            self.draft.setText(self.tr("To indicators && targets"))
            return self.tr(
                "This scorecard has no indicators yet. Set out objectives and indicators on the page "
                "Indicators & targets."
            )
        if all(one.actual is None and one.index is None for one in self.scorecard.indicators):
            text = self.tr("No actuals up to {period} yet. Enter them on the tab Actuals.")
            return text.format(period=period_text(self._scope.period))
        if wanted.is_filter and not root.children:
            return self.tr("No score fits the filter.")
        return ""

    # what the planner does -------------------------------------------------------------

    def _on_scores_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def _on_side(self, is_all_units: bool) -> None:
        if is_all_units:
            self.stack.setCurrentWidget(self.units)
            self.units.compute(self._scope.period)
        else:
            self.units.run.stop()
            self.stack.setCurrentWidget(self.tree)
        self._show_rows()

    def _on_unit_asked(self, unit_id: str | None) -> None:
        self.filter.show_side(is_all_units=False)
        self._on_side(is_all_units=False)
        self._scope.set_unit(unit_id)

    def _on_draft(self) -> None:
        """Go where indicators come from: the unit's are handed down to it."""
        self._session.reveal(None, page="indicators" if self._scope.unit_id is None else "cascade")

    def _on_copy_all(self) -> None:
        if self._shows_units:
            self.units.copy()
        else:
            copy_table(self.model.as_table())

    def _on_export(self, key: str) -> None:
        document, _, form = key.partition(".")
        self._export.ask(document, form, self._scope.period, self._scope.unit_id)
