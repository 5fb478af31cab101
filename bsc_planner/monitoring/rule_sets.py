"""Which rule set scores a plan in a year, and which rates its people: the plan's own copy before the shipped one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import select

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.rule_set_fault import BrokenCopy, RuleSetError
from bsc_planner.scoring.rule_set_file import read_rule_set
from bsc_planner.scoring.shipped_rule_sets import DEFAULT_KEY, shipped_rule_sets

_KIND = RuleSetCopy.__tablename__
_MOST_ENTRIES = 40


@dataclass(frozen=True)
class UsedRuleSet:
    """A rule set with how it came to be used.

    Attributes:
        rule_set: The rules.
        copy_id: Row of the plan's own copy; None: as shipped.
        findings: What is doubtful about the choice: an unknown id, a copy that cannot be read.
        error: Why the text of the copy cannot be used; None: it can.
    """

    rule_set: RuleSet
    copy_id: str | None = None
    findings: tuple[Finding, ...] = ()
    error: RuleSetError | None = None


def rule_set_of(store: PlanStore, year: int) -> RuleSet:
    """The rule set a plan is scored by in a year; reads a few small rows, so ask once and keep it while scoring."""
    return used_rule_set(store, year).rule_set


def used_rule_set(store: PlanStore, year: int) -> UsedRuleSet:
    """The rule set of a year with how it came to be used.

    The copy with the latest first year up to this one counts; else what the plan names, its own copy before the
    shipped one; else the plain default. A copy that cannot be read gives way to its last text that can, else to the
    shipped rule set.
    """
    copies = copies_of(store)
    dated = [copy for copy in copies if copy.from_year is not None and copy.from_year <= year]
    if dated:
        latest = max(copy.from_year or 0 for copy in dated)
        return _from_copy(store, next(copy for copy in dated if copy.from_year == latest))
    return _named(store, store.plan.rule_set or DEFAULT_KEY, copies)


def individual_rule_set_of(store: PlanStore, year: int) -> RuleSet:
    """The rule set that rates people in a year.

    That of the plan's scores where it rates people too; else the plan's copy, else the shipped one, of the rule set
    whose years hold it. Years before the first regulation are rated by the first.
    """
    scored_by = rule_set_of(store, year)
    if scored_by.rates_people_in(year):
        return scored_by
    offered = [*(_from_copy(store, copy).rule_set for copy in copies_of(store)), *shipped_rule_sets().values()]
    rating = [one for one in offered if one.individual is not None and one.basis.grade.may_be_default]
    fitting = [rule_set for rule_set in rating if rule_set.rates_people_in(year)]
    return fitting[0] if fitting else min(rating, key=lambda one: one.individual_years[0] or 0)


def copies_of(store: PlanStore) -> Sequence[RuleSetCopy]:
    """The plan's own copies, one per id, in plan order."""
    first: dict[str, RuleSetCopy] = {}
    for copy in store.all(RuleSetCopy):
        first.setdefault(copy.key, copy)
    return tuple(first.values())


def copy_in_use(store: PlanStore, copy: RuleSetCopy) -> UsedRuleSet:
    """What a copy gives now: its text, else its last text that can be read, else the shipped rule set."""
    return _from_copy(store, copy)


def rule_set_findings(store: PlanStore) -> Sequence[Finding]:
    """What is doubtful about the plan's rule sets: an id nobody knows, copies that cannot be read."""
    copies = copies_of(store)
    used = [_from_copy(store, copy) for copy in copies]
    used.append(_named(store, store.plan.rule_set or DEFAULT_KEY, copies))
    return tuple({repr(finding): finding for one in used for finding in one.findings}.values())


def _named(store: PlanStore, key: str, copies: Sequence[RuleSetCopy]) -> UsedRuleSet:
    own = next((copy for copy in copies if copy.key == key), None)
    if own is not None:
        return _from_copy(store, own)
    shipped = shipped_rule_sets()
    if key in shipped:
        return UsedRuleSet(shipped[key])
    details = {"name": key, "instead": shipped[DEFAULT_KEY].title}
    finding = Finding(Severity.WARNING, "rule-set-unknown", key, store.plan.id, details)
    return UsedRuleSet(shipped[DEFAULT_KEY], None, (finding,))


def _from_copy(store: PlanStore, copy: RuleSetCopy) -> UsedRuleSet:
    try:
        return UsedRuleSet(read_rule_set(copy.text, copy.key), copy.id)
    except RuleSetError as error:
        details = {name: error.details[name] for name in ("line", "key")}
        last = _last_good(store, copy)
        code = "rule-set-shipped-instead" if last is None else "rule-set-last-good"
        instead = last or shipped_rule_sets().get(copy.key, shipped_rule_sets()[DEFAULT_KEY])
        finding = Finding(Severity.ERROR, code, copy.key, copy.id, {**details, "instead": instead.title})
        instead = replace(instead, stands_in_for=BrokenCopy(copy.key, error.faults[0]))
        return UsedRuleSet(instead, copy.id, (finding,), error)


def _last_good(store: PlanStore, copy: RuleSetCopy) -> RuleSet | None:
    """The newest text in the change log that can be read; None: there is none."""
    entries = select(ChangeLogEntry.field, ChangeLogEntry.old, ChangeLogEntry.new)
    entries = entries.where(ChangeLogEntry.kind == _KIND, ChangeLogEntry.element_id == copy.id)
    for field, old, new in store.rows(entries.order_by(ChangeLogEntry.seq.desc()).limit(_MOST_ENTRIES)):
        texts = (new, old) if field == "text" else (_text_in(new), _text_in(old)) if field is None else ()
        for text in texts:
            if text:
                try:
                    return read_rule_set(text, copy.key)
                except RuleSetError:
                    continue
    return None


def _text_in(content: str | None) -> str | None:
    """The text of a copy in what the change log notes of an added or removed row."""
    try:
        text = msgspec.json.decode(content or "null", type=dict[str, object]).get("text")
    except msgspec.MsgspecError:
        return None
    return text if isinstance(text, str) else None
