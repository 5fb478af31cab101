"""Rules on printed targets and actuals: can they be read, in one way only?"""

from collections.abc import Iterator

from bsc_planner.checks.checked_plan import CheckedPlan
from bsc_planner.checks.figure_series import value_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.checks.words import word_list
from bsc_planner.findings import Finding
from bsc_planner.model.unit_of_measure import is_counted, is_scaled
from bsc_planner.model.value_findings import mixed_marks_finding, value_finding

_SERIES = ("target", "past_target", "milestone", "actual")


def ambiguous_number(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """``ambiguous-number``: a figure can be read as more than one number."""
    yield from _doubts(plan, indicator, "ambiguous-number")


def several_figures(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """``needs-splitting``: a cell holds several figures."""
    yield from _doubts(plan, indicator, "needs-splitting")


def not_a_number(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """``not-measurable``: an indicator measured in numbers has a text for a figure (L25)."""
    yield from _doubts(plan, indicator, "not-measurable")


def vague_target(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L25: a target says only "baik", "optimal" ..., where the unit does not make it a number either."""
    if is_counted(indicator.unit_of_measure) or is_scaled(indicator.unit_of_measure):
        return
    for row in plan.rows("target", "indicator_id", indicator.id):
        if str(row.printed).casefold().strip(" .") in word_list("vague", "targets"):
            yield Hit(f"{indicator.code or '–'} target {row.period}", {"printed": row.printed})


def mixed_marks(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """``mixed-decimal-marks``: an indicator's figures of all series use the comma and the point for decimals."""
    texts = [row.printed for series in _SERIES for row in plan.rows(series, "indicator_id", indicator.id)]
    found = mixed_marks_finding(texts, where=indicator.code or "–")
    if found is not None:
        yield _hit(found)


def _doubts(plan: CheckedPlan, indicator: Row, code: str) -> Iterator[Hit]:
    is_quantitative = is_counted(indicator.unit_of_measure) or is_scaled(indicator.unit_of_measure)
    for series in _SERIES:
        for row in plan.rows(series, "indicator_id", indicator.id):
            where = f"{indicator.code or '–'} {series} {row.period}"
            found = value_finding(value_of(row), where=where, is_quantitative=is_quantitative)
            if found is not None and found.code == code:
                yield _hit(found)


def _hit(found: Finding) -> Hit:
    return Hit(found.where, found.details, severity=found.severity)
