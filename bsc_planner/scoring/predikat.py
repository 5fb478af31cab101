"""What people's performance is called: the predikat of each regulation, and how each shows."""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from bsc_planner.scoring.rule_set import Light


class Predikat(StrEnum):
    """Predikat kinerja of a person; each regulation knows five of them."""

    VERY_GOOD = "sangat_baik"
    GOOD = "baik"
    FAIR = "cukup"
    NEEDS_IMPROVEMENT = "butuh_perbaikan"
    POOR = "kurang"
    VERY_POOR = "sangat_kurang"
    BAD = "buruk"


_LIGHTS = {
    Predikat.VERY_GOOD: Light.GREEN,
    Predikat.GOOD: Light.GREEN,
    Predikat.FAIR: Light.YELLOW,
    Predikat.NEEDS_IMPROVEMENT: Light.YELLOW,
}


def predikat_light(predikat: Predikat | None) -> Light:
    """Status a predikat shows; grey for none."""
    return Light.GREY if predikat is None else _LIGHTS.get(predikat, Light.RED)


def predikat_above(
    score: Fraction | None, floors: Sequence[tuple[Fraction, Predikat]], lowest: Predikat
) -> Predikat | None:
    """The predikat of the highest floor a score reaches.

    Args:
        score: Score; None: not known.
        floors: Lowest scores with their predikat, from the highest down; the floor itself belongs to it.
        lowest: Predikat below the last floor.

    Returns:
        None for no score.
    """
    if score is None:
        return None
    return next((predikat for floor, predikat in floors if score >= floor), lowest)
