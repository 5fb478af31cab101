"""What a pasted list or table becomes in the outline, to be looked at and corrected before it is written."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bsc_planner.exchange.importing.outline.lines import PastedLine
from bsc_planner.exchange.importing.outline.marks import OBJECTIVE_PREFIXES, is_indicator_prefix, split_code
from bsc_planner.exchange.importing.outline.table import Role, TableReading
from bsc_planner.model.outline import OutlineObjective, OutlinePerspective


class OutlineKind(StrEnum):
    """What a line becomes."""

    PERSPECTIVE = "perspective"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"


_OBJECTIVE_WORDS = re.compile(
    r"(me|ter|ber|ke|pe)\w{3,}nya\b|(optimal|efektif|efisien|kuat|tinggi|rendah|naik|turun)nya\b|kepatuhan|sdm yang",
    re.IGNORECASE,
)
_INDICATOR_WORDS = re.compile(
    r"(persentase|prosentase|jumlah|indeks|indek|nilai|tingkat|rasio|skor|opini|rata-rata|waktu|capaian|predikat|"
    r"angka|laju|deviasi|percentage|number|index|score|rate|ratio|share)\b|%",
    re.IGNORECASE,
)
_PERSPECTIVE_WORDS = re.compile(
    r"(perspektif|perspective)\b|(stakeholders?|customers?|pelanggan|pemangku kepentingan|internal process|"
    r"internal business process|proses (bisnis )?internal|learning (and|&) growth|pembelajaran (dan|&) pertumbuhan|"
    r"financial|keuangan)( perspective)?$",
    re.IGNORECASE,
)
_LEVELS = {
    1: (OutlineKind.OBJECTIVE,),
    2: (OutlineKind.OBJECTIVE, OutlineKind.INDICATOR),
    3: (OutlineKind.OBJECTIVE, OutlineKind.OBJECTIVE, OutlineKind.INDICATOR),
}
_WITH_LANES = {
    2: (OutlineKind.PERSPECTIVE, OutlineKind.OBJECTIVE),
    3: (OutlineKind.PERSPECTIVE, OutlineKind.OBJECTIVE, OutlineKind.INDICATOR),
}


@dataclass
class DraftRow:
    """One row to be.

    Attributes:
        kind: What it becomes.
        level: How far in, from 0.
        code, name: As they will stand in the plan.
        fields: Columns of an indicator by name, as typed: ``unit_of_measure``, ``polarity``, ``consolidation``,
            ``baseline``.
        targets: Targets by year, as typed.
        known_id: Perspective or objective of the plan that this is; None: a new one.
        is_doubtful: What it becomes was told by its words or its level only.
    """

    kind: OutlineKind
    level: int
    code: str | None
    name: str
    fields: dict[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    known_id: str | None = None
    is_doubtful: bool = False


class KnownOutline:
    """What the plan has already, to be found again by code or text."""

    def __init__(self, perspectives: Sequence[OutlinePerspective], objectives: Sequence[OutlineObjective]) -> None:
        self._perspectives = {_plain(row.name): row.id for row in perspectives if row.name}
        self._objectives = {_plain(row.text): row.id for row in objectives if row.text}
        codes = Counter(_plain(row.code) for row in objectives if row.code)
        self._codes = {_plain(row.code): row.id for row in objectives if row.code and codes[_plain(row.code)] == 1}
        self.prefixes = frozenset(
            found[0] for row in objectives if row.code and (found := re.match(r"[A-Z]+", row.code))
        )
        self.has_perspectives = bool(perspectives)

    def find(self, kind: OutlineKind, code: str | None, name: str) -> str | None:
        """Id of a perspective or objective; None where the plan has none like it."""
        if kind is OutlineKind.PERSPECTIVE:
            return self._perspectives.get(_plain(name))
        if kind is OutlineKind.OBJECTIVE:
            # the same code over another text is another objective
            return self._objectives.get(_plain(name)) if name else self._codes.get(_plain(code))
        return None


def draft_of_lines(
    lines: Sequence[PastedLine], *, first: OutlineKind, known: KnownOutline, years: Sequence[str]
) -> list[DraftRow]:
    """What the lines of a list become.

    Args:
        lines: The list.
        first: What a row at the place where it is pasted would be.
        known: What the plan has already.
        years: Years of the plan, for figures behind a text.
    """
    kinds = _kinds_of_levels(lines, first, known)
    return [_row_of(line, kinds[line.level], known, years) for line in lines]


def draft_of_table(table: TableReading, roles: Sequence[str], *, known: KnownOutline) -> list[DraftRow]:
    """What the rows of a table become: perspectives and objectives where their columns name new ones, else indicators.

    A row that names nothing but a code and a text, in a table whose other rows have more, is an objective.

    Args:
        table: The table.
        roles: What each column holds; the table's own or as the planner corrected them.
        known: What the plan has already.
    """
    rows: list[DraftRow] = []
    lane = objective = ""
    has_groups = any(role in roles for role in (Role.PERSPECTIVE, Role.OBJECTIVE))
    has_figures = any(role not in ("", Role.NAME, Role.CODE) for role in roles)
    depth = 0
    for cells in table.rows:
        given = {role: cell for role, cell in zip(roles, cells, strict=True) if role and cell}
        if (named := given.pop(Role.PERSPECTIVE, lane)) != lane:
            lane, objective = named, ""
            rows.append(_group(OutlineKind.PERSPECTIVE, 0, None, named, known))
        code = given.pop(Role.OBJECTIVE_CODE, None)
        if (named := given.pop(Role.OBJECTIVE, objective)) != objective:
            objective = named
            depth = 1 if lane else 0
            rows.append(_group(OutlineKind.OBJECTIVE, depth, code, named, known))
            depth += 1
        name = given.pop(Role.NAME, "")
        if not name:
            continue
        code = given.pop(Role.CODE, None)
        if not has_groups and has_figures and not given:
            group = _group(OutlineKind.OBJECTIVE, 0, code, name, known)
            if _PERSPECTIVE_WORDS.match(name) or known.find(OutlineKind.PERSPECTIVE, None, name):
                group = _group(OutlineKind.PERSPECTIVE, 0, code, name, known)
            group.level = int(bool(lane)) if group.kind is OutlineKind.OBJECTIVE else 0
            lane = name if group.kind is OutlineKind.PERSPECTIVE else lane
            group.is_doubtful = not (group.known_id or _kind_by_code(group.code))
            depth = group.level + 1
            rows.append(group)
            continue
        if code is None:
            code, name = split_code(name, prefixes=known.prefixes)
        fields = {role: text for role, text in given.items() if not role.isdigit()}
        targets = {role: text for role, text in given.items() if role.isdigit()}
        rows.append(DraftRow(OutlineKind.INDICATOR, depth, code, name, fields, targets))
    return rows


def shift(rows: Sequence[DraftRow], at: int, step: int) -> None:
    """Move a row and what hangs below it one level in (1) or out (-1); nothing where it cannot go."""
    end = end_of_branch(rows, at)
    highest = rows[at - 1].level + 1 if at else 0
    if not 0 <= rows[at].level + step <= highest:
        return
    for row in rows[at:end]:
        row.level += step


def end_of_branch(rows: Sequence[DraftRow], at: int) -> int:
    """Where the rows below one end."""
    return next((place for place in range(at + 1, len(rows)) if rows[place].level <= rows[at].level), len(rows))


def _kinds_of_levels(lines: Sequence[PastedLine], first: OutlineKind, known: KnownOutline) -> list[OutlineKind]:
    depth = max((line.level for line in lines), default=0) + 1
    found: list[OutlineKind | None] = []
    for level in range(depth):
        votes = Counter(kind for line in lines if line.level == level and (kind := _cue(line, known)))
        found.append(votes.most_common(1)[0][0] if votes else None)
    usual = _usual(depth, first, found)
    kinds = [kind or usual[level] for level, kind in enumerate(found)]
    for level in range(1, depth):
        if kinds[level - 1] is OutlineKind.INDICATOR:
            kinds[level] = OutlineKind.INDICATOR
        elif kinds[level] is OutlineKind.PERSPECTIVE:
            kinds[level] = OutlineKind.OBJECTIVE
    return kinds


def _usual(depth: int, first: OutlineKind, found: Sequence[OutlineKind | None]) -> tuple[OutlineKind, ...]:
    if depth == 1:
        return (first,)
    has_lanes = found[0] is OutlineKind.PERSPECTIVE or first is OutlineKind.PERSPECTIVE
    table = _WITH_LANES if has_lanes else _LEVELS
    if depth in table:
        return table[depth]
    inner = (OutlineKind.OBJECTIVE,) * (depth - 2)
    return (OutlineKind.PERSPECTIVE if has_lanes else OutlineKind.OBJECTIVE, *inner, OutlineKind.INDICATOR)


def _cue(line: PastedLine, known: KnownOutline) -> OutlineKind | None:
    """What a line says itself that it is; None when it says nothing."""
    by_code = _kind_by_code(line.code)
    if by_code:
        return by_code
    if any(line.further):
        return OutlineKind.INDICATOR
    if _PERSPECTIVE_WORDS.match(line.text) or known.find(OutlineKind.PERSPECTIVE, None, line.text):
        return OutlineKind.PERSPECTIVE
    if _INDICATOR_WORDS.match(line.text):
        return OutlineKind.INDICATOR
    return OutlineKind.OBJECTIVE if _OBJECTIVE_WORDS.match(line.text) else None


def _kind_by_code(code: str | None) -> OutlineKind | None:
    found = re.match(r"[A-Za-z]+", code or "")
    if not found:
        return OutlineKind.INDICATOR if code else None
    if is_indicator_prefix(found[0]):
        return OutlineKind.INDICATOR
    return OutlineKind.OBJECTIVE if found[0].upper() in OBJECTIVE_PREFIXES else None


def _row_of(line: PastedLine, usual: OutlineKind, known: KnownOutline, years: Sequence[str]) -> DraftRow:
    own = _kind_by_code(line.code)
    kind = own or usual
    row = DraftRow(kind, line.level, line.code, line.text)
    row.known_id = known.find(kind, line.code, line.text)
    cue = _cue(line, known)
    row.is_doubtful = cue is not None and cue is not kind
    further = list(line.further)
    if kind is OutlineKind.INDICATOR and any(further):
        if len(further) > len(years):
            row.fields["unit_of_measure"] = further.pop(0)
        if len(further) > len(years):
            row.fields["baseline"] = further.pop(0)
        row.targets = {year: text for year, text in zip(years, further, strict=False) if text}
        row.is_doubtful = True
    return row


def _group(kind: OutlineKind, level: int, code: str | None, text: str, known: KnownOutline) -> DraftRow:
    if code is None:
        code, text = split_code(text, prefixes=known.prefixes)
    if kind is OutlineKind.OBJECTIVE and (is_only := re.fullmatch(r"[A-Z]{1,6}[ .-]?\d[\d.]*", text)) and code is None:
        code, text = is_only[0], ""
    return DraftRow(kind, level, code, text, known_id=known.find(kind, code, text))


def _plain(text: str | None) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text or "").casefold().split())
