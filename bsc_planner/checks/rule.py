"""What a rule is: what it looks at, how it decides, and what it says where it fires."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias

from bsc_planner.checks.checked_plan import CheckedPlan
from bsc_planner.checks.kept_rows import Row
from bsc_planner.findings import Severity


@dataclass(frozen=True)
class Hit:
    """One place where a rule fires.

    Attributes:
        where: Place a planner recognises, in the field's language: it is part of the finding's identity.
        details: What the sentence needs, by name.
        element_id: Element it is about; None: the one that was looked at.
        severity: In place of the rule's own; None: the rule's.
    """

    where: str
    details: dict[str, Any] = field(default_factory=dict)
    element_id: str | None = None
    severity: Severity | None = None


ElementCheck: TypeAlias = Callable[[CheckedPlan, Row], Iterable[Hit]]
GroupCheck: TypeAlias = Callable[[CheckedPlan, Sequence[Row]], Iterable[Hit]]


@dataclass(frozen=True)
class Rule:
    """A rule on elements of some kinds, looked at one by one; what it reads of others is noted by the plan itself.

    Attributes:
        code: Its id in ``docs/checks.md``, e.g. ``L17``, or a stable name.
        severity: As shipped.
        check: Says where it fires.
        kinds: Kinds of elements it looks at.
        limit: Its number as shipped; None where it has none.
        only_with: Column that must not be empty for an element to be looked at; empty: all are.
    """

    code: str
    severity: Severity
    check: ElementCheck
    kinds: tuple[str, ...]
    limit: Decimal | None = None
    only_with: str = ""


@dataclass(frozen=True)
class GroupRule:
    """A rule on elements of a kind that share a value of one column; looked at group by group.

    Attributes:
        code, severity: As of `Rule`.
        check: Says where it fires; is given the rows of one group, two at least.
        kind, column: Whose equal values make a group.
    """

    code: str
    severity: Severity
    check: GroupCheck
    kind: str
    column: str
    limit: Decimal | None = None


@dataclass(frozen=True)
class ComputedRule:
    """A rule that the cascade of a year decides while it is computed.

    Attributes:
        code, severity: As of `Rule`; a finding may carry another severity.
    """

    code: str
    severity: Severity
    limit: Decimal | None = None


AnyRule: TypeAlias = Rule | GroupRule | ComputedRule
