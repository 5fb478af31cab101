"""The rule sets a plan can be scored by, with how it uses them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.rule_sets import copies_of, copy_in_use, used_rule_set
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.rule_set_fault import RuleSetError
from bsc_planner.scoring.shipped_rule_sets import DEFAULT_KEY, shipped_rule_sets, shipped_texts


@dataclass(frozen=True)
class ListedRuleSet:
    """One rule set.

    Attributes:
        key: Its id.
        rule_set: As the plan would apply it: its copy, the last good text of a broken one, or as shipped.
        text: TOML text of the plan's copy, else the shipped one.
        copy_id: Row of the plan's copy; None: there is none.
        is_shipped: Whether it comes with the program.
        is_changed: Whether the plan's copy says otherwise than the shipped one.
        is_chosen: Whether the plan names it, or names none and it is the default.
        from_year: First year it is dated for; None: not dated.
        years: Years of the plan that are scored by it.
        error: Why its text cannot be used; None: it can.
    """

    key: str
    rule_set: RuleSet
    text: str
    copy_id: str | None
    is_shipped: bool
    is_changed: bool
    is_chosen: bool
    from_year: int | None
    years: Sequence[int]
    error: RuleSetError | None


def listed_rule_sets(store: PlanStore) -> Sequence[ListedRuleSet]:
    """Shipped rule sets and the plan's own, the default first; own ones last."""
    shipped, chosen = shipped_rule_sets(), store.plan.rule_set or DEFAULT_KEY
    copies = {copy.key: copy for copy in copies_of(store)}
    by_year = {year: used_rule_set(store, year).rule_set.key for year in store.plan.years}
    found = []
    for key in dict.fromkeys([*shipped, *copies]):
        copy = copies.get(key)
        text = shipped_texts()[key] if copy is None else copy.text
        used = None if copy is None else copy_in_use(store, copy)
        found.append(
            ListedRuleSet(
                key=key,
                rule_set=shipped[key] if used is None else used.rule_set,
                text=text,
                copy_id=None if copy is None else copy.id,
                is_shipped=key in shipped,
                is_changed=key in shipped and text != shipped_texts()[key],
                is_chosen=key == chosen,
                from_year=None if copy is None else copy.from_year,
                years=[year for year, used_key in by_year.items() if used_key == key],
                error=None if used is None else used.error,
            )
        )
    return found
