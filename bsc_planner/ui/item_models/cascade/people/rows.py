"""The matrix of roles and results as the grid sees it: rows, cells and headings."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from bsc_planner.cascading.row_repair import proposed_member
from bsc_planner.cascading.unit_matrix import MatrixRow
from bsc_planner.model.value import Value
from bsc_planner.ui.item_models.cascade.matrix_columns import mark_of
from bsc_planner.ui.item_models.cascade.people.lines import (
    COUNT,
    FIRST_INDICATOR,
    NOT_YET,
    Content,
    LineKey,
    LineKind,
    PersonLine,
    check_text,
    count_face,
    lines_of,
    name_face,
    people_columns,
    position_face,
    role_face,
    target_face,
)
from bsc_planner.ui.item_models.cascade.people.state import PeopleMatrixState
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellFace, Tone
from bsc_planner.ui.widgets.grid.item_model import DISPLAY, NO_PARENT, Index

_FOLDED_FROM = 25
"""A position of so many people begins folded."""
_HORIZONTAL = Qt.Orientation.Horizontal
_ROOT = QModelIndex()


class PeopleMatrixRows(PeopleMatrixState):
    """The rows and cells of the matrix: roles or targets, positions with their people folded or not."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        self._content = Content.ROLE
        self._folds: dict[str, bool] = {}
        self._lines: list[PersonLine] = []
        self._places: dict[LineKey, int] = {}
        self._counts: Counter[str] = Counter()
        self._counted: dict[str, MatrixRow | None] = {}
        super().__init__(session, parent)
        self._show_everybody()

    # what is shown -----------------------------------------------------------------

    @property
    def content(self) -> Content:
        """What the cells hold."""
        return self._content

    @property
    def idle_count(self) -> int:
        """How many held positions work for none of the indicators, of those known so far."""
        return sum(1 for one in self._positions.values() if one.holders and not self._count(one.position_id))

    def set_content(self, content: Content) -> None:
        """Show roles or targets."""
        if content is not self._content:
            self.beginResetModel()
            self._content = content
            self._faces.clear()
            self._make_columns()
            self._take_lines()
            self.endResetModel()

    def line(self, row: int) -> PersonLine:
        """What a row stands for."""
        return self._lines[row]

    def indicator_at(self, column: int) -> str | None:
        """The indicator of a column; None for a column of something else."""
        place = column - FIRST_INDICATOR
        return self._indicators[place] if 0 <= place < len(self._indicators) else None

    def column_of_indicator(self, indicator_id: str) -> int | None:
        """Place of an indicator's column; None when the unit has it not."""
        return FIRST_INDICATOR + self._indicators.index(indicator_id) if indicator_id in self._indicators else None

    def matrix_row(self, column: int) -> MatrixRow | None:
        """What the indicator of a column gives positions; None before it is computed and where there is none."""
        indicator_id = self.indicator_at(column)
        return self._rows.get(indicator_id) if indicator_id is not None else None

    def differing(self) -> list[int]:
        """Columns known so far whose parts do not come to the whole."""
        rows = [(place, self._rows.get(one)) for place, one in enumerate(self._indicators, start=FIRST_INDICATOR)]
        return [place for place, row in rows if row is not None and row.check is not None and not row.check.is_equal]

    def figure_mark(self, row: int, column: int) -> str:
        """Icon behind a figure; empty for none."""
        found, line = self.matrix_row(column), self._lines[row]
        if found is None or line.kind is LineKind.MEMBER:
            return ""
        return mark_of(found.of(line.position.position_id))

    def is_flagged(self, row: int, column: int) -> bool:
        """Whether a cell is the one that would be mended in a column that does not come to its whole."""
        line, indicator_id = self._lines[row], self.indicator_at(column)
        if indicator_id is None or line.kind is LineKind.MEMBER:
            return False
        return self._flag(indicator_id) == line.position.position_id

    # what the grid asks --------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows are in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._lines)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        return self._faces_of(self._lines[row])

    def value(self, row: int, column: int) -> Value | None:
        """What a figure means; roles mean none."""
        return self._value_of(self._lines[row], column)

    def figure_unit(self, row: int, column: int) -> str:
        """Unit of measure of an indicator."""
        found = self.matrix_row(column)
        return (found.unit_of_measure or "") if found is not None else ""

    def depth(self, row: int) -> int:
        """People of one position stand below it."""
        return 1 if self._lines[row].kind is LineKind.MEMBER else 0

    def is_open(self, row: int) -> bool | None:
        """Whether the people of a position are in sight; None where it has no several ones."""
        line = self._lines[row]
        return self._is_unfolded(line.position.position_id) if line.kind is LineKind.GROUP else None

    def toggle(self, row: int) -> None:
        """Show or hide the people of a position."""
        line = self._lines[row]
        if line.kind is LineKind.GROUP:
            self.beginResetModel()
            position_id = line.position.position_id
            self._folds[position_id] = not self._is_unfolded(position_id)
            self._take_lines()
            self.endResetModel()

    def row_key(self, row: int) -> Hashable:
        """Position and person."""
        return self._lines[row].key

    def row_of(self, key: Hashable) -> int | None:
        """Row of a position and person."""
        return self._places.get(key)  # type: ignore[call-overload]  # any key may be asked for

    def changed_cells(self) -> Sequence[tuple[int, int]]:
        """Cells of positions in sight whose roles or figures the last step touched."""
        places = self._changed_places()
        found = ((self.row_of((position, "")), self.column_of_indicator(one)) for one, position in places)
        return sorted((row, column) for row, column in found if row is not None and column is not None)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Headings; indicators on two lines, with what they come to."""
        if role == DISPLAY and orientation == _HORIZONTAL and self.indicator_at(section) is not None:
            return f"{self._columns[section].title}\n{check_text(self.matrix_row(section))}"
        return super().headerData(section, orientation, role)

    # rows and columns ----------------------------------------------------------------

    def _show_everybody(self) -> None:
        self._everybody = [lines_of(position) for position in self._positions.values()]
        self._line_of: dict[Hashable, PersonLine] = {line.key: line for group in self._everybody for line in group}
        self._count_anew()
        self._faces: dict[LineKey, list[CellFace]] = {}
        self._flags: dict[str, str | None] = {}
        self._make_columns()
        self._take_lines()

    def _show_columns(self, indicators: Sequence[str]) -> None:
        places = sorted(self._indicators.index(one) + FIRST_INDICATOR for one in indicators)
        for indicator in indicators:
            self._flags.pop(indicator, None)
        if places:
            self.headerDataChanged.emit(_HORIZONTAL, places[0], places[-1])
        counted = self._count_anew()
        others = [key for key in self._faces if key[0] in counted] if counted else []
        for place, keys in ((COUNT, others), *((place, list(self._faces)) for place in places)):
            changed = self._take_faces(place, keys)
            rows = [self._places[key] for key in changed if key in self._places]
            if rows:
                self.dataChanged.emit(self.index(min(rows), place, _ROOT), self.index(max(rows), place, _ROOT))

    def _take_faces(self, place: int, keys: Iterable[LineKey]) -> list[LineKey]:
        """Look at cells of a column anew; the rows of those that read differently."""
        changed = []
        for key in keys:
            faces, line = self._faces[key], self._line_of[key]
            face = count_face(line, self._count(key[0])) if place == COUNT else self._face_of(line, place)
            if face != faces[place]:
                faces[place] = face
                changed.append(key)
        return changed

    def _make_columns(self) -> None:
        labels = self._holders.labels if self._holders is not None else {}
        units = {position.unit_id for position in self._positions.values()}
        self._columns = people_columns(self._indicators, labels, self._content, has_units=len(units) > 1)

    def _take_lines(self) -> None:
        """Which rows are in sight."""
        self._show_lines(line for group in self._everybody for line in self._open_lines(group))

    def _open_lines(self, group: Sequence[PersonLine]) -> Sequence[PersonLine]:
        return group if self._is_unfolded(group[0].position.position_id) else group[:1]

    def _show_lines(self, lines: Iterable[PersonLine]) -> None:
        self._lines = list(lines)
        self._places = {line.key: row for row, line in enumerate(self._lines)}

    def _is_unfolded(self, position_id: str) -> bool:
        return self._folds.get(position_id, len(self._positions[position_id].holders) < _FOLDED_FROM)

    def _faces_of(self, line: PersonLine) -> list[CellFace]:
        faces = self._faces.get(line.key)
        if faces is None:
            unit = self._names.get(line.position.unit_id or "", ("", ""))
            is_member = line.kind is LineKind.MEMBER
            faces = [
                name_face(line),
                position_face(line),
                CellFace("" if is_member else unit[1] or unit[0], Tone.MUTED),
                count_face(line, self._count(line.position.position_id)),
                *(self._face_of(line, FIRST_INDICATOR + place) for place in range(len(self._indicators))),
            ]
            self._faces[line.key] = faces
        return faces

    def _face_of(self, line: PersonLine, column: int) -> CellFace:
        indicator_id = self._indicators[column - FIRST_INDICATOR]
        row = self._rows.get(indicator_id)
        if row is None:
            return NOT_YET
        if self._content is Content.ROLE:
            return role_face(row, line, self._usual.get(indicator_id, ""))
        return target_face(row, line, self._part)

    def _value_of(self, line: PersonLine, column: int) -> Value | None:
        found = self.matrix_row(column)
        if found is None or self._content is Content.ROLE:
            return None
        rules = found.of(line.position.position_id)
        if len(rules) != 1:
            return None
        if line.kind is LineKind.MEMBER:
            return self._part(rules[0].id, line)
        return rules[0].figure

    def _count(self, position_id: str) -> int:
        """For how many of the indicators known so far a position works."""
        return self._counts[position_id]

    def _count_anew(self) -> set[str]:
        """Count for what positions work; those whose count is another now."""
        now, before = Counter[str](), Counter[str]()
        for indicator in self._rows.keys() | self._counted.keys():
            row, was = self._rows.get(indicator), self._counted.get(indicator)
            if row is not was:
                now.update(row.receivers if row is not None else ())
                before.update(was.receivers if was is not None else ())
        self._counted = dict(self._rows)
        self._counts.update(now)
        self._counts.subtract(before)
        return {position for position, _ in now.items() ^ before.items()}

    def _flag(self, indicator_id: str) -> str | None:
        if indicator_id not in self._flags:
            found = self._rows.get(indicator_id)
            differs = found is not None and found.check is not None and not found.check.is_equal
            rule = proposed_member(found, None) if found is not None and differs else None
            self._flags[indicator_id] = rule.receiver_id if rule else None
        return self._flags[indicator_id]
