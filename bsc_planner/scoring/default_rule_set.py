"""The plain default: index from 0 to 120, printed weights or equal ones, three bands."""

from fractions import Fraction

from bsc_planner.scoring.rule_set import Band, Basis, Grade, Light, RuleSet

DEFAULT_KEY = "default"

_SOURCE = Basis(
    "Bounds and bands as in Buku Pintar Pengelolaan Kinerja and the KKP guide: red < 80 ≤ yellow < 100 ≤ green ≤ 120",
    Grade.RESTATED,
)


def _band(key: str, names: tuple[str, str], lower: int | None, upper: int | None, light: Light) -> Band:
    low, high = (None if end is None else Fraction(end) for end in (lower, upper))
    return Band(key, {"id": names[0], "en": names[1]}, low, high, True, False, light)


DEFAULT_RULE_SET = RuleSet(
    key=DEFAULT_KEY,
    title="Aturan umum",
    basis=_SOURCE,
    indicator_bands=(
        _band("red", ("Merah", "Red"), None, 80, Light.RED),
        _band("yellow", ("Kuning", "Yellow"), 80, 100, Light.YELLOW),
        _band("green", ("Hijau", "Green"), 100, None, Light.GREEN),
    ),
)
"""What a plan without a rule set of its own is scored by."""
