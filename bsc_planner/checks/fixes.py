"""What the program can offer to mend: for some rules one sensible edit, which the planner may take with a click."""

from collections.abc import Callable
from dataclasses import dataclass

from bsc_planner.checks.words import outcome_wording, word_list, words_of
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.perspective import SetPerspectiveFieldEdit
from bsc_planner.editing.target import ConfirmReadingEdit
from bsc_planner.findings import Finding
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Perspective, SkpPerspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Target

_UNITS = {"persentase": "%", "prosentase": "%", "indeks": "Indeks", "nilai": "Nilai", "rasio": "Rasio"}


@dataclass(frozen=True)
class Fix:
    """One way to mend a finding.

    Attributes:
        key: What it does, e.g. ``unit-of-measure``; the window has words for each.
        value: What would be written; empty where the key says it all.
        edit: Does it, as one undoable step.
    """

    key: str
    value: str
    edit: Edit


def fix_of(store: PlanStore, finding: Finding) -> Fix | None:
    """The edit offered for a finding; None where only the planner can know."""
    make = FIXES.get(finding.code)
    return make(store, finding) if make is not None and finding.element_id is not None else None


def _outcome(store: PlanStore, finding: Finding) -> Fix | None:
    objective = store.find(Objective, finding.element_id)
    wording = outcome_wording(objective.text) if objective is not None else None
    if objective is None or wording is None:
        return None
    return Fix("outcome-wording", wording, SetObjectiveFieldEdit(objective.id, "text", wording))


def _unit_of_measure(store: PlanStore, finding: Finding) -> Fix | None:
    indicator = store.find(Indicator, finding.element_id)
    if indicator is None:
        return None
    words = words_of(indicator.name)
    unit = _unit_above(store, indicator) or (_UNITS.get(words[0]) if words else None)
    return _set(indicator, "unit_of_measure", unit) if unit else None


def _unit_above(store: PlanStore, indicator: Indicator) -> str | None:
    """Unit of the indicator this one is handed down from."""
    rules = store.all(Cascade, Cascade.child_indicator_id == indicator.id)
    above = (store.find(Indicator, rule.parent_indicator_id) for rule in rules)
    return next((row.unit_of_measure for row in above if row is not None and row.unit_of_measure), None)


def _baseline(store: PlanStore, finding: Finding) -> Fix | None:
    indicator = store.find(Indicator, finding.element_id)
    start = store.plan.period_start
    if indicator is None or start is None:
        return None
    if indicator.baseline_printed:
        return _set(indicator, "baseline_year", start - 1)
    reached = [
        (period.year, row.printed)
        for row in store.all(Actual, Actual.indicator_id == indicator.id)
        if (period := Period.parse_or_none(row.period)) and period.kind is PeriodKind.YEAR and period.year < start
    ]
    if not reached:
        return None
    year, printed = max(reached)
    edits = (
        SetIndicatorFieldEdit(indicator.id, "baseline", printed),
        SetIndicatorFieldEdit(indicator.id, "baseline_year", year),
    )
    return Fix("baseline", f"{printed} ({year})", Together(edits))


def _unit_of_parent(store: PlanStore, finding: Finding) -> Fix | None:
    indicator, other = store.find(Indicator, finding.element_id), finding.details.get("other")
    if indicator is None or not other or finding.details.get("column") not in ("unit_of_measure", "name"):
        return None
    return _set(indicator, str(finding.details["column"]), str(other))


def _years(store: PlanStore, finding: Finding) -> Fix | None:
    """Let the indicator begin with its first target or end with its last, where no year between them is empty."""
    indicator = store.find(Indicator, finding.element_id)
    if indicator is None:
        return None
    rows = store.all(Target, Target.indicator_id == indicator.id)
    given = sorted(int(row.period) for row in rows if row.period.isdigit() and not row.value.is_empty)
    if not given or len(given) != given[-1] - given[0] + 1:
        return None
    years = store.plan.years
    edits = [
        SetIndicatorFieldEdit(indicator.id, field, year)
        for field, year, is_needed in (
            ("from_year", given[0], given[0] > max(years.start, indicator.from_year or 0)),
            ("until_year", given[-1], given[-1] < min(years.stop - 1, indicator.until_year or 9999)),
        )
        if is_needed
    ]
    return Fix("years", f"{given[0]}-{given[-1]}", Together(edits)) if edits else None


def _even_months(store: PlanStore, finding: Finding) -> Fix | None:
    indicator = store.find(Indicator, finding.element_id)
    return _set(indicator, "month_pattern", "even") if indicator is not None else None


def _skp_perspective(store: PlanStore, finding: Finding) -> Fix | None:
    perspective = store.find(Perspective, finding.element_id)
    words = set(words_of(perspective.name)) if perspective is not None else set()
    for counterpart in SkpPerspective:
        if perspective is not None and words & word_list(counterpart.value.replace(" ", "_").lower(), "perspectives"):
            edit = SetPerspectiveFieldEdit(perspective.id, "skp_perspective", counterpart.value)
            return Fix("skp_perspective", counterpart.value, edit)
    return None


def _reading(store: PlanStore, finding: Finding) -> Fix | None:
    indicator = store.find(Indicator, finding.element_id)
    shown = ", ".join(finding.details.get("read_as", ()))
    return Fix("reading", shown, ConfirmReadingEdit(indicator.id)) if indicator is not None else None


def _set(indicator: Indicator, field: str, value: str | int) -> Fix:
    return Fix(field, str(value), SetIndicatorFieldEdit(indicator.id, field, value))


FIXES: dict[str, Callable[[PlanStore, Finding], Fix | None]] = {
    "L01": _outcome,
    "L07": _unit_of_measure,
    "L12": _baseline,
    "L13": _unit_of_parent,
    "L16": _years,
    "L24": _even_months,
    "L36": _skp_perspective,
    "ambiguous-number": _reading,
}
"""Rules for which something can be offered."""
