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
        value: In percent; None: no child has a value.
        nothing: With no value: ``not_filled`` where a child is missing, else ``not_computable`` where one cannot be
            computed, else ``not_applicable``.
        of, with_value, missing: Children, those with a value, those not filled in.
        shares: Part of the whole by child (fraction of 1); None where it is left out.
    """

    value: Fraction | None
    nothing: Nothing | None
    of: int
    with_value: int
    missing: int
    shares: Sequence[Fraction | None]

    @property
    def is_normalised(self) -> bool:
        """Whether weights were spread over the children with a value."""
        return 0 < self.with_value < self.of


def roll_up(children: Sequence[Child], *, divisor: Divisor = Divisor.WEIGHTS) -> RolledUp:
    """Weighted mean of the children with a value; the others are left out and never count as 0.

    Weights that are all 0 among those with a value count as equal.

    Args:
        children: In any order; the order changes nothing.
        divisor: Whether the weighted sum is divided by the weights or by the number of children with a value.
    """
    valued = [child for child in children if child.value is not None]
    missing = sum(child.nothing is Nothing.NOT_FILLED for child in children)
    if not valued:
        return RolledUp(None, _common(children), len(children), 0, missing, [None] * len(children))
    is_equal = not any(child.weight for child in valued)
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
    return RolledUp(value, None, len(children), len(valued), missing, shares)


def _common(children: Sequence[Child]) -> Nothing:
    kinds = {child.nothing for child in children}
    return next(
        (kind for kind in (Nothing.NOT_FILLED, Nothing.NOT_COMPUTABLE) if kind in kinds), Nothing.NOT_APPLICABLE
    )
