"""Checks of printed targets and actuals: can they be read, in one way only?"""

from collections.abc import Iterator

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
    """``ambiguous-number``, ``needs-splitting``, ``not-measurable`` and ``mixed-decimal-marks`` of all figures.

    Decimal marks are compared over all figures of an indicator, whatever their series.
    """
    printed: dict[str, list[str]] = {}
    for cls in _SERIES:
        columns = (cls.indicator_id, Indicator.code, Indicator.unit_of_measure, cls.period, cls.printed, cls.meaning)
        statement = select(*columns).join(Indicator, Indicator.id == cls.indicator_id)
        for row in plan.rows(statement.order_by(Indicator.ord, Indicator.id, cls.period)):
            indicator_id, code, unit, period, text, meaning = row
            printed.setdefault(indicator_id, []).append(text)
            found = value_finding(
                Value.stored(text, meaning),
                where=f"{code or '–'} {cls.__tablename__} {period}",
                element_id=indicator_id,
                is_quantitative=is_counted(unit) or is_scaled(unit),
            )
            if found:
                yield found
    codes = {row.id: row.code for row in plan.rows(select(Indicator.id, Indicator.code))}
    for indicator_id, texts in printed.items():
        mixed = mixed_marks_finding(texts, where=codes[indicator_id] or "–", element_id=indicator_id)
        if mixed:
            yield mixed
