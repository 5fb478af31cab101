"""Rolling scores up: a weighted mean over the children that have a value, and what to say where none has."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bsc_planner.scoring.rule_set import Divisor
from bsc_planner.scoring.score import Nothing


@dataclass(frozen=True, slots=True)
class Child:
    """One child of a roll-up.

    Attributes:
        value: In percent; None: none, `nothing` says why.
        nothing: Why it has no value.
        weight: Before normalising, ≥ 0.
    """

    value: Fraction | None
    nothing: Nothing | None
    weight: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class RolledUp:
    """What children come to.

    Attributes:
        value: In percent; None: no child that weighs anything has a value.
        nothing: With no value: ``not_filled`` where a child is missing, else ``not_computable`` where one cannot be
            computed, else ``not_applicable``.
        of, with_value, missing: Children, those with a value, those not filled in.
        shares: Part of the whole by child (fraction of 1); None where it is left out.
        is_normalised: Whether weights of children without a value were spread over the others.
    """

    value: Fraction | None
    nothing: Nothing | None
    of: int
    with_value: int
    missing: int
    shares: Sequence[Fraction | None]
    is_normalised: bool


def roll_up(children: Sequence[Child], *, divisor: Divisor = Divisor.WEIGHTS) -> RolledUp:
    """Weighted mean of the children with a value; the others are left out and never count as 0.

    Where all children weigh 0 they count as equal; where only those with a value do, there is no value (0/0).

    Args:
        children: In any order; the order changes nothing.
        divisor: Whether the weighted sum is divided by the weights or by the number of children with a value.
    """
    valued = [child for child in children if child.value is not None]
    missing = sum(child.nothing is Nothing.NOT_FILLED for child in children)
    is_equal = not any(child.weight for child in children)
    left_out = [child for child in children if child.value is None and (child.weight or is_equal)]
    if not valued or not (is_equal or any(child.weight for child in valued)):
        nothing = _common(left_out if valued else children)
        shares: list[Fraction | None] = [None] * len(children)
        return RolledUp(None, nothing, len(children), len(valued), missing, shares, is_normalised=False)
    whole = Fraction(len(valued)) if is_equal or divisor is Divisor.COUNT else sum(child.weight for child in valued)
    shares = [
        None if child.value is None else (Fraction(1) if is_equal else child.weight) / whole for child in children
    ]
    value = sum(
        (
            child.value * share
            for child, share in zip(children, shares, strict=True)
            if child.value is not None and share
        ),
        Fraction(0),
    )
    return RolledUp(value, None, len(children), len(valued), missing, shares, is_normalised=bool(left_out))


def _common(children: Sequence[Child]) -> Nothing:
    kinds = {child.nothing for child in children}
    return next(
        (kind for kind in (Nothing.NOT_FILLED, Nothing.NOT_COMPUTABLE) if kind in kinds), Nothing.NOT_APPLICABLE
    )
