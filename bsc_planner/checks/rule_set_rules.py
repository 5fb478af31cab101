"""Rules on what a plan is scored by: a rule set that is known, can be read, and rests on more than third parties."""

from collections.abc import Iterator

from bsc_planner.checks.checked_plan import CheckedPlan
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.rule_set_fault import RuleSetError
from bsc_planner.scoring.rule_set_file import read_rule_set
from bsc_planner.scoring.shipped_rule_sets import DEFAULT_KEY, shipped_rule_sets


def unreadable(plan: CheckedPlan, copy: Row) -> Iterator[Hit]:
    """``rule-set-unreadable``: the plan's own copy of a rule set cannot be read, so another text is used."""
    try:
        read_rule_set(copy.text, copy.key)
    except RuleSetError as error:
        yield Hit(copy.key, {"name": copy.key, "line": error.details["line"], "key": error.details["key"]})


def unknown(plan: CheckedPlan, page: Row) -> Iterator[Hit]:
    """``rule-set-unknown``: the plan names a rule set that is neither shipped nor its own."""
    key = page.rule_set
    if key and key not in shipped_rule_sets() and not plan.rows("rule_set", "key", key):
        yield Hit(key, {"name": key, "instead": shipped_rule_sets()[DEFAULT_KEY].title})


def third_party(plan: CheckedPlan, page: Row) -> Iterator[Hit]:
    """``rule-set-third-party``: scores rest on a rule set whose official text nobody has read."""
    for key in dict.fromkeys([page.rule_set, *(row.key for row in plan.all("rule_set") if row.from_year)]):
        rules = _readable(plan, key)
        if rules is not None and not rules.basis.grade.may_be_default:
            yield Hit(key, {"name": rules.title, "grade": str(rules.basis.grade)})


def _readable(plan: CheckedPlan, key: str | None) -> RuleSet | None:
    copies = plan.rows("rule_set", "key", key) if key else ()
    if not copies:
        return shipped_rule_sets().get(key or DEFAULT_KEY)
    try:
        return read_rule_set(copies[0].text, copies[0].key)
    except RuleSetError:
        return None
