"""The view that rates people: the unit's people in a grid, beside them quadrant, spread and reasons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.rating import RateUnitEdit
from bsc_planner.editing.work_report import SetReviewEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.period import Period
from bsc_planner.model.rating import OrganisationRating, UnitRating
from bsc_planner.monitoring.evaluation import UnitEvaluation, evaluation_of
from bsc_planner.monitoring.person_rows import PersonRow, PersonRows
from bsc_planner.monitoring.rated_people import RatedPerson, people_of, rating_period
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.work_proposal import (
    WorkProposal,
    k3_of_indicators,
    proposed_work,
    proposes_work,
)
from bsc_planner.monitoring.work_rows import feedback_of, review_period, reviews_of, work_rows
from bsc_planner.scoring.rule_set import IndividualMethod
from bsc_planner.ui.labels import number_text, period_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.pages.monitoring.evaluation.guide_list import GuideList
from bsc_planner.ui.pages.monitoring.evaluation.item_model import EvaluationItemModel
from bsc_planner.ui.pages.monitoring.evaluation.quadrant_picture import QuadrantPicture
from bsc_planner.ui.pages.monitoring.evaluation.reason_panel import ReasonPanel
from bsc_planner.ui.pages.monitoring.evaluation.spread_picture import SpreadPicture
from bsc_planner.ui.pages.monitoring.evaluation.words import SCALES, rating_word
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_words import rule_set_text
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.panel import Panel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_SIDE, _MOST = 356, 16777215
_NARROW = 744
"""Below this width pictures and reasons stand below the people instead of beside them."""
_PEOPLE_KINDS = ("employee", "assignment", "position", "unit", "plan")
_RATING_KINDS = ("person_rating", "unit_rating", "rule_set_copy", "report_review", "work_report")
_CASCADE_KINDS = ("cascade", "cascade_lock", "cascade_target", "cascade_aspect", "indicator", "target", "milestone")


class EvaluationView(QWidget):
    """People of the unit in scope, rated in the period in scope (of a month: in its quarter)."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._scope = session, scope
        self._people: tuple[tuple[Period, str | None], tuple[RatedPerson, ...]] | None = None
        self._cascade: tuple[int, CascadeResult] | None = None
        self._is_stale = True
        self.evaluation: UnitEvaluation | None = None
        self.model = EvaluationItemModel(session, self)
        self.grid = Grid("monitoring_evaluation", self.model)
        GridExport(session, self.grid, stem=self.tr("List of evaluations"))
        self.unit_rating = ChoiceButton(self.tr("Achievement of the unit"))
        self.told, self.rules = QLabel(), QLabel()
        self.quadrant, self.spread = QuadrantPicture(), SpreadPicture()
        self.guide, self.reasons = GuideList(), ReasonPanel()
        self.staff = QAction(self.tr("To the organisation"), self)
        self.staff.triggered.connect(lambda: session.reveal(None, page="organisation"))
        self._empty = EmptyState("", self.staff, icon="briefcase")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_element(self, ref: Ref) -> None:
        """Show the unit whose capaian this is, in its period."""
        row = self._session.store.find(UnitRating, ref.id)
        period = Period.parse_or_none(row.period) if row is not None else None
        if row is not None and period is not None:
            self._scope.set_unit(row.unit_id)
            self._scope.set_period(period)

    @property
    def period(self) -> Period:
        """The period people are rated in."""
        return rating_period(self._scope.period)

    def refresh(self) -> None:
        """Evaluate anew what is in scope."""
        self._is_stale = False
        store, asked = self._session.store, (self.period, self._scope.unit_id)
        if self._people is None or self._people[0] != asked:
            self._people = asked, tuple(people_of(store, asked[0], unit_id=asked[1]))
        found = evaluation_of(store, asked[0], unit_id=asked[1], people=self._people[1])
        self.evaluation = found
        self.model.show_evaluation(found)
        self._stack.setCurrentIndex(0 if found.people else 1)
        self._empty.set_text(
            self.tr(
                "Nobody holds a position here in {period}. Add positions and people on the page Organisation."
            ).format(period=period_text(asked[0]))
        )
        self._show_head(found)
        self._show_spread(found)
        self._show_reasons()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # putting together ----------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put pictures and reasons below the people where there is no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < _NARROW
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._both.setStretch(1, 1 if is_narrow else 0)
        self._side.setMinimumWidth(0 if is_narrow else _SIDE)
        self._side.setMaximumWidth(_MOST if is_narrow else _SIDE)

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.setSpacing(12)
        head.addWidget(self.unit_rating)
        head.addWidget(self.told)
        head.addStretch(1)
        head.addWidget(self.rules)
        self.rules.setProperty("tone", "muted")
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(10)
        self._quadrant_panel = Panel(self.tr("Quadrant"))
        self._quadrant_panel.content.addWidget(self.quadrant)
        spread = Panel(self.tr("Spread of predikat"))
        spread.content.addWidget(self.spread)
        spread.content.addWidget(self.guide)
        reasons = Panel(self.tr("Why?"))
        reasons.content.addWidget(self.reasons)
        for panel in (self._quadrant_panel, spread, reasons):
            side.addWidget(panel)
        side.addStretch(1)
        inner = QWidget()
        inner.setLayout(side)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side = scroll
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(12)
        self._both.addWidget(self.grid, 1)
        self._both.addWidget(scroll)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._both, 1)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self._session.plan_changed.connect(self._on_plan_changed)
        self._scope.changed.connect(self._on_scope_changed)
        self.unit_rating.chosen.connect(self._on_unit_rated)
        self.model.step_failed.connect(self._on_step_failed)
        self.grid.view.current_changed.connect(self._on_current_changed)
        self.reasons.feedback_written.connect(self._on_feedback)

    # showing -------------------------------------------------------------------------

    def _show_head(self, found: UnitEvaluation) -> None:
        is_guided = found.method is IndividualMethod.QUADRANT
        choices: list[tuple[str, object]] = [(self.tr("not decided"), None)]
        choices += [(rating_word(rating), rating) for rating in OrganisationRating]
        self.unit_rating.set_choices(choices, found.unit_rating)
        self.unit_rating.setEnabled(self._session.is_writable)
        self.unit_rating.setVisible(is_guided)
        parts = [
            counted(self.tr("{count} [person|people]"), count=number_text(len(found.people))),
            period_text(found.period),
        ]
        if found.without_predikat:
            parts.append(self.tr("{count} without predikat").format(count=number_text(found.without_predikat)))
        self.told.setText(" · ".join(parts))
        self.rules.setText(rule_set_text(found.rule_set))
        self.rules.setToolTip("\n".join((found.rule_set.basis.text, *found.rule_set.notes)))

    def _show_spread(self, found: UnitEvaluation) -> None:
        is_guided = found.method is IndividualMethod.QUADRANT
        self._quadrant_panel.setVisible(is_guided)
        self.quadrant.show_people(found.people)
        self.spread.show_counts(found.counts, SCALES[found.method], found.unit_rating if is_guided else None)
        self.guide.show_guide(found)

    def _show_reasons(self) -> None:
        person = self.model.person(self.grid.view.currentIndex().row())
        self.quadrant.mark(person)
        if person is None:
            self.reasons.show_person(None, (), "", is_writable=False)
            return
        store, employee = self._session.store, person.person.employee_id
        rows = work_rows(store, self.period, [employee], result=self._cascade_of_year())[employee]
        review = reviews_of(store, self.period, [employee]).get((employee, None))
        feedback = review.feedback or "" if review is not None else ""
        assessed = self._rows_of_year().of(employee, self.period.months[-1])
        self.reasons.show_person(
            person,
            rows,
            feedback,
            is_writable=self._session.is_writable,
            said=feedback_of(store, self.period, [employee]).get((employee, None), ""),
            reached={row.cascade_id: row.until for row in assessed},
            proposal=self._proposal(person.person, assessed),
        )

    def _proposal(self, person: RatedPerson, assessed: Sequence[PersonRow]) -> WorkProposal | None:
        if self.evaluation is None or not proposes_work(self.evaluation):
            return None
        qualities = k3_of_indicators(self._session.store, self.period.year)
        return proposed_work(person, assessed, qualities, self.evaluation)

    def _rows_of_year(self) -> PersonRows:
        store, year = self._session.store, self.period.year
        return PersonRows(store, self._cascade_of_year(), rule_set_of(store, year))

    def _cascade_of_year(self) -> CascadeResult:
        year = self.period.year
        if self._cascade is None or self._cascade[0] != year:
            self._cascade = year, cascade_of(self._session.store, year)
        return self._cascade[1]

    # what happens --------------------------------------------------------------------

    def _on_unit_rated(self, rating: object) -> None:
        chosen = None if rating is None else str(rating)
        self._do(self.tr("Achievement of the unit"), RateUnitEdit(self._scope.unit_id, str(self.period), chosen))

    def _on_feedback(self, text: str) -> None:
        person = self.model.person(self.grid.view.currentIndex().row())
        if person is not None:
            edit = SetReviewEdit(person.person.employee_id, None, review_period(self.period), "feedback", text or None)
            self._do(self.tr("Feedback"), edit)

    def _do(self, label: str, edit: RateUnitEdit | SetReviewEdit) -> None:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            self.refresh()

    def _on_current_changed(self, row: int) -> None:
        person = self.model.person(row)
        if person is not None and self.isVisible():
            self._session.select(Ref("employee", person.person.employee_id))
        self._show_reasons()

    def _on_step_failed(self, error: PlanError) -> None:
        tell_error(self, error)

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches(*_PEOPLE_KINDS):
            self._people = None
        if changes.touches(*_PEOPLE_KINDS, *_CASCADE_KINDS):
            self._cascade = None
        if changes.touches(*_PEOPLE_KINDS, *_RATING_KINDS, *_CASCADE_KINDS):
            self._refresh_when_seen()

    def _on_scope_changed(self) -> None:
        self._refresh_when_seen()

    def _refresh_when_seen(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()
