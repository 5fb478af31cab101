"""Which people of the matrix are in sight and in which order: filters and orders of its columns."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from decimal import Decimal

from bsc_planner.ui.item_models.cascade.people.lines import (
    COUNT,
    POSITION,
    UNIT,
    Content,
    LineKey,
    LineKind,
    PersonLine,
)
from bsc_planner.ui.item_models.cascade.people.rows import PeopleMatrixRows
from bsc_planner.ui.widgets.grid import CellFace
from bsc_planner.ui.widgets.grid.filtering.column_filter import PlainCell
from bsc_planner.ui.widgets.grid.list_rows import plain_cell
from bsc_planner.ui.widgets.grid.totals.total import Total, total_face

_WITHOUT_ARITHMETIC = frozenset({"name", "position", "unit"})


class ArrangedPeople(PeopleMatrixRows):
    """The matrix of roles filtered and sorted by its columns.

    Conditions are put to people; a position of several people is in sight with those who meet them.
    """

    def arranged_records(self) -> dict[Hashable, PersonLine]:
        """All rows, folded or not."""
        return dict(self._line_of)

    def offered_records(self) -> dict[Hashable, PersonLine]:
        """People, vacant positions too, without the rows of positions that several people hold."""
        return {key: line for key, line in self.arranged_records().items() if line.kind is not LineKind.GROUP}

    def know_cells(self, keys: Collection[str]) -> None:
        """Compute what is not known yet, where more than names is compared."""
        missing = [one for one in self._indicators if one not in self._rows]
        if _WITHOUT_ARITHMETIC.issuperset(keys):
            return
        if missing:
            self._compute_and_show(missing)
        if self.content is Content.TARGET:
            self._know_parts(self._positions)

    def show_arranged(self) -> None:
        """Show the people who meet the filters, in the order wanted."""
        self._take_lines()

    def totals(self, kinds: Mapping[str, Total]) -> Sequence[CellFace] | None:
        """Totals of positions; what their people carry is part of that."""
        if not any(column.is_figure for column in self._columns):
            return None
        rows = [row for row, line in enumerate(self._lines) if line.kind is not LineKind.MEMBER]
        faces = []
        for place, column in enumerate(self._columns):
            kind = kinds.get(column.key, Total.SUM) if column.is_figure and place != COUNT else Total.NONE
            faces.append(total_face(kind, ((self.value(row, place), self.figure_unit(row, place)) for row in rows)))
        return faces

    def show_line(self, key: LineKey) -> int | None:
        """Row of a position and person, unfolded and all rows shown where need be; None when the unit has it not."""
        if key not in self._places and key in self._line_of:
            self._folds[key[0]] = True
            self.set_filters({})
        return self._places.get(key)

    def _take_lines(self) -> None:
        if not self.filters and self.order is None:
            super()._take_lines()
            return
        kept = self._arrangement
        groups = {group[0].key: group for group in self._everybody}
        lines: list[PersonLine] = []
        for key in kept.sort(groups):
            group = self._open_lines(groups[key])
            is_whole = kept.is_shown(key)
            by_key = {line.key: line for line in group[1:]}
            members = [by_key[one] for one in kept.sort(by_key) if is_whole or kept.is_shown(one)]
            if is_whole or any(kept.is_shown(line.key) for line in groups[key][1:]):
                lines += [group[0], *members]
        self._show_lines(lines)

    def _show_everybody(self) -> None:
        super()._show_everybody()
        if self.filters or self.order is not None:
            self.look_again()
            self.show_arranged()

    def arranged_cell(self, record: PersonLine, column: int) -> PlainCell:
        """A cell of a row, with the words of its position where it has a ditto mark."""
        line, position = record, record.position
        if column == POSITION:
            return PlainCell(position.title or position.code)
        if column == UNIT:
            unit = self._names.get(position.unit_id or "", ("", ""))
            return PlainCell(unit[1] or unit[0])
        if column == COUNT:
            count = self._count(position.position_id)
            return PlainCell(str(count), Decimal(count))
        value = self._value_of(line, column)
        if self.content is Content.ROLE and line.kind is LineKind.MEMBER and self.indicator_at(column) is not None:
            # the words stand in the row of the position
            line = PersonLine(position, None, LineKind.GROUP)
        return plain_cell(self._faces_of(line)[column], value)
