"""Rows of the matrix of roles and results: positions with the people in them, and the faces of their cells."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum

from PySide6.QtCore import QCoreApplication

from bsc_planner.cascading.unit_matrix import MatrixRow
from bsc_planner.cascading.unit_people import Holder, ServingPosition
from bsc_planner.model.value import Value
from bsc_planner.ui.item_models.cascade.matrix_columns import check_face, figure_text
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.grid import EMPTY_FACE, LEFT, RIGHT, CellFace, GridColumn, Tone
from bsc_planner.wording.counting import counted

NAME, POSITION, UNIT, COUNT = range(4)
FIRST_INDICATOR = 4
"""Places of the columns; behind them come the indicators."""

NOT_YET = CellFace("…", Tone.MUTED)
"""Figures that are not computed yet."""

_NOTHING = CellFace("–", Tone.MUTED)
_DITTO = CellFace("″", Tone.MUTED)
_MONTHS = 12
_LONGEST_HEADING = 14

LineKey = tuple[str, str]
"""Position and employee; of a row that stands for the position itself the employee is empty."""


class Content(StrEnum):
    """What the cells hold."""

    ROLE = "role"
    """Work results in words."""
    TARGET = "target"


class LineKind(Enum):
    """What a row stands for."""

    ONE = 0
    """A position that one person holds, or that is vacant."""
    GROUP = 1
    """A position that several people hold in the year."""
    MEMBER = 2
    """One of those people."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One row.

    Attributes:
        position: The position; what is typed belongs to it.
        holder: The person; None for a vacant position and for a group.
        kind: What the row stands for.
    """

    position: ServingPosition
    holder: Holder | None
    kind: LineKind

    @property
    def key(self) -> LineKey:
        """What stays the same for the row."""
        is_member = self.kind is LineKind.MEMBER and self.holder is not None
        return self.position.position_id, self.holder.employee_id if is_member and self.holder else ""


def lines_of(position: ServingPosition) -> list[PersonLine]:
    """The row of a position, and those of its people where it has several."""
    if len(position.holders) < 2:
        return [PersonLine(position, position.holders[0] if position.holders else None, LineKind.ONE)]
    members = [PersonLine(position, holder, LineKind.MEMBER) for holder in position.holders]
    return [PersonLine(position, None, LineKind.GROUP), *members]


def people_columns(
    indicators: Iterable[str], labels: Mapping[str, tuple[str, str]], content: Content, *, has_units: bool
) -> tuple[GridColumn, ...]:
    """The columns for the indicators of a unit.

    Args:
        indicators: Their ids.
        labels: Code and name by id.
        content: What the cells hold.
        has_units: Whether the positions belong to several units.
    """
    translate = QCoreApplication.translate
    is_role = content is Content.ROLE
    return (
        GridColumn(
            "name", translate("PeopleMatrix", "Person"), width=24, is_frozen=True, can_hide=False, is_outline=True
        ),
        GridColumn("position", translate("PeopleMatrix", "Position"), width=22, is_frozen=True),
        GridColumn("unit", translate("PeopleMatrix", "Unit"), width=16, starts_hidden=not has_units),
        GridColumn(
            "count",
            translate("PeopleMatrix", "Roles"),
            tooltip=translate("PeopleMatrix", "How many of the unit's indicators the position works for"),
            width=6,
            align=RIGHT,
            is_figure=True,
        ),
        *(
            GridColumn(
                indicator,
                heading_code(labels[indicator]),
                tooltip=" ".join(part for part in labels[indicator] if part),
                name=" ".join(part for part in labels[indicator] if part),
                width=26 if is_role else 9,
                align=LEFT if is_role else RIGHT,
                is_figure=not is_role,
            )
            for indicator in indicators
        ),
    )


def heading_code(label: tuple[str, str]) -> str:
    """An indicator in the heading of its column: the code, else the beginning of its name."""
    text = label[0] or label[1] or "–"
    return text if len(text) <= _LONGEST_HEADING or label[0] else f"{text[: _LONGEST_HEADING - 1].rstrip()}…"


def check_text(row: MatrixRow | None) -> str:
    """Second line of a heading: whether what positions received comes to the whole, else the whole itself."""
    if row is None:
        return "…"
    whole = figure_text(row.whole, row.unit_of_measure) or "–"
    if row.check is not None and row.check.parts is None:
        return f"✓ {whole}"
    return check_face(row).text if row.check is not None else whole


def name_face(line: PersonLine) -> CellFace:
    """Who it is."""
    translate = QCoreApplication.translate
    if line.kind is LineKind.GROUP:
        people = len(line.position.holders)
        text = counted(translate("PeopleMatrix", "{count} [person|people]"), count=number_text(people))
        return CellFace(text)
    if line.holder is None:
        return CellFace(translate("PeopleMatrix", "vacant"), Tone.MUTED)
    shown = line.holder.name or line.holder.nip or "–"
    return CellFace(f"{shown} ({line.holder.status})" if line.holder.status else shown)


def position_face(line: PersonLine) -> CellFace:
    """The position; of one of several people how long it is held, where that is not the whole year."""
    if line.kind is not LineKind.MEMBER:
        return CellFace(line.position.title or line.position.code or "–")
    months = len(line.holder.months) if line.holder else _MONTHS
    if months == _MONTHS:
        return EMPTY_FACE
    words = QCoreApplication.translate("PeopleMatrix", "{count} [month|months]")
    return CellFace(counted(words, count=months), Tone.MUTED)


def count_face(line: PersonLine, count: int) -> CellFace:
    """How many indicators a position works for; none is a warning where somebody holds it."""
    if line.kind is LineKind.MEMBER:
        return EMPTY_FACE
    if count == 0 and line.position.holders:
        return CellFace(f"{MARKS[Status.WARNING]} 0", Tone.WARNING)
    return CellFace(str(count), Tone.MUTED)


def role_face(row: MatrixRow, line: PersonLine, usual: str) -> CellFace:
    """The work result; muted where the rule has no words of its own and the SKP says the usual ones.

    People of one position have a ditto mark: their words stand in its row.

    Args:
        row: Row of the indicator.
        line: Who.
        usual: What the SKP says without own words.
    """
    rules = row.of(line.position.position_id)
    if not rules:
        return _NOTHING
    if line.kind is LineKind.MEMBER:
        return _DITTO
    worded = [rule.role for rule in rules if rule.role]
    return CellFace(" · ".join(worded)) if worded else CellFace(usual, Tone.MUTED)


def target_face(row: MatrixRow, line: PersonLine, part: Callable[[str, PersonLine], Value | None]) -> CellFace:
    """What the position gets, or what one of its people carries of that.

    Args:
        row: Row of the indicator.
        line: Who.
        part: What somebody carries by a rule, by its id.
    """
    rules = row.of(line.position.position_id)
    if not rules:
        return _NOTHING
    if line.kind is LineKind.MEMBER and line.holder is not None:
        carried = [part(rule.id, line) for rule in rules]
        return CellFace(_joined(carried, row), Tone.MUTED)
    return CellFace(_joined([rule.figure for rule in rules], row))


def _joined(figures: Sequence[Value | None], row: MatrixRow) -> str:
    return " · ".join(figure_text(figure, row.unit_of_measure) or "?" for figure in figures)
