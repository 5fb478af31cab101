"""Reading the bands of a rule set: ``80 <= x < 100``, all of them together without hole or overlap."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from bsc_planner.scoring.rule_set import Band, Light
from bsc_planner.scoring.toml_table import TomlTable, exact_number

_N = r"(-?[0-9]+(?:\.[0-9]+)?)"
_BETWEEN = re.compile(rf"{_N}\s*(<=|<)\s*x\s*(<=|<)\s*{_N}")
_ONE_SIDE = re.compile(rf"x\s*(<=|<|>=|>|==|=)\s*{_N}")


def read_bands(tables: Sequence[TomlTable], *, lower: Fraction | None, upper: Fraction | None) -> Sequence[Band]:
    """Bands from the lowest to the highest; what is wrong is noted with its line.

    Args:
        tables: One per band, in any order.
        lower, upper: What they have to cover, both ends included; None: everything on that side.
    """
    pairs = [(band, table) for table in tables if (band := _band(table)) is not None]
    if len(pairs) < len(tables):
        return ()
    pairs.sort(key=lambda pair: _start(pair[0]))
    keys = set[str]()
    for band, table in pairs:
        if band.key in keys:
            table.fault("repeated-band", "key", value=band.key)
        keys.add(band.key)
    for (before, _), (after, table) in pairwise(pairs):
        reason = _joint(before, after)
        if reason:
            table.fault(reason, "when", before=band_text(before), after=band_text(after))
    if pairs:
        _check_ends(pairs[0], pairs[-1], lower, upper)
    return tuple(band for band, _ in pairs)


def band_text(band: Band) -> str:
    """The stretch as the text of a rule set writes it, e.g. ``80 <= x < 100``."""
    if band.lower is not None and band.lower == band.upper:
        return f"x == {_plain(band.lower)}"
    above = "<=" if band.includes_lower else "<"
    below = "<=" if band.includes_upper else "<"
    if band.lower is None:
        return f"x {below} {_plain(band.upper)}"
    if band.upper is None:
        return f"x {'>=' if band.includes_lower else '>'} {_plain(band.lower)}"
    return f"{_plain(band.lower)} {above} x {below} {_plain(band.upper)}"


def _band(table: TomlTable) -> Band | None:
    key = table.text("key", is_needed=True)
    names = {language: name for language in ("id", "en") if (name := table.text(language, is_needed=language == "id"))}
    light = table.choice("light", Light, is_needed=True)
    when = table.text("when", is_needed=True)
    table.close()
    if not (key and when and light and "id" in names):
        return None
    ends = band_ends(when)
    if ends is None:
        table.fault("not-a-band", "when", value=when[:40])
        return None
    lower, has_lower, upper, has_upper = ends
    is_empty = (
        lower is not None
        and upper is not None
        and (lower > upper or (lower == upper and not (has_lower and has_upper)))
    )
    if is_empty:
        table.fault("empty-band", "when", value=when[:40])
        return None
    return Band(key, names, lower, upper, has_lower, has_upper, light)


def band_ends(when: str) -> tuple[Fraction | None, bool, Fraction | None, bool] | None:
    """Lower end and whether it belongs to the stretch, then the upper; None where the text is no stretch of scores."""
    plain = when.replace("≤", "<=").replace("≥", ">=").strip()
    if found := _BETWEEN.fullmatch(plain):
        lower, above, below, upper = found.groups()
        return exact_number(lower), above == "<=", exact_number(upper), below == "<="
    found = _ONE_SIDE.fullmatch(plain)
    number = exact_number(found[2]) if found else None
    if found is None or number is None:
        return None
    match found[1]:
        case "<" | "<=":
            return None, False, number, found[1] == "<="
        case ">" | ">=":
            return number, found[1] == ">=", None, False
        case _:
            return number, True, number, True


def _joint(before: Band, after: Band) -> str:
    """What is wrong between two neighbours; empty: nothing."""
    if before.upper is None or after.lower is None or after.lower < before.upper:
        return "band-overlap"
    if after.lower > before.upper:
        return "band-hole"
    if before.includes_upper and after.includes_lower:
        return "band-overlap"
    return "" if before.includes_upper or after.includes_lower else "band-hole"


def _check_ends(
    first: tuple[Band, TomlTable], last: tuple[Band, TomlTable], lower: Fraction | None, upper: Fraction | None
) -> None:
    lowest, highest = first[0], last[0]
    if lowest.lower is not None and (lower is None or not (lowest.lower < lower or lowest.holds(lower))):
        first[1].fault("band-starts-late", "when", value=band_text(lowest), bound=_bound(lower))
    if highest.upper is not None and (upper is None or not (highest.upper > upper or highest.holds(upper))):
        last[1].fault("band-ends-early", "when", value=band_text(highest), bound=_bound(upper))


def _start(band: Band) -> tuple[bool, Fraction, bool, bool, Fraction]:
    """Order of bands: by their lower end, a single point before what begins right behind it."""
    lower = Fraction(0) if band.lower is None else band.lower
    upper = Fraction(0) if band.upper is None else band.upper
    return band.lower is not None, lower, not band.includes_lower, band.upper is None, upper


def _plain(number: Fraction | None) -> str:
    return "" if number is None else plain_number(number)


def _bound(number: Fraction | None) -> str:
    return "∞" if number is None else plain_number(number)


def plain_number(number: Fraction) -> str:
    """A number as the text of a rule set writes it: ``12.5``, or ``1/3`` where no decimals end."""
    rest, digits = number.denominator, 0
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    while (number * 10**digits).denominator != 1:
        digits += 1
    scaled = abs(number.numerator * 10**digits // number.denominator)
    whole, part = divmod(scaled, 10**digits)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}.{part:0{digits}d}" if digits else f"{sign}{whole}"
