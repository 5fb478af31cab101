"""Rules on what is written about an indicator: measurable, described, unambiguous (L06 to L15)."""

from collections.abc import Iterator, Sequence

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.figure_series import is_of_the_past
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.levels import Tier, tier_of_indicator
from bsc_planner.checks.rule import Hit
from bsc_planner.checks.words import has_measure, second_measure, text_key, word_list, words_of
from bsc_planner.model.cascade import CascadeKind

_OF_PARTS = frozenset({"%", "persen", "persentase", "prosentase", "rasio", "indeks"})


def without_measure(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L06: neither name nor unit says how it is measured."""
    if indicator.name and not indicator.unit_of_measure and not has_measure(indicator.name):
        yield Hit(name_of(indicator), {"name": indicator.name})


def without_unit(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L07: the unit of measure is empty."""
    if not indicator.unit_of_measure:
        yield Hit(name_of(indicator))


def output_unit_on_outcome(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L08: an outcome is counted in activities, documents, people ..."""
    words = words_of(indicator.unit_of_measure)
    is_output = bool(words) and words[0] in word_list("output_units", "measures")
    if is_output and tier_of_indicator(plan, indicator) is Tier.OUTCOME:
        yield Hit(name_of(indicator), {"unit": indicator.unit_of_measure})


def without_definition(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L09: the operational definition is empty."""
    if not indicator.definition and not is_of_the_past(plan, indicator):
        yield Hit(name_of(indicator))


def without_formula(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L10: the formula is empty, or one of a share, ratio or index names no parts."""
    if is_of_the_past(plan, indicator):
        return
    if not indicator.formula:
        yield Hit(name_of(indicator))
    elif _OF_PARTS & set(words_of(indicator.unit_of_measure)) and not _has_parts(indicator.formula):
        yield Hit(name_of(indicator), {"formula": indicator.formula})


def without_data_source(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L11: the source of the data or who provides them is empty."""
    if is_of_the_past(plan, indicator):
        return
    missing = [name for name in ("data_source", "data_provider") if not getattr(indicator, name)]
    if missing:
        yield Hit(name_of(indicator), {"column": missing[0], "all_missing": len(missing) > 1})


def without_baseline(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L12: the baseline, or its year, is empty."""
    if not is_of_the_past(plan, indicator) and not (indicator.baseline_printed and indicator.baseline_year):
        missing = "baseline_year" if indicator.baseline_printed else "baseline_printed"
        yield Hit(name_of(indicator), {"column": missing})


def adopted_under_another_name(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L13: a unit adopts an indicator but names or measures it otherwise.

    One indicator is one row here, so documents cannot name it differently; what can is an indicator handed down as
    it is (``adopt``) to a row of its own.
    """
    for cascade in plan.rows("cascade", "child_indicator_id", indicator.id):
        parent = plan.row("indicator", cascade.parent_indicator_id)
        if cascade.method != CascadeKind.ADOPT or parent is None or parent.id == indicator.id:
            continue
        if text_key(parent.name) != text_key(indicator.name):
            yield Hit(name_of(indicator), {"parent": name_of(parent), "column": "name", "other": parent.name})
        elif words_of(parent.unit_of_measure) != words_of(indicator.unit_of_measure):
            other = parent.unit_of_measure
            yield Hit(name_of(indicator), {"parent": name_of(parent), "column": "unit_of_measure", "other": other})


def same_name_measured_otherwise(plan: CheckedPlan, indicators: Sequence[Row]) -> Iterator[Hit]:
    """L13: indicators of one name are measured in different units; an adopted one is compared with its parent only."""
    first, *others = indicators
    for other in others:
        if any(row.method == CascadeKind.ADOPT for row in plan.rows("cascade", "child_indicator_id", other.id)):
            continue
        units = (first.unit_of_measure, other.unit_of_measure)
        if all(units) and _plain_unit(units[0]) != _plain_unit(units[1]):
            details = {"parent": name_of(first), "column": "unit_of_measure", "other": first.unit_of_measure}
            yield Hit(name_of(other), details, other.id)


def repeated_indicator(plan: CheckedPlan, indicators: Sequence[Row]) -> Iterator[Hit]:
    """L14: two indicators of one level and unit have the same name."""
    seen: dict[tuple[object, ...], Row] = {}
    for indicator in indicators:
        objective = plan.standing("objective", indicator.objective_id)
        level = (objective.level, objective.unit_id) if objective is not None else (None, None)
        place = (indicator.level, indicator.unit_id, *level, _owners(plan, indicator))
        first: Row = seen.setdefault(place, indicator)
        if first is not indicator and indicator.follows_id != first.id and first.follows_id != indicator.id:
            yield Hit(name_of(indicator), {"other": name_of(first)}, indicator.id)


def two_measures_in_one(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L15: a name joins two measures by "dan" or "serta"."""
    second = second_measure(indicator.name)
    if second is not None:
        yield Hit(name_of(indicator), {"name": indicator.name, "second": second})


def unclear_owner(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L34: more units than the limit answer for an indicator, and none of them alone."""
    owners, most = plan.rows("indicator_owner", "indicator_id", indicator.id), plan.limit("L34")
    if len(owners) > most and indicator.unit_id is None:
        yield Hit(name_of(indicator), {"count": len(owners), "most": f"{most:f}"})


def replaced_too_often(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L61: an indicator takes the place of one that had itself taken another's place in this period."""
    steps, seen, years = 0, {indicator.id}, plan.years
    row: Row = indicator
    while row.follows_id and row.follows_id not in seen:
        seen.add(row.follows_id)
        before = plan.row("indicator", row.follows_id)
        if before is None or (row.from_year is not None and years and row.from_year <= years[0]):
            break
        steps, row = steps + 1, before
    if steps > plan.limit("L61"):
        yield Hit(name_of(indicator), {"count": steps})


def _owners(plan: CheckedPlan, indicator: Row) -> tuple[str, ...]:
    return tuple(sorted(row.unit_id for row in plan.rows("indicator_owner", "indicator_id", indicator.id)))


def _has_parts(formula: str) -> bool:
    words = set(words_of(formula))
    signs = any(sign in formula for sign in "/:÷×*+∑Σ")
    return signs or bool(words & {"dibagi", "per", "dibanding", "terhadap", "rata-rata", "jumlah", "bobot", "nilai"})


def _plain_unit(unit: str) -> str:
    """A unit without what is printed around it: "Persentase (%)", "%" and "persen" are one."""
    words = words_of(unit)
    if set(words) & {"%", "persen", "persentase", "prosentase"}:
        return "%"
    return words[0] if words else ""
