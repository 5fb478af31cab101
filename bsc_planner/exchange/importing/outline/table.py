"""A pasted table of indicators: which column holds what, by its heading or else by its content."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bsc_planner.exchange.importing.outline.marks import is_code, is_mark_alone
from bsc_planner.model.choice_words import consolidation_of, polarity_of
from bsc_planner.model.value import ValueKind
from bsc_planner.model.value_reading import read_value


class Role(StrEnum):
    """What a column of a pasted table holds; a year's targets are named by the year, e.g. ``2026``."""

    PERSPECTIVE = "perspective"
    OBJECTIVE_CODE = "objective_code"
    OBJECTIVE = "objective"
    CODE = "code"
    NAME = "name"
    UNIT = "unit_of_measure"
    POLARITY = "polarity"
    CONSOLIDATION = "consolidation"
    BASELINE = "baseline"
    NOTHING = ""


_HEADINGS: tuple[tuple[Role, str], ...] = (
    (Role.NOTHING, r"no\.?|nomor|no urut|#"),
    (Role.OBJECTIVE_CODE, r"(kode|code)( of)? (sasaran|ss|objective).*|objective code"),
    (Role.CODE, r"kode.*|code|.* code|id"),
    (Role.PERSPECTIVE, r"perspektif|perspective"),
    (Role.UNIT, r"satuan.*|unit( of measure)?|uom"),
    (Role.POLARITY, r"polari[st]a[sy]i?|polari(ty|tas|sasi)|pol\.?|arah"),
    (Role.CONSOLIDATION, r"konsolidasi.*|kons\.?|consolidation|cons\.?"),
    (Role.BASELINE, r"baseline.*|dasar|data dasar|kondisi awal.*|(capaian|realisasi)( tahun)? \d{4}|awal"),
    (Role.NAME, r"(nama )?(indikator|iku|ikk|ikp|ikss|indicator)\b.*|nama|uraian|name"),
    (Role.NAME, r"objective / indicator|sasaran ?/ ?indikator.*"),
    (Role.OBJECTIVE, r"(sasaran|tujuan|objective)\b.*|ss"),
)  # fmt: skip
_YEAR = re.compile(r"(?:target|t|tahun|th\.?|thn\.?)?[\s\-:/]*\(?((?:19|20)\d{2})\)?(?:\s*\(?target\)?)?")
_FIGURES = frozenset({ValueKind.TEXT, ValueKind.GROUPS})
_LONG = 18


@dataclass(frozen=True)
class TableReading:
    """How the columns of a table are understood.

    Attributes:
        roles: For each column a `Role` or a year; each but `Role.NOTHING` at most once.
        headings: Texts above the columns; empty: the table has none.
        rows: Cells below the headings, equally long.
        is_sure: Whether headings say it all; else what columns hold was told by their content.
    """

    roles: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_sure: bool


def is_table(block: Sequence[Sequence[str]], years: Collection[str]) -> bool:
    """Whether tab-separated text is a table and no list that is indented by tabs."""
    rows = [row for row in block if any(cell.strip() for cell in row)]
    if max((len(row) for row in rows), default=0) < 2:
        return False
    if _headings(rows, years)[0]:
        return True
    if all(_is_one_text(row) for row in rows):
        return False
    starts = [next(place for place, cell in enumerate(row) if cell.strip()) for row in rows]
    deepest = max(starts)
    # in a list only the innermost lines have figures behind them
    return not (deepest and all(_is_one_text(row) for row, at in zip(rows, starts, strict=True) if at < deepest))


