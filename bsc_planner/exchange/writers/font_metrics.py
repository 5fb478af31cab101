"""How wide text runs and how many lines it takes, from the metrics of the shipped font."""

import struct
from functools import cache, lru_cache

from bsc_planner.paths import resource

_FONT_FILES = {False: "LiberationSans-Regular.ttf", True: "LiberationSans-Bold.ttf"}
_UNKNOWN_WIDTH = 0.7


def line_count(text: str, width: float, size: float, *, is_bold: bool = False) -> int:
    """Lines the text takes when wrapped at spaces, and inside words that are wider than the line.

    Args:
        text: Line feeds begin a new line.
        width: Room for a line in points.
        size: Font size in points.
        is_bold: Whether the bold face is meant.

    Returns:
        At least 1.
    """
    return _line_count(text, round(width / size, 2), is_bold)


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Width of the text on one line, in points."""
    return _width_in_ems(text, _advances(is_bold)) * size


@lru_cache(maxsize=20_000)
def _line_count(text: str, ems: float, is_bold: bool) -> int:
    advances = _advances(is_bold)
    return sum(_lines_of_paragraph(paragraph, ems, advances) for paragraph in text.split("\n"))


def _lines_of_paragraph(text: str, ems: float, advances: dict[str, float]) -> int:
    if _width_in_ems(text, advances) <= ems:
        return 1
    lines, used, space = 1, 0.0, advances[" "]
    for word in text.split(" "):
        width = _width_in_ems(word, advances)
        if used and used + space + width > ems:
            lines, used = lines + 1, 0.0
        used += width + (space if used else 0.0)
        while used > ems:
            lines, used = lines + 1, used - ems
    return lines


def _width_in_ems(text: str, advances: dict[str, float]) -> float:
    try:
        return sum(map(advances.__getitem__, text))
    except KeyError:
        return sum(advances.get(mark, _UNKNOWN_WIDTH) for mark in text)


@cache
def _advances(is_bold: bool) -> dict[str, float]:
    """Advance width of every character of the face, in ems."""
    font = resource("fonts", _FONT_FILES[is_bold]).read_bytes()
    tables = _table_offsets(font)
    per_em = struct.unpack_from(">H", font, tables["head"] + 18)[0]
    long_count = struct.unpack_from(">H", font, tables["hhea"] + 34)[0]
    longs = struct.unpack_from(f">{2 * long_count}H", font, tables["hmtx"])[::2]
    glyphs = _glyph_numbers(font, tables["cmap"])
    return {chr(code): longs[min(glyph, long_count - 1)] / per_em for code, glyph in glyphs.items()}


def _table_offsets(font: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _glyph_numbers(font: bytes, cmap: int) -> dict[int, int]:
    """Glyph of every character of the Basic Multilingual Plane (cmap format 4)."""
    count = struct.unpack_from(">H", font, cmap + 2)[0]
    records = (struct.unpack_from(">HHI", font, cmap + 4 + 8 * index) for index in range(count))
    start = next(cmap + offset for platform, encoding, offset in records if (platform, encoding) == (3, 1))
    segments = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, start + 14)
    starts = struct.unpack_from(f">{segments}H", font, start + 16 + 2 * segments)
    deltas = struct.unpack_from(f">{segments}H", font, start + 16 + 4 * segments)
    offsets_at = start + 16 + 6 * segments
    offsets = struct.unpack_from(f">{segments}H", font, offsets_at)
    glyphs: dict[int, int] = {}
    for index, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = struct.unpack_from(">H", font, offsets_at + 2 * index + offset + 2 * (code - first))[0]
            glyphs[code] = (glyph + delta) & 0xFFFF if glyph or not offset else 0
    return glyphs
