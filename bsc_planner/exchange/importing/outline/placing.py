"""Writing a draft into the plan: every row an edit, all of them one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.exchange.importing.outline.draft import DraftRow, OutlineKind
from bsc_planner.model.choice_words import consolidation_of, polarity_of
from bsc_planner.model.identity import new_id
from bsc_planner.model.outline import OutlineObjective

_WORDS = {"polarity": polarity_of, "consolidation": consolidation_of}


@dataclass(frozen=True)
class OutlinePlace:
    """Where the outermost rows go.

    Attributes:
        perspective_id: Lane of objectives; None: none.
        parent_id: Objective above objectives; None: none.
        objective_id: Objective that indicators measure; None: none yet.
        before: Element each kind stands in front of; a kind that is not named goes behind all others.
        level: Level as printed that new objectives get.
    """

    perspective_id: str | None = None
    parent_id: str | None = None
    objective_id: str | None = None
    before: Mapping[OutlineKind, str] | None = None
    level: str | None = None


@dataclass(frozen=True)
class Placed:
    """A draft as edits.

    Attributes:
        edits: In order; empty when there is nothing to write.
        last_id: Element of the last row; None without rows.
        unread: Words of choices that mean none: row name, column, word.
    """

    edits: Sequence[Edit]
    last_id: str | None
    unread: Sequence[tuple[str, str, str]]


@dataclass
class _Above:
    level: int
    kind: OutlineKind
    id: str


class _Placing:
    def __init__(self, place: OutlinePlace, objectives: Mapping[str, OutlineObjective]) -> None:
        self._place = place
        self._lane_of = {key: row.perspective_id for key, row in objectives.items()}
        self._stack: list[_Above] = []
        self.edits: list[Edit] = []
        self.figures: list[FigureCell] = []
        self.unread: list[tuple[str, str, str]] = []
        self.last_id: str | None = None

    def add(self, row: DraftRow) -> None:
        while self._stack and self._stack[-1].level >= row.level:
            self._stack.pop()
        element_id = row.known_id or new_id()
        if row.known_id is None:
            match row.kind:
                case OutlineKind.PERSPECTIVE:
                    before = self._before(row.kind)
                    self.edits.append(
                        AddPerspectiveEdit(row.name, row.code, before_id=before, perspective_id=element_id)
                    )
                case OutlineKind.OBJECTIVE:
                    self._add_objective(row, element_id)
                case OutlineKind.INDICATOR:
                    self._add_indicator(row, element_id)
        self.last_id = element_id
        if row.kind is not OutlineKind.INDICATOR:
            self._stack.append(_Above(row.level, row.kind, element_id))

    def _add_objective(self, row: DraftRow, element_id: str) -> None:
        above = self._above(OutlineKind.OBJECTIVE)
        lane = self._above(OutlineKind.PERSPECTIVE)
        place = self._place
        is_outer = above is None and lane is None
        perspective_id = lane or (self._lane_of.get(above) if above else place.perspective_id)
        self.edits.append(
            AddObjectiveEdit(
                row.name,
                row.code,
                perspective_id=perspective_id,
                parent_id=above or (place.parent_id if lane is None else None),
                level=place.level if is_outer else None,
                before_id=self._before(row.kind) if is_outer else None,
                objective_id=element_id,
            )
        )
        self._lane_of[element_id] = perspective_id

    def _add_indicator(self, row: DraftRow, element_id: str) -> None:
        above = self._above(OutlineKind.OBJECTIVE)
        fields = {}
        for name, text in row.fields.items():
            read = _WORDS.get(name)
            value = read(text) if read else text
            if value is None:
                self.unread.append((row.name, name, text))
            else:
                fields[name] = value
        before = None if above else self._before(row.kind)
        objective_id = above or self._place.objective_id
        self.edits.append(AddIndicatorEdit(objective_id, row.code, row.name, before, fields, element_id))
        self.figures += [FigureCell(element_id, year, text) for year, text in row.targets.items()]

    def _above(self, kind: OutlineKind) -> str | None:
        return next((above.id for above in reversed(self._stack) if above.kind is kind), None)

    def _before(self, kind: OutlineKind) -> str | None:
        return (self._place.before or {}).get(kind)


def place_rows(rows: Sequence[DraftRow], place: OutlinePlace, *, objectives: Mapping[str, OutlineObjective]) -> Placed:
    """The edits that write a draft; rows the plan has already only receive what stands below them.

    Args:
        rows: The draft.
        place: Where the outermost rows go.
        objectives: The plan's objectives by id.
    """
    placing = _Placing(place, objectives)
    for row in rows:
        placing.add(row)
    if placing.figures:
        placing.edits.append(SetFiguresEdit(tuple(placing.figures)))
    return Placed(placing.edits, placing.last_id, placing.unread)
