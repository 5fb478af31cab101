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

Subject = tuple[str, str, object]
"""What is looked at: (kind, ``id``, id) for an element, (kind, column, value) for a group."""


class FindingsIndex:
    """Findings by what was looked at, and who read what.

    Rules read through `CheckedPlan`, which notes what they read; a change touches keys, and whoever read one of them is
    looked at again. What an element has that names it needs no note: it touches the element itself.
    """

    def __init__(self, store: PlanStore, rules: Sequence[AnyRule], *, today: date) -> None:
        limits = {rule.code: rule.limit for rule in rules if rule.limit is not None}
        self.plan = CheckedPlan(store, today=today, limits=limits)
        self._of_kind: dict[str, list[Rule]] = {}
        self._of_group: dict[tuple[str, str], list[GroupRule]] = {}
        self._found: dict[Subject, tuple[Finding, ...]] = {}
        self._read: dict[Subject, frozenset[Key]] = {}
        self._readers: dict[Key, set[Subject]] = {}
        for rule in rules:
            if isinstance(rule, GroupRule):
                self._of_group.setdefault((rule.kind, rule.column), []).append(rule)
            elif isinstance(rule, Rule):
                for kind in rule.kinds:
                    self._of_kind.setdefault(kind, []).append(rule)
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
        for kind in changes.kinds & KINDS.keys():
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
            subjects |= self._readers.get(key, set())
            if (kind, column) in self._of_group:
                subjects.add(key)
            if isinstance(value, str):
                subjects |= {(other, "id", value) for other in self._of_kind if self._is_known(other, value)}
        return subjects

    def _is_known(self, kind: str, element_id: str) -> bool:
        return self.plan.kept(kind, element_id) is not None or (kind, "id", element_id) in self._found

    def _look_at_all(self) -> None:
        for kind, rules in self._of_kind.items():
            needed = {rule.only_with for rule in rules}
            for element_id in list(self.plan.ids(kind)):
                if "" in needed or self._has_any_of(kind, element_id, needed):
                    self._look_at((kind, "id", element_id))
        for kind, column in self._of_group:
            for value in self.plan.repeated(kind, column):
                self._look_at((kind, column, value))

    def _has_any_of(self, kind: str, element_id: str, columns: set[str]) -> bool:
        row = self.plan.kept(kind, element_id)
        return any(getattr(row, column) for column in columns)

    def _look_at(self, subject: Subject) -> None:
        noted: set[Key] = set()
        self.plan.noted, self.plan.subject = noted, str(subject[2])
        found = tuple(self._element(subject) if subject[1] == "id" else self._group(subject))
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

    def _element(self, subject: Subject) -> Iterable[Finding]:
        kind, _, element_id = subject
        row = self.plan.kept(kind, str(element_id))
        for rule in self._of_kind[kind] if row is not None else ():
            if not rule.only_with or getattr(row, rule.only_with):
                for hit in rule.check(self.plan, row):
                    yield _finding(rule, hit, str(element_id))

    def _group(self, subject: Subject) -> Iterable[Finding]:
        kind, column, value = subject
        rows = self.plan.group(kind, column, value)
        for rule in self._of_group[kind, column] if len(rows) > 1 else ():
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
