"""Every rule, in the order findings are listed."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.checks import (
    cascade_rules,
    codes,
    figures,
    indicator_rules,
    map_rules,
    milestone_rules,
    objective_rules,
    people_rules,
    rating_rules,
    references,
    revision_rules,
    rule_set_rules,
    target_rules,
    work_result_rules,
)
from bsc_planner.checks.decisions import Decisions
from bsc_planner.checks.findings_index import FindingsIndex
from bsc_planner.checks.rule import AnyRule, ComputedRule, GroupRule, Rule
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.store import PlanStore

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO
_OBJECTIVE, _INDICATOR = ("objective",), ("indicator",)
_PERSPECTIVE, _POSITION, _CASCADE, _PAGE = ("perspective",), ("position",), ("cascade",), ("plan",)

_CODED = ("perspective", "goal", "unit", "position", "objective", "indicator")

RULES: tuple[AnyRule, ...] = (
    *(GroupRule("repeated-code", _W, codes.repeated_code, kind, "code") for kind in _CODED),
    GroupRule("repeated-nip", _W, codes.repeated_nip, "employee", "nip"),
    Rule("dangling-reference", _W, references.dangling_reference, references.REFERRING_KINDS, only_with="extra"),
    Rule("ambiguous-number", _W, figures.ambiguous_number, _INDICATOR),
    Rule("needs-splitting", _W, figures.several_figures, _INDICATOR),
    Rule("not-measurable", _W, figures.not_a_number, _INDICATOR),
    Rule("mixed-decimal-marks", _I, figures.mixed_marks, _INDICATOR),
    Rule("L01", _W, objective_rules.wording_without_outcome, _OBJECTIVE),
    Rule("L02", _W, objective_rules.wording_of_process, _OBJECTIVE),
    Rule("L03", _E, objective_rules.without_indicator, _OBJECTIVE),
    Rule("L04", _W, objective_rules.too_many_indicators, _OBJECTIVE, limit=Decimal(4)),
    GroupRule("L05", _W, objective_rules.repeated_wording, "objective", "text_key"),
    Rule("L06", _W, indicator_rules.without_measure, _INDICATOR),
    Rule("L07", _E, indicator_rules.without_unit, _INDICATOR),
    Rule("L08", _W, indicator_rules.output_unit_on_outcome, _INDICATOR),
    Rule("L09", _E, indicator_rules.without_definition, _INDICATOR),
    Rule("L10", _E, indicator_rules.without_formula, _INDICATOR),
    Rule("L11", _W, indicator_rules.without_data_source, _INDICATOR),
    Rule("L12", _W, indicator_rules.without_baseline, _INDICATOR),
    Rule("L13", _E, indicator_rules.adopted_under_another_name, _INDICATOR),
    GroupRule("L13", _E, indicator_rules.same_name_measured_otherwise, "indicator", "name_key"),
    GroupRule("L14", _W, indicator_rules.repeated_indicator, "indicator", "name_key"),
    Rule("L15", _W, indicator_rules.two_measures_in_one, _INDICATOR),
    Rule("L16", _E, target_rules.without_target, _INDICATOR),
    Rule("L17", _W, target_rules.not_challenging, _INDICATOR),
    Rule("L18", _W, target_rules.getting_worse, _INDICATOR),
    Rule("L19", _W, target_rules.standing_still, _INDICATOR),
    Rule("L20", _W, target_rules.leaping, _INDICATOR, limit=Decimal(100)),
    Rule("L21", _E, target_rules.out_of_scale, _INDICATOR),
    Rule("L22", _E, revision_rules.target_changed_without_note, _INDICATOR),
    Rule("L23", _E, milestone_rules.periods_off_the_year, _INDICATOR),
    Rule("L24", _W, milestone_rules.without_periods, _INDICATOR),
    Rule("L25", _W, figures.vague_target, _INDICATOR),
    Rule("L26", _E, cascade_rules.objective_without_parent, _OBJECTIVE),
    Rule("L26", _E, cascade_rules.indicator_without_objective, _INDICATOR),
    Rule("L27", _W, cascade_rules.not_handed_down, _OBJECTIVE),
    Rule("L28", _E, cascade_rules.links_in_a_circle, _PAGE),
    Rule("L29", _W, cascade_rules.copied_down, _OBJECTIVE),
    Rule("L31", _W, cascade_rules.outcome_below_output, _OBJECTIVE),
    Rule("L32", _W, cascade_rules.unit_without_part, ("unit",)),
    Rule("L34", _I, indicator_rules.unclear_owner, _INDICATOR, limit=Decimal(5)),
    Rule("L35", _W, map_rules.empty_perspective, _PERSPECTIVE),
    Rule("L36", _W, map_rules.perspective_not_mapped, _PERSPECTIVE),
    Rule("L36", _W, map_rules.objective_without_perspective, _OBJECTIVE),
    Rule("L37", _I, map_rules.objectives_leading_nowhere, _PERSPECTIVE),
    Rule("L41", _E, revision_rules.agreement_changed_without_ground, ("revision",)),
    Rule("L42", _W, people_rules.superior_of_another_branch, _POSITION),
    Rule("L45", _E, work_result_rules.serving_no_result, _CASCADE, only_with="child_position_id"),
    Rule("L46", _E, work_result_rules.without_needed_aspect, _CASCADE, only_with="child_position_id"),
    Rule("L47", _E, work_result_rules.measure_without_target, ("cascade_aspect",)),
    Rule("L48", _W, work_result_rules.role_of_process, _CASCADE, only_with="role"),
    Rule("L51", _W, people_rules.unlikely_nip, ("employee",), only_with="nip"),
    Rule("L52", _W, people_rules.assignment_without_position, ("assignment",)),
    Rule("L52", _W, people_rules.position_without_unit, _POSITION),
    Rule("L53", _E, people_rules.unfit_assessor, _POSITION, only_with="reports_to_id"),
    Rule("L54", _W, rating_rules.off_the_guide, ("unit_rating",)),
    Rule("L56", _W, rating_rules.head_rated_otherwise, ("unit_rating",), only_with="unit_id"),
    Rule("not-rated", _I, rating_rules.not_rated, ("unit",)),
    Rule("L61", _W, indicator_rules.replaced_too_often, _INDICATOR, limit=Decimal(1)),
    Rule("L62", _E, revision_rules.plan_changed_without_ground, ("revision",)),
    Rule("L63", _I, revision_rules.not_reviewed, _PAGE, limit=Decimal(12)),
    Rule("rule-set-unreadable", _E, rule_set_rules.unreadable, ("rule_set",)),
    Rule("rule-set-unknown", _W, rule_set_rules.unknown, _PAGE),
    Rule("rule-set-third-party", _I, rule_set_rules.third_party, _PAGE),
    Rule("L64", _W, target_rules.not_monitored, _INDICATOR),
    *(ComputedRule(code, _W) for code in ("average-differs", "cannot-split", "receiver-repeated", "share-differs")),
    *(ComputedRule(code, _E) for code in ("locked-exceeds-whole", "locked-differs", "component-differs")),
    *(ComputedRule(code, _E) for code in ("cascade-circle", "unit-circle")),
    *(ComputedRule(code, _W) for code in ("component-missing", "whole-missing", "vacant-months", "own-months-differ")),
    *(ComputedRule(code, _W) for code in ("remaining-below-done", "effective-unreadable", "unknown-month-pattern")),
    *(ComputedRule(code, _W) for code in ("no-such-day", "weight-unreadable", "consolidation-assumed")),
    *(ComputedRule(code, _I) for code in ("step-refined", "unknown-kind")),
)
"""A rule is one function and one line here; what it says stands in `bsc_planner.wording.rules`."""


def rule_limit(code: str) -> Decimal | None:
    """The number of a rule as shipped; None where it has none."""
    return next((rule.limit for rule in RULES if rule.code == code), None)


def rule_severity(code: str) -> Severity | None:
    """Severity of a rule as shipped; None for a code that is no rule's."""
    return next((rule.severity for rule in RULES if rule.code == code), None)


def new_index(store: PlanStore, *, today: date | None = None) -> FindingsIndex:
    """All findings of a plan but those of its cascades, ready to follow its changes.

    Args:
        store: Store of the plan; not kept.
        today: The day rules about the calendar go by; None: this day.
    """
    return FindingsIndex(store, RULES, today=today or date.today())


def cascade_findings(store: PlanStore, years: Sequence[int]) -> list[Finding]:
    """What is doubtful in the cascades of these years; what holds for every year is said once."""
    found = [finding for year in years for finding in cascade_of(store, year).findings]
    return list({repr(finding): finding for finding in found}.values())


def judged_findings(store: PlanStore, years: Sequence[int] = (), *, today: date | None = None) -> Decisions:
    """Everything doubtful in a plan, by what the planning bureau decided about it.

    Args:
        store: Store of the plan.
        years: Years whose cascade is reconciled too.
        today: As of `new_index`.
    """
    index = new_index(store, today=today)
    return index.decided([*index.findings, *cascade_findings(store, years)])


def findings_of(plan: PlanStore, years: Sequence[int] = (), *, today: date | None = None) -> list[Finding]:
    """Everything doubtful in a plan that counts; arguments as of `judged_findings`."""
    return list(judged_findings(plan, years, today=today).findings)
