"""Something doubtful in a plan's content: listed for the planner, never raised."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a finding matters; an `ERROR` makes a command end with exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """One doubtful place in a plan or in a file being read.

    Attributes:
        severity: How much it matters.
        code: Stable name of the rule, e.g. ``repeated-code``; wording belongs to the front doors.
        where: Place a planner recognises: a code, a field, a row ("IKK1.1 targets 2026").
        element_id: Id of the plan element, None where there is none (yet).
        details: What the sentence needs, by name.
    """

    severity: Severity
    code: str
    where: str
    element_id: str | None = None
    details: dict[str, Any] = field(default_factory=dict)
