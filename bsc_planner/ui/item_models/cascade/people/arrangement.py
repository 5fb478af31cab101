"""Which people of the matrix are in sight and in which order: filters and orders of its columns."""

from collections.abc import Mapping, Sequence
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
from bsc_planner.ui.widgets.grid import CellFace, ColumnFilter, FilterValues, Order, RowCounts
from bsc_planner.ui.widgets.grid.filtering.column_filter import KeptArrangement, PlainCell, active, values_of
from bsc_planner.ui.widgets.grid.list_rows import plain_cell
from bsc_planner.ui.widgets.grid.totals.total import Total, total_face


class ArrangedPeople(PeopleMatrixRows):
    """The matrix of roles filtered and sorted by its columns.

    Conditions are put to people; a position of several people is in sight with those who meet them.
    """

    can_arrange = True
    _kept: KeptArrangement | None = None

    @property
    def _arrangement(self) -> KeptArrangement:
        if self._kept is None:
            self._kept = KeptArrangement()
        return self._kept

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force."""
        return self._arrangement.filters

    @property
    def order(self) -> Order | None:
        """How the rows are sorted."""
        return self._arrangement.order

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column among the people that the other columns' filters let through."""
        self._know_all()
        key = self._columns[column].key
        others = [(self.column_of(other), one) for other, one in self.filters.items() if other != key]
        people = (one for one in self._people() if all(wanted.matches(self._cell(one, at)) for at, wanted in others))
        return values_of((self._cell(one, column) for one in people), containing=containing, limit=limit)

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only people who meet the filters of all columns."""
        self._arrangement.filters = active(filters)
        self.arrange_again()

    def set_order(self, order: Order | None) -> None:
        """Sort positions, and the people within them; None: the plan's own order again."""
        self._arrangement.order = order
        self.arrange_again()

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        self._know_all()
        self.beginResetModel()
        self._look()
        self._take_lines()
        self.endResetModel()
        self.arranged.emit()

    def row_counts(self) -> RowCounts | None:
        """How many people the filters leave in sight, vacant positions counted too."""
        if not self._arrangement.is_filtered:
            return None
        everybody = self._people()
        return RowCounts(sum(self._arrangement.is_shown(one.key) for one in everybody), len(everybody))

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
        if key not in self._places and any(line.key == key for group in self._everybody for line in group):
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
            self._know_all()
            self._look()
            self._take_lines()

    def _look(self) -> None:
        kept, places = self._arrangement, {column.key: place for place, column in enumerate(self._columns)}
        kept.filters = {key: one for key, one in kept.filters.items() if key in places}
        kept.order = kept.order if kept.order is None or kept.order.key in places else None
        lines = {line.key: line for group in self._everybody for line in group}
        kept.look(list(lines), lambda key, column: self._cell(lines[key], places[column]))

    def _know_all(self) -> None:
        """Compute what is not known yet: it is compared now."""
        missing = [one for one in self._indicators if one not in self._rows]
        if missing:
            self._compute_and_show(missing)

    def _people(self) -> list[PersonLine]:
        return [line for group in self._everybody for line in group if line.kind is not LineKind.GROUP]

    def _cell(self, line: PersonLine, column: int) -> PlainCell:
        position = line.position
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
