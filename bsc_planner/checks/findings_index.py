"""All findings of a plan, kept right while it changes: only what an edit touched is looked at again."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from bsc_planner.checks.checked_plan import CheckedPlan, Key
from bsc_planner.checks.decisions import Decisions, decided
from bsc_planner.checks.kept_rows import KINDS, rows_by_id
from bsc_planner.checks.rule import AnyRule, GroupRule, Hit, Rule
from bsc_planner.findings import Finding
from bsc_planner.model.delta import Changes
from bsc_planner.model.store import PlanStore

Subject = tuple[int, str, object]
"""What is looked at: (place of the rule, kind, id) for an element, (place of the rule, kind, value) for a group."""

Own = tuple[str, str]
"""What a rule reads of the element it looks at: (kind, column) of rows that name it."""

_NOBODY: frozenset[Subject] = frozenset()


class FindingsIndex:
    """Findings by rule and by what it looked at, and who read what.

    Rules read through `CheckedPlan`, which notes what they read; a change touches keys, and a rule that read one of
    them looks again where it did. What an element has that names it is noted once per rule, not per element: it touches
    the element itself.
    """

    def __init__(self, store: PlanStore, rules: Sequence[AnyRule], *, today: date) -> None:
        limits = {rule.code: rule.limit for rule in rules if rule.limit is not None}
        self.plan = CheckedPlan(store, today=today, limits=limits)
        self._rules = [rule for rule in rules if isinstance(rule, GroupRule | Rule)]
        self._of_kind: dict[str, list[tuple[int, str]]] = {}
        self._of_group: dict[tuple[str, str], list[int]] = {}
        self._found: dict[Subject, tuple[Finding, ...]] = {}
        self._read: dict[Subject, frozenset[Key]] = {}
        self._readers: dict[Key, set[Subject]] = {}
        self._readers_of_own: dict[Own, set[tuple[int, str]]] = {}
        for place, rule in enumerate(self._rules):
            if isinstance(rule, GroupRule):
                self._of_group.setdefault((rule.kind, rule.column), []).append(place)
            else:
                for kind in rule.kinds:
                    self._of_kind.setdefault(kind, []).append((place, rule.only_with))
        self.version = 0
        """Another one whenever the findings became others; what stays the same stays the same objects."""
        self._gone: list[Finding] = []
        self._came: list[Finding] = []
        self._look_at_all()

    def take_difference(self) -> tuple[Sequence[Finding], Sequence[Finding]]:
        """What is found no more, and what is found now, since this was asked last; a finding may be in both."""
        taken = self._gone, self._came
        self._gone, self._came = [], []
        return taken

    @property
    def findings(self) -> list[Finding]:
        """Every finding of the rules, whatever was decided about it."""
        return list(chain.from_iterable(self._found.values()))

    def decided(self, findings: Iterable[Finding]) -> Decisions:
        """Findings by what this plan decided about them."""
        return decided(self.plan, findings)

    def follow(self, store: PlanStore, changes: Changes) -> bool:
        """Bring the findings in line with a change of the plan.

        Args:
            store: Store of the plan as it is after the change.
            changes: What changed.

        Returns:
            False when so many rows changed that the index must be made anew; it is as before then.
        """
        if not changes.bulk_kinds.isdisjoint(KINDS):
            return False
        touched: set[Key] = set()
        for kind, kept in KINDS.items():
            if not changes.touches_columns(kind, (*kept.columns, "ord")):
                continue
            ids = changes.ids(kind)
            fresh = rows_by_id(store, kind, ids)
            for element_id in ids:
                touched |= self.plan.replace(kind, element_id, fresh.get(element_id))
        for subject in self._touched_by(touched):
            self._look_at(subject)
        return True

    def _touched_by(self, touched: set[Key]) -> set[Subject]:
        subjects: set[Subject] = set()
        for key in touched:
            kind, column, value = key
            subjects |= self._readers.get(key, _NOBODY)
            subjects.update((place, kind, value) for place in self._of_group.get((kind, column), ()))
            if column == "id":
                subjects.update((place, kind, value) for place, _ in self._of_kind.get(kind, ()))
            if isinstance(value, str):
                named = self._readers_of_own.get((kind, column), ())
                subjects.update((place, other, value) for place, other in named if self.plan.kept(other, value))
        return subjects

    def _look_at_all(self) -> None:
        for kind, rules in self._of_kind.items():
            for element_id in list(self.plan.ids(kind)):
                row = self.plan.kept(kind, element_id)
                for place, only_with in rules:
                    if not only_with or getattr(row, only_with):
                        self._look_at((place, kind, element_id))
        for (kind, column), places in self._of_group.items():
            for value in self.plan.repeated(kind, column):
                for place in places:
                    self._look_at((place, kind, value))

    def _look_at(self, subject: Subject) -> None:
        place, kind, value = subject
        rule, noted, own = self._rules[place], set[Key](), set[Own]()
        self.plan.noted, self.plan.noted_of_own = noted, own
        found = tuple(
            self._of_element(rule, kind, str(value)) if isinstance(rule, Rule) else self._in_group(rule, value)
        )
        self.plan.noted = None
        before = self._found.get(subject, ())
        if found != before:
            self.version += 1
            self._gone += before
            self._came += found
            if found:
                self._found[subject] = found
            else:
                del self._found[subject]
        self._remember(subject, noted)
        for one in own:
            self._readers_of_own.setdefault(one, set()).add((place, kind))

    def _of_element(self, rule: Rule, kind: str, element_id: str) -> Iterable[Finding]:
        row = self.plan.kept(kind, element_id)
        if row is not None and (not rule.only_with or getattr(row, rule.only_with)):
            self.plan.subject = element_id
            for hit in rule.check(self.plan, row):
                yield _finding(rule, hit, element_id)

    def _in_group(self, rule: GroupRule, value: object) -> Iterable[Finding]:
        rows = self.plan.group(rule.kind, rule.column, value)
        if len(rows) > 1:
            self.plan.subject = None
            for hit in rule.check(self.plan, rows):
                yield _finding(rule, hit, None)

    def _remember(self, subject: Subject, noted: set[Key]) -> None:
        before = self._read.get(subject, frozenset())
        for key in before - noted:
            readers = self._readers[key]
            readers.discard(subject)
            if not readers:
                del self._readers[key]
        for key in noted - before:
            self._readers.setdefault(key, set()).add(subject)
        if noted:
            self._read[subject] = frozenset(noted)
        else:
            self._read.pop(subject, None)


def _finding(rule: Rule | GroupRule, hit: Hit, element_id: str | None) -> Finding:
    return Finding(hit.severity or rule.severity, rule.code, hit.where, hit.element_id or element_id, hit.details)
