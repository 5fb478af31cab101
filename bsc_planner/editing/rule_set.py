"""Edits of the plan's rule sets: which one scores it, its own copies, the years they hold from."""

from dataclasses import dataclass, field

from bsc_planner.editing.edit import EditError
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.plan import Plan
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.scoring.rule_set_fault import RuleFault, RuleSetError
from bsc_planner.scoring.rule_set_file import read_rule_set
from bsc_planner.scoring.shipped_rule_sets import shipped_texts

_YEARS = range(1900, 2201)


@dataclass(frozen=True)
class ChooseRuleSetEdit:
    """Score the plan by a rule set; the plan gets its own copy, so that later programs change no score.

    Attributes:
        key: Id of the rule set; None: the plain default, without a copy.
        copy_id: Id of the copy if one has to be made.
    """

    key: str | None
    copy_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Name it in the plan and take the copy where there is none.

        Raises:
            EditError: ``unknown-rule-set``.
        """
        if self.key is not None:
            _taken_copy(plan, self.key, self.copy_id)
        plan.update(Plan, plan.plan.id, rule_set=self.key)


@dataclass(frozen=True)
class SetRuleSetTextEdit:
    """Give the plan's copy of a rule set another text; the copy is made where there is none.

    Attributes:
        key: Id of the rule set.
        text: The whole TOML text.
        copy_id: Id of the copy if one has to be made.
        at: When, UTC, ISO 8601; empty: now.
    """

    key: str
    text: str
    copy_id: str = field(default_factory=new_id)
    at: str = ""

    def apply(self, plan: PlanStore) -> None:
        """Write the text.

        Raises:
            RuleSetError: The text cannot be used; nothing is changed.
        """
        rule_set = read_rule_set(self.text, self.key)
        if rule_set.key != self.key:
            fault = RuleFault("other-key", _line_of_key(self.text), "key", {"value": rule_set.key, "wanted": self.key})
            raise RuleSetError(self.key, [fault])
        changed = {"text": self.text, "changed_by": plan.author or None, "changed_at": self.at or moment_now()}
        present = copy_of(plan, self.key)
        if present is None:
            plan.insert(RuleSetCopy, id=self.copy_id, key=self.key, **changed)
        elif present.text != self.text:
            plan.update(RuleSetCopy, present.id, **changed)


@dataclass(frozen=True)
class SetRuleSetYearEdit:
    """Say from which year on the plan is scored by a rule set; the copy is made where there is none.

    Attributes:
        key: Id of the rule set.
        year: First year, 1900 to 2200; None: no year of its own.
        copy_id: Id of the copy if one has to be made.
    """

    key: str
    year: int | None
    copy_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Write the year.

        Raises:
            EditError: ``not-a-year``; ``rule-set-year-taken`` where another rule set begins in that year;
                ``unknown-rule-set``.
        """
        if self.year is not None and self.year not in _YEARS:
            raise EditError("not-a-year", value=self.year)
        copy_id = _taken_copy(plan, self.key, self.copy_id)
        for other in plan.all(RuleSetCopy, RuleSetCopy.from_year == self.year) if self.year is not None else ():
            if other.key != self.key:
                raise EditError("rule-set-year-taken", year=self.year, name=other.key)
        plan.update(RuleSetCopy, copy_id, from_year=self.year)


@dataclass(frozen=True)
class ShippedRuleSetEdit:
    """Let the plan's copy say again what the program ships; its year stays."""

    key: str

    def apply(self, plan: PlanStore) -> None:
        """Write the shipped text.

        Raises:
            EditError: ``not-shipped`` for a rule set that does not come with the program.
        """
        if self.key not in shipped_texts():
            raise EditError("not-shipped", name=self.key)
        present = copy_of(plan, self.key)
        if present is not None:
            text = shipped_texts()[self.key]
            plan.update(RuleSetCopy, present.id, text=text, changed_by=None, changed_at=None)


@dataclass(frozen=True)
class RemoveRuleSetEdit:
    """Take the plan's copy of a rule set away; a plan scored by it goes on with the shipped one, else the default."""

    key: str

    def apply(self, plan: PlanStore) -> None:
        """Remove every copy of it."""
        plan.delete(RuleSetCopy, *(copy.id for copy in plan.all(RuleSetCopy, RuleSetCopy.key == self.key)))
        if plan.plan.rule_set == self.key and self.key not in shipped_texts():
            plan.update(Plan, plan.plan.id, rule_set=None)


def copy_of(plan: PlanStore, key: str) -> RuleSetCopy | None:
    """The plan's copy of a rule set; None: it has none."""
    return next(iter(plan.all(RuleSetCopy, RuleSetCopy.key == key)), None)


def _taken_copy(plan: PlanStore, key: str, copy_id: str) -> str:
    present = copy_of(plan, key)
    if present is not None:
        return present.id
    if key not in shipped_texts():
        raise EditError("unknown-rule-set", name=key)
    return plan.insert(RuleSetCopy, id=copy_id, key=key, text=shipped_texts()[key])


def _line_of_key(text: str) -> int:
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, start=1) if line.split("=")[0].strip() == "key"), 1)
