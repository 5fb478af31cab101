"""What is doubtful about printed values: open readings, mixed decimal marks, groups, texts that cannot be measured."""

from collections.abc import Iterable

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.number_reading import column_marks
from bsc_planner.model.value import Doubt, Value, ValueKind

_SHOWN = 120
_DECIDED_BY = {Doubt.BY_UNIT: "unit", Doubt.BY_COLUMN: "column", Doubt.GUESS: "guess"}


def value_finding(
    value: Value, *, where: str, element_id: str | None = None, is_quantitative: bool = True
) -> Finding | None:
    """The one doubt about a single value, None for a clear one.

    Codes are ``ambiguous-number`` (a warning when it was only guessed, else for information), ``needs-splitting``
    and ``not-measurable``; the last only for an indicator that is measured in numbers.
    """
    details: dict[str, object] = {"printed": (value.printed or "")[:_SHOWN]}
    if value.doubt is not None:
        severity = Severity.WARNING if value.is_guess else Severity.INFO
        read_as = [f"{number:f}" for number in value.numbers]
        details |= {"read_as": read_as, "decided_by": _DECIDED_BY[value.doubt]}
        return Finding(severity, "ambiguous-number", where, element_id, details)
    if value.kind is ValueKind.GROUPS:
        return Finding(Severity.WARNING, "needs-splitting", where, element_id, details)
    if value.kind is ValueKind.TEXT and is_quantitative:
        return Finding(Severity.WARNING, "not-measurable", where, element_id, details)
    return None


def mixed_marks_finding(printed: Iterable[str | None], *, where: str, element_id: str | None = None) -> Finding | None:
    """``mixed-decimal-marks`` when the printed values of one indicator use the comma and the point for decimals."""
    texts = [text for text in printed if text]
    if len(column_marks(texts)) < 2:
        return None
    examples = {mark: next(text[:_SHOWN] for text in texts if mark in column_marks([text])) for mark in (",", ".")}
    details = {"with_comma": examples[","], "with_point": examples["."]}
    return Finding(Severity.INFO, "mixed-decimal-marks", where, element_id, details)
