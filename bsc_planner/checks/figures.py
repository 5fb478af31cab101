"""Checks of printed targets and actuals: can they be read, in one way only?"""

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import select

from bsc_planner.findings import Finding
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Figure, Milestone, PastTarget, Target
from bsc_planner.model.unit_of_measure import is_counted, is_scaled
from bsc_planner.model.value import Value
from bsc_planner.model.value_findings import mixed_marks_finding, value_finding

_SERIES: tuple[type[Figure], ...] = (Target, PastTarget, Milestone, Actual)


def doubtful_figures(plan: PlanStore) -> Iterator[Finding]:
    """``ambiguous-number``, ``needs-splitting``, ``not-measurable`` and ``mixed-decimal-marks`` of all figures."""
    for cls in _SERIES:
        columns = (cls.indicator_id, Indicator.code, Indicator.unit_of_measure, cls.period, cls.printed, cls.meaning)
        statement = select(*columns).join(Indicator, Indicator.id == cls.indicator_id)
        rows = plan.rows(statement.order_by(Indicator.ord, Indicator.id, cls.period))
        for (indicator_id, code, unit), figures in groupby(rows, key=lambda row: (row[0], row[1], row[2])):
            where = f"{code or '–'} {cls.__tablename__}"
            listed = list(figures)
            is_quantitative = is_counted(unit) or is_scaled(unit)
            for *_, period, printed, meaning in listed:
                value = Value.stored(printed, meaning)
                found = value_finding(
                    value, where=f"{where} {period}", element_id=indicator_id, is_quantitative=is_quantitative
                )
                if found:
                    yield found
            mixed = mixed_marks_finding((row[4] for row in listed), where=where, element_id=indicator_id)
            if mixed:
                yield mixed
