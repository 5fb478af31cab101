"""The overview page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.model.delta import Changes
from bsc_planner.ui.pages.overview.change_panel import ChangePanel
from bsc_planner.ui.pages.overview.completeness_panel import CompletenessPanel
from bsc_planner.ui.pages.overview.deadline_panel import DeadlinePanel
from bsc_planner.ui.pages.overview.edition_panel import EditionPanel
from bsc_planner.ui.pages.overview.facts_panel import FactsPanel
from bsc_planner.ui.pages.overview.score_panel import ScorePanel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.page_header import PageHeader

_NARROW = 720
"""Width below which the two columns stand one below the other."""


class OverviewPage(QWidget):
    """Completeness and scores at the left, facts, deadlines and changes at the right."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._header = PageHeader(self.tr("Overview"))
        self.completeness = CompletenessPanel(session)
        self.facts = FactsPanel(session)
        self.scores = ScorePanel(session)
        self.edition = EditionPanel(session)
        self.changes = ChangePanel(session)
        self.deadlines = DeadlinePanel(session)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self.facts)
        right.addWidget(self.deadlines)
        right.addWidget(self.changes)
        right.addStretch()
        left = QVBoxLayout()
        left.addWidget(self.completeness)
        left.setSpacing(16)
        left.addWidget(self.scores)
        left.addWidget(self.edition)
        left.addStretch()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 8, 0)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        body = QWidget()
        body.setLayout(self._columns)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 10, 12)
        column.setSpacing(10)
        column.addWidget(self._header)
        column.addWidget(area, 1)
        self.completeness.facts_asked.connect(self.facts.focus_first_empty)
        session.plan_changed.connect(self._on_plan_changed)
        self._refresh_header()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns one below the other where there is no room beside each other."""
        is_narrow = self.width() < _NARROW
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        super().resizeEvent(event)

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("plan"):
            self._refresh_header()

    def _refresh_header(self) -> None:
        plan = self._session.store.plan
        years = "–".join(dict.fromkeys(str(year) for year in (*plan.years[:1], *plan.years[-1:])))
        self._header.set_subtitle(" · ".join(part for part in (plan.institution, years) if part))
