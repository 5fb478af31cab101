"""Targets of one indicator: the years as a chart, the year's milestones and actuals as a small table."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.cascading.figure import with_numbers
from bsc_planner.cascading.plan_input import read_cascade_input
from bsc_planner.cascading.trajectory import up_to
from bsc_planner.cascading.year_plan import year_months
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.indicator import Consolidation, Indicator
from bsc_planner.model.number_format import format_value
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period, quarters_of
from bsc_planner.model.plan import Instrument
from bsc_planner.model.target import Actual, Figure, Milestone, Target
from bsc_planner.model.target_history import TargetStep, in_force_on, target_steps
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.icons import icon
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.target_chain import TargetChain, chain_of
from bsc_planner.ui.inspector.trend_chart import TrendChart, TrendPoint
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.pages.monitoring.actuals.tips import origin_lines
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT, figure_text, light_mark
from bsc_planner.ui.theme import theme_watcher, tokens
from bsc_planner.ui.widgets.rest import REST_MS

_SERIES: tuple[tuple[str, type[Figure]], ...] = (("milestone", Milestone), ("actual", Actual))
_YEAR_ROW = 4
_INDEX = 2
_BESIDE = ("indicator", "plan", "target_revision", "revision")
_TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)
_QUARTERS = ("I", "II", "III", "IV")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TargetTab(ElementTab):
    """Chart, milestones of the shown year, and every value its target had."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self.chart = TrendChart()
        self._caption = QLabel()
        self._caption.setProperty("tone", "caption")
        self._caption.setWordWrap(True)
        self.table = QTableWidget(_YEAR_ROW + 1, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Target"), self.tr("Actual"), self.tr("Index")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName(self.tr("Milestones and actuals"))
        self.table.itemChanged.connect(self._on_item_changed)
        self.chain = TargetChain()
        self._chain_caption = QLabel()
        self._chain_caption.setProperty("tone", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._basis_caption = QLabel()
        self._basis_caption.setProperty("tone", "caption")
        self.basis = QLabel()
        self.basis.setWordWrap(True)
        self.basis.setTextFormat(Qt.TextFormat.PlainText)
        self.basis.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._basis_frame = QFrame()
        self._basis_frame.setProperty("panel", "true")
        inside = QVBoxLayout(self._basis_frame)
        inside.setContentsMargins(10, 6, 10, 6)
        inside.addWidget(self.basis)
        parts = (self.chart, self._caption, self.table, self._basis_caption, self._basis_frame)
        for widget in (*parts, self._chain_caption, self.chain):
            column.addWidget(widget)
        column.addStretch()
        self._is_following = False
        self._scored = QTimer(self, singleShot=True, interval=REST_MS)
        self._scored.timeout.connect(self._show_indices)
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(lambda _: self.mark_stale())
        session.day_changed.connect(lambda _: self.mark_stale())
        theme_watcher().theme_changed.connect(self.mark_stale)

    def refresh(self) -> None:
        """Show the figures as they are; the indices follow a moment later."""
        super().refresh()
        indicator = self._session.store.find(Indicator, self._ref.id)
        if indicator is None:
            return
        self._show_chart()
        consolidation = choice_label(Consolidation(indicator.consolidation)) if indicator.consolidation else "–"
        self._caption.setText(
            self.tr("Milestones {year} (up to the period; consolidation: {consolidation})").format(
                year=self._session.year, consolidation=consolidation.lower()
            )
        )
        self._show_table()
        self._show_chain()
        self._scored.start()

    def _periods(self) -> tuple[Period, ...]:
        year = self._session.year
        return (*quarters_of(year), Period.parse(str(year)))

    def _show_chart(self) -> None:
        store, year = self._session.store, self._session.year
        targets = self._targets()
        actuals = self._latest_actuals()
        years = sorted({*map(str, store.plan.years), *targets, *actuals})
        self.chart.show_points(
            [
                TrendPoint(label, _number(targets.get(label)), _number(actuals.get(label)), label == str(year))
                for label in years[-8:]
            ]
        )

    def _latest_actuals(self) -> dict[str, Value]:
        """Latest actual of each year: that of the whole year where there is one."""
        found: dict[str, tuple[Period, Value]] = {}
        for row in self._session.store.all(Actual, Actual.indicator_id == self._ref.id):
            period = Period.parse_or_none(row.period)
            if period is None:
                continue
            year = str(period.whole_year)
            if year not in found or (found[year][0].end, row.period == year) <= (period.end, row.period == year):
                found[year] = (period, row.value)
        return {year: value for year, (_, value) in found.items()}

    def _show_table(self) -> None:
        store = self._session.store
        may_edit = self._session.is_writable
        computed = self._computed()
        with QSignalBlocker(self.table):
            quarters = [self.tr("to Q{quarter}").format(quarter=quarter) for quarter in _QUARTERS]
            self.table.setVerticalHeaderLabels([*quarters, str(self._session.year)])
            for column, (series, cls) in enumerate(_SERIES):
                found = {row.period: row for row in store.all(cls, cls.indicator_id == self._ref.id)}
                values = {period: row.value for period, row in found.items()}
                if series == "milestone":
                    values |= self._targets()
                for row, period in enumerate(self._periods()):
                    value = values.get(str(period))
                    item = QTableWidgetItem("" if value is None else format_value(value))
                    item.setTextAlignment(_RIGHT)
                    if value is None and series == "milestone" and row < _YEAR_ROW and computed[row]:
                        item.setText(computed[row])
                        item.setForeground(tokens().faint)
                        item.setToolTip(self.tr("Computed from the year's target; type to set it by hand"))
                    _tell_origin(item, found.get(str(period)))
                    item.setData(Qt.ItemDataRole.UserRole, item.text())
                    if not may_edit:
                        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                    self.table.setItem(row, column, item)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(_TRIGGERS if may_edit else triggers.NoEditTriggers)
        frame = 2 * self.table.frameWidth()
        rows_height = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows_height + frame)

    def _computed(self) -> list[str]:
        """Figures up to the end of each quarter that follow from the year's target; empty where there is none."""
        session = self._session
        given = read_cascade_input(
            session.store, session.year, indicators=[self._ref.id], people=False, day=session.day
        )
        place = next((at for at, one in enumerate(given.indicators) if one.id == self._ref.id), None)
        if place is None or given.indicators[place].target is None:
            return [""] * _YEAR_ROW
        months = year_months(given, place)
        told = []
        for quarter in range(1, _YEAR_ROW + 1):
            bounds = up_to(months, last_month=3 * quarter, consolidation=given.indicators[place].consolidation)
            like = months[3 * quarter - 1]
            if bounds is None or like is None:
                told.append("")
                continue
            numbers = [round(Decimal(bound.numerator) / Decimal(bound.denominator), 4) for bound in bounds]
            told.append(format_value(with_numbers(like, [number.normalize() for number in numbers])))
        return told

    def _show_indices(self) -> None:
        """The index up to each period, with mark and colour; a dash where there is none."""
        if not self.isVisible():
            return
        if not self._is_following:
            self._is_following = True
            self._session.scores.scores_changed.connect(self._scored.start)
        indicator = self._session.store.find(Indicator, self._ref.id)
        has_actual = [bool(item and item.text()) for row in range(_YEAR_ROW + 1) if (item := self.table.item(row, 1))]
        with QSignalBlocker(self.table):
            for row, period in enumerate(self._periods()):
                found = None
                if indicator is not None and row < len(has_actual) and has_actual[row]:
                    found = self._explained(period, indicator.unit_id)
                light = Light.GREY if found is None else found.light
                said = "–" if found is None or found.value is None else figure_text(found.value)
                item = QTableWidgetItem(said if said == "–" else f"{light_mark(light)} {said}")
                item.setTextAlignment(_RIGHT)
                item.setForeground(tokens().status(STATUS_OF_LIGHT[light]))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(row, _INDEX, item)

    def _explained(self, period: Period, owner_id: str | None) -> Explanation | None:
        """The score up to a period, the institution's before the owner's; None while it is being worked out."""
        scores = self._session.scores
        for unit_id in dict.fromkeys((None, owner_id)):
            found = scores.board.explanation(self._ref, period, unit_id) if scores.is_ready(period, unit_id) else None
            if found is not None:
                return found
        return None

    def _show_basis(self, steps: Sequence[TargetStep]) -> None:
        """By which instrument the year's target holds: that of the last change, else the plan's own."""
        day = self._session.day
        known = [step for step in steps if day is None or step.effective is None or step.effective <= day]
        step = known[-1] if known else None
        said = step.instrument if step is not None else None
        if not said:
            instruments = self._session.store.all(Instrument)
            first = next((one for one in instruments if one.number or one.title), None)
            own = (first.number or first.title) if first is not None else None
            same = self.tr("as in the Renstra")
            said = f"{own} · {same}" if own else same
        self._basis_caption.setText(self.tr("Basis of the target {year}").format(year=self._session.year))
        self.basis.setText(said)

    def _show_chain(self) -> None:
        year = str(self._session.year)
        key = (self._ref.id, year)
        steps = target_steps(self._session.store, indicators=[self._ref.id], year=self._session.year).get(key, [])
        rows = self._session.store.all(Target, Target.indicator_id == self._ref.id, Target.period == year)
        self.chain.show_links(chain_of(steps, rows[0].printed if rows else None, self._session.day))
        self._show_basis(steps)
        has_target = bool(rows)
        self._basis_caption.setVisible(has_target)
        self._basis_frame.setVisible(has_target)
        self._chain_caption.setVisible(bool(steps))
        self._chain_caption.setText(self.tr("History of the target {year}").format(year=year))

    def _targets(self) -> dict[str, Value]:
        """Yearly targets by period, those in force on the day that is shown."""
        session = self._session
        indicator = session.store.get(Indicator, self._ref.id)
        found = {row.period: row.value for row in session.store.all(Target, Target.indicator_id == self._ref.id)}
        if session.day is None:
            return found
        for (_, period), steps in target_steps(session.store, indicators=[self._ref.id]).items():
            latest = found.pop(period, None)
            printed = in_force_on(steps, latest.printed if latest else None, session.day)
            if latest is not None and printed == latest.printed:
                found[period] = latest
            elif printed is not None:
                found[period] = read_value(printed, ReadingContext(indicator.unit_of_measure))
        return found

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == _INDEX or item.text() == item.data(Qt.ItemDataRole.UserRole):
            return
        period = str(self._periods()[item.row()])
        series = _SERIES[item.column()][0]
        if series == "milestone" and item.row() == _YEAR_ROW:
            series = "target"
        cell = FigureCell(self._ref.id, period, item.text().strip() or None, series)
        try:
            self._session.do(self.tr("Change a figure of {period}").format(period=period), SetFiguresEdit((cell,)))
        except PlanError as error:
            tell_error(self, error)
            self._keep_refused(item, error)
            return
        self._show_table()
        self._scored.start()

    def _keep_refused(self, item: QTableWidgetItem, error: PlanError) -> None:
        """Leave what was typed where it is, in red, with the reason as its tip, until it is mended."""
        message = message_of(error)
        with QSignalBlocker(self.table):
            item.setForeground(tokens().error)
            item.setToolTip(f"{message.text} {message.advice}".strip())

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref not in changes.removed and changes.touches("target", "milestone", "actual", *_BESIDE):
            self.follow()


def _number(value: Value | None) -> Decimal | None:
    return value.number if value is not None else None


def _tell_origin(item: QTableWidgetItem, figure: Figure | None) -> None:
    """Let an actual say who reported it, when, and what proves it; one with evidence has a mark."""
    if isinstance(figure, Actual):
        item.setToolTip("\n".join(origin_lines(figure.who, figure.recorded_at, figure.evidence)))
        if figure.evidence:
            item.setIcon(icon("link"))