def read_table(
    block: Sequence[Sequence[str]], *, years: Sequence[str], has_headings: bool | None = None
) -> TableReading:
    """Understand a table.

    Args:
        block: Cells as pasted.
        years: Years of the plan, in order.
        has_headings: Whether the first row names the columns; None: it does where one is recognised.
    """
    rows = [[cell.strip() for cell in row] for row in block if any(cell.strip() for cell in row)]
    width = max(len(row) for row in rows)
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    count, headings = _headings(rows, years)
    if has_headings is False:
        count = 0
    elif has_headings and not count:
        count, headings = 1, rows[0]
    body = tuple(tuple(row) for row in rows[count:])
    if count:
        roles = _once([_role_of(heading, years) for heading in headings])
        is_sure = Role.NAME in roles and all(
            role or not heading or _is_skipped(heading) for role, heading in zip(roles, headings, strict=True)
        )
        return TableReading(tuple(roles), tuple(headings), body, is_sure)
    return TableReading(tuple(_once(_guessed(body, years))), (), body, is_sure=False)


def _headings(rows: Sequence[Sequence[str]], years: Collection[str]) -> tuple[int, list[str]]:
    """How many rows name the columns, and the names."""
    for count in (2, 1):
        if len(rows) <= count:
            continue
        width = max(len(row) for row in rows[:count])
        names = [
            next((row[at].strip() for row in reversed(rows[:count]) if at < len(row) and row[at].strip()), "")
            for at in range(width)
        ]
        roles = [_role_of(name, years) for name in names]
        below = [sum(bool(_role_of(cell, years)) for cell in row) for row in rows[:count]]
        if Role.NAME in roles and sum(map(bool, roles)) > 1 and all(below):
            return count, names
    return 0, []


def _role_of(heading: str, years: Collection[str]) -> str:
    text = " ".join(heading.casefold().split())
    found = _YEAR.fullmatch(text)
    if found:
        return found[1] if found[1] in years else ""
    return next((role for role, pattern in _HEADINGS if re.fullmatch(pattern, text)), Role.NOTHING)


def _is_skipped(heading: str) -> bool:
    return re.fullmatch(_HEADINGS[0][1], " ".join(heading.casefold().split())) is not None


def _once(roles: Sequence[str]) -> list[str]:
    return [role if role not in roles[:place] else Role.NOTHING for place, role in enumerate(roles)]


def _is_one_text(row: Sequence[str]) -> bool:
    """Whether a row is a text and at most a bullet, a number or a code in front of it."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) == 1 or (len(filled) == 2 and (is_mark_alone(filled[0]) or is_code(filled[0])))


def _guessed(rows: Sequence[Sequence[str]], years: Sequence[str]) -> list[str]:
    """What columns hold, by their content: texts are long, codes are codes, figures stand at the end."""
    columns = [[cell for cell in column if cell] for column in zip(*rows, strict=True)]
    roles: list[str] = [Role.NOTHING] * len(columns)
    texts = [at for at, cells in enumerate(columns) if cells and _mean_length(cells) >= _LONG]
    words = [at for at, cells in enumerate(columns) if cells and not _are_figures(cells)]
    name = texts[-1] if texts else max(words, key=lambda at: _mean_length(columns[at]), default=0)
    for at in texts[:-1][-1:]:
        roles[at] = Role.OBJECTIVE
    roles[name] = Role.NAME
    figures = []
    for at, cells in enumerate(columns):
        if roles[at] or not cells:
            continue
        if at < name:
            roles[at] = Role.CODE if all(map(is_code, cells)) and Role.CODE not in roles else Role.NOTHING
        elif all(polarity_of(cell) for cell in cells):
            roles[at] = Role.POLARITY
        elif all(consolidation_of(cell) for cell in cells):
            roles[at] = Role.CONSOLIDATION
        elif _are_figures(cells):
            figures.append(at)
        elif Role.UNIT not in roles:
            roles[at] = Role.UNIT
    if len(figures) in (len(years), len(years) + 1):
        for at, role in zip(reversed(figures), (*reversed(years), Role.BASELINE), strict=False):
            roles[at] = role
    return roles


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells)


def _are_figures(cells: Sequence[str]) -> bool:
    figures = sum(read_value(cell).kind not in _FIGURES for cell in cells)
    return figures * 2 > len(cells)
