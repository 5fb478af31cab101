"""How parts make the whole: shares by sum, average and last, bound by bound, and whether they reconcile."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from bsc_planner.cascading.figure import decimal_of, exact_sum, is_given, is_measured, numbers_like, with_numbers
from bsc_planner.cascading.splitting import split_whole, whole_weights
from bsc_planner.cascading.step import from_steps, to_steps
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.unit_of_measure import is_counted, is_scaled
from bsc_planner.model.value import Value

HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Receiver:
    """Who receives a share.

    Attributes:
        weight: Share weight, ≥ 0.
        locked: Share fixed by hand; None: computed.
    """

    weight: Decimal = Decimal(1)
    locked: Value | None = None


@dataclass(frozen=True)
class Shares:
    """What the receivers of one whole get.

    Attributes:
        figures: One per receiver, in order; None where nothing can be computed.
        findings: What stood in the way.
    """

    figures: tuple[Value | None, ...]
    findings: tuple[Finding, ...] = ()


def assumed_consolidation(unit_of_measure: str | None) -> Consolidation:
    """Consolidation of an indicator that states none: proportions and places on a scale are taken at their last.

    Everything else adds up. Whoever relies on it says so (finding `consolidation-assumed`).
    """
    scaled = is_scaled(unit_of_measure) and not is_counted(unit_of_measure)
    return Consolidation.LAST if scaled else Consolidation.SUM


def share_figures(
    whole: Value | None, receivers: Sequence[Receiver], *, consolidation: Consolidation, step: Decimal, where: str
) -> Shares:
    """Shares of one whole: a sum is split, an average and a last value are the whole for everyone.

    A locked receiver always gets what was fixed by hand. Ranges and limits are treated bound by bound; scale steps,
    text and *not applicable* cannot be shared.

    Args:
        whole: The figure to share; None when not known.
        receivers: In the order that decides ties.
        consolidation: How the parent's parts make the whole.
        step: Smallest amount; all numbers must be whole numbers of it.
        where: Place named in the findings.
    """
    locked = tuple(receiver.locked for receiver in receivers)
    if whole is None or not is_measured(whole):
        code = "cannot-split" if is_given(whole) else "whole-missing"
        details = {"figure": whole.printed or ""} if whole is not None else {}
        return Shares(locked, (Finding(Severity.WARNING, code, where, details=details),))
    misfits = [fixed for fixed in locked if fixed is not None and numbers_like(fixed, whole) is None]
    findings = [
        Finding(Severity.WARNING, "cannot-split", where, details={"figure": fixed.printed or ""}) for fixed in misfits
    ]
    if consolidation is not Consolidation.SUM:
        given = tuple(_without_text(whole) if fixed is None else fixed for fixed in locked)
        return Shares(given, tuple(findings))
    figures, differences = _split_bounds(whole, receivers, step)
    findings += _sum_findings(differences, locked, where)
    return Shares(figures, tuple(findings))


def parts_of(
    figures: Sequence[Value | None], *, like: Value, weights: Sequence[Decimal], consolidation: Consolidation
) -> list[Fraction] | None:
    """What the parts make together, bound by bound: their sum, or their weighted mean (`average` and `last`).

    Weights that are all 0 count as equal.

    Returns:
        As many numbers as `like` has; None when a part has no figure or one of another shape.
    """
    bounds = [None if figure is None else numbers_like(figure, like) for figure in figures]
    known = [numbers for numbers in bounds if numbers is not None]
    if not known or len(known) < len(bounds):
        return None
    if consolidation is Consolidation.SUM:
        return [Fraction(exact_sum(column)) for column in zip(*known, strict=True)]
    shares = whole_weights(weights)
    shares = shares if any(shares) else [1] * len(known)
    return [
        sum((Fraction(number) * share for number, share in zip(column, shares, strict=True)), Fraction(0)) / sum(shares)
        for column in zip(*known, strict=True)
    ]


def reconciles(whole: Value, parts: Sequence[Fraction], *, consolidation: Consolidation, step: Decimal) -> bool:
    """Whether parts come to the whole: a sum exactly, a mean to within half a step."""
    tolerance = 0 if consolidation is Consolidation.SUM else Fraction(step) * HALF
    return all(abs(part - Fraction(number)) <= tolerance for number, part in zip(whole.numbers, parts, strict=True))


def figure_of_parts(whole: Value, parts: Sequence[Fraction], *, step: Decimal) -> Value:
    """What the parts make together as a figure like the whole."""
    return with_numbers(whole, [decimal_of(part, step=step) for part in parts])


def _without_text(whole: Value) -> Value:
    return with_numbers(whole, whole.numbers)


def _split_bounds(
    whole: Value, receivers: Sequence[Receiver], step: Decimal
) -> tuple[tuple[Value | None, ...], list[Decimal]]:
    weights = whole_weights([receiver.weight for receiver in receivers])
    locks = [None if receiver.locked is None else numbers_like(receiver.locked, whole) for receiver in receivers]
    # a locked text has no number to take off the whole, and must not receive one either
    counted = [at for at, receiver in enumerate(receivers) if receiver.locked is None or locks[at] is not None]
    parts: list[list[Decimal]] = [[] for _ in receivers]
    differences = []
    for bound, number in enumerate(whole.numbers):
        fixed = [locks[at] for at in counted]
        split = split_whole(
            to_steps(number, step),
            weights=[weights[at] for at in counted],
            locked=[None if numbers is None else to_steps(numbers[bound], step) for numbers in fixed],
        )
        differences.append(from_steps(split.difference, step))
        for at, part in zip(counted, split.parts, strict=True):
            parts[at].append(from_steps(part, step))
    figures = [
        receiver.locked if receiver.locked is not None else with_numbers(whole, numbers)
        for receiver, numbers in zip(receivers, parts, strict=True)
    ]
    return tuple(figures), differences


def _sum_findings(differences: Sequence[Decimal], locked: Sequence[Value | None], where: str) -> list[Finding]:
    worst = max(differences, key=abs)
    if worst == 0:
        return []
    code = "locked-differs" if all(fixed is not None for fixed in locked) else "locked-exceeds-whole"
    return [Finding(Severity.ERROR, code, where, details={"difference": str(abs(worst))})]
