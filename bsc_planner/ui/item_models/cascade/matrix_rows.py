"""The cascade matrix as the grid sees it: rows, cells and headings."""

from collections.abc import Collection, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from bsc_planner.cascading.row_repair import proposed_member
from bsc_planner.cascading.unit_matrix import MatrixRow
from bsc_planner.model.value import Value
from bsc_planner.ui.item_models.cascade.holder_matrix import AT_ONCE
from bsc_planner.ui.item_models.cascade.matrix_columns import (
    CODE,
    FIRST_UNIT,
    NAME,
    TARGET,
    faces_of,
    heading_of,
    mark_of,
    matrix_columns,
    rule_tip,
)
from bsc_planner.ui.item_models.cascade.matrix_state import MatrixState
from bsc_planner.ui.widgets.grid import EMPTY_FACE, CellFace, Tone
from bsc_planner.ui.widgets.grid.filtering.column_filter import PlainCell
from bsc_planner.ui.widgets.grid.item_model import DISPLAY, NO_PARENT, Index
from bsc_planner.ui.widgets.grid.list_rows import plain_cell

_WITHOUT_ARITHMETIC = frozenset({"code", "name"})
_ROOT = QModelIndex()
_HORIZONTAL = Qt.Orientation.Horizontal


class MatrixRows(MatrixState):
    """The rows and cells of the matrix, filtered and sorted by its columns.

    Code and name are known as they are; to arrange by anything else, all rows are computed first.
    """

    # what is shown -------------------------------------------------------------------

    def row(self, at: int) -> MatrixRow | None:
        """A row, computed with its neighbours when it is not known yet; None when its indicator is gone."""
        indicator_id = self._indicators[at]
        if indicator_id not in self._rows:
            first = at - at % AT_ONCE
            self._compute(self._indicators[first : first + AT_ONCE])
        return self._rows.get(indicator_id)

    def row_at(self, indicator_id: str) -> int | None:
        """Place of an indicator's row; None when it has none in sight."""
        return self._places.get(indicator_id)

    def show_indicator(self, indicator_id: str) -> int | None:
        """Place of an indicator's row, all rows shown where a filter hides it; None when the holder has it not."""
        if indicator_id not in self._places and indicator_id in self._is_held:
            self.set_filters({})
        return self.row_at(indicator_id)

    def differing(self) -> list[int]:
        """Places of the rows in sight and known so far that do not come to their whole."""
        return sorted(self._places[indicator] for indicator in self._differing & self._places.keys())

    def unit_of_column(self, column: int) -> str | None:
        """The unit a column stands for; None for a column of something else."""
        place = column - FIRST_UNIT
        return self._receivers[place] if 0 <= place < len(self._receivers) else None

    def column_of_unit(self, unit_id: str) -> int | None:
        """Place of a unit's column; None when it has none."""
        return FIRST_UNIT + self._receivers.index(unit_id) if unit_id in self._receivers else None

    def is_flagged(self, row: int, column: int) -> bool:
        """Whether a cell is the one that would be mended in a row that does not come to its whole."""
        return self._flags(row) == self.unit_of_column(column) is not None

    def figure_mark(self, row: int, column: int) -> str:
        """Icon behind a figure; empty for none."""
        found, unit_id = self.row(row), self.unit_of_column(column)
        return mark_of(found.of(unit_id)) if found is not None and unit_id is not None else ""

    # what the grid asks --------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows are in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._indicators)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown; code and name are known without arithmetic."""
        if column in (CODE, NAME):
            text = self.holders.labels[self._indicators[row]][column]
            return CellFace(text, Tone.MUTED if column == CODE else Tone.NORMAL)
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        self.row(row)
        return self._faces_of(self._indicators[row])

    def value(self, row: int, column: int) -> Value | None:
        """What a figure means."""
        found = self.row(row)
        return None if found is None else self._value_of(found, column)

    def figure_unit(self, row: int, column: int) -> str:
        """Unit of measure of a row's figures."""
        found = self.row(row)
        return (found.unit_of_measure or "") if found is not None else ""

    def tooltip(self, row: int, column: int) -> str:
        """How a receiver gets its figure."""
        found = self.row(row)
        unit_id = self.unit_of_column(column)
        if found is None or unit_id is None:
            return ""
        return "\n".join(rule_tip(rule) for rule in found.of(unit_id))

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        found = self.row(row)
        return f"{found.code if found else ''} · {self._columns[column].full_name}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Headings; names of units on two lines."""
        if role == DISPLAY and orientation == _HORIZONTAL:
            if section == TARGET:
                return f"{self._columns[section].title}\n{self._session.year}"
            unit_id = self.unit_of_column(section)
            if unit_id is not None:
                return heading_of(self._names[unit_id])
        return super().headerData(section, orientation, role)

    def row_key(self, row: int) -> Hashable:
        """The indicator of a row."""
        return self._indicators[row]

    def row_of(self, key: Hashable) -> int | None:
        """Row of an indicator."""
        return self._places.get(key) if isinstance(key, str) else None

    def changed_cells(self) -> Sequence[tuple[int, int]]:
        """Cells in sight whose rules, figures or targets the last step touched."""
        places, targets = self._changed_places(), self._changed_targets()
        for indicator in targets:
            places |= self.holders.places_measured_by(indicator)
        handed = ((one, to) for one, to in places if self.holders.giver(one, to) == self.unit_id)
        found = [(self.row_at(indicator), self.column_of_unit(unit)) for indicator, unit in handed]
        found += [(self.row_at(indicator), TARGET) for indicator in targets]
        return sorted((row, column) for row, column in found if row is not None and column is not None)

    # filters and order ---------------------------------------------------------------

    def arranged_records(self) -> dict[Hashable, str]:
        """All indicators of the holder."""
        return {indicator: indicator for indicator in self._held}

    def know_cells(self, keys: Collection[str]) -> None:
        """Compute all rows, where more than code and name is looked at."""
        if not _WITHOUT_ARITHMETIC.issuperset(keys):
            self._compute(self._held)

    def arranged_cell(self, record: str, column: int) -> PlainCell:
        """A cell of an indicator."""
        if column in (CODE, NAME):
            return PlainCell(self.holders.labels[record][column])
        found = self._rows.get(record)
        value = None if found is None else self._value_of(found, column)
        return plain_cell(self._faces_of(record)[column], value)

    def show_arranged(self) -> None:
        """Show the indicators that filters let through, in the order wanted."""
        self._show_indicators(self._arrangement.arranged(self._held))

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        super().arrange_again()
        self._tell_all()

    # rows and columns ----------------------------------------------------------------

    def _show_all(self) -> None:
        self._faces: dict[str, tuple[CellFace, ...]] = {}
        self._flagged: dict[str, str | None] = {}
        self._show_indicators(self._held)
        self._make_columns()
        if self.filters or self.order is not None:
            self.look_again()
            self.show_arranged()
            self.arranged.emit()

    def _show_positions(self) -> None:
        self._faces.clear()
        self._make_columns()

    def _show_rows(self, indicators: Collection[str] | None) -> None:
        for cells in (self._faces, self._flagged):
            for indicator in list(cells) if indicators is None else indicators:
                cells.pop(indicator, None)
        last = len(self._columns) - 1
        if indicators is None:
            if self._indicators:
                self.dataChanged.emit(self.index(0, 0, _ROOT), self.index(len(self._indicators) - 1, last, _ROOT))
            return
        for at in sorted(self._places[indicator] for indicator in indicators if indicator in self._places):
            self.dataChanged.emit(self.index(at, 0, _ROOT), self.index(at, last, _ROOT))

    def _show_indicators(self, indicators: Sequence[str]) -> None:
        self._indicators = indicators
        self._places = {indicator: at for at, indicator in enumerate(indicators)}

    def _make_columns(self) -> None:
        self._columns = matrix_columns(
            self._session.year, self._receivers, self._names, has_positions=self._has_positions
        )

    def _faces_of(self, indicator_id: str) -> Sequence[CellFace]:
        """All cells of an indicator that is computed."""
        if indicator_id not in self._faces:
            found = self._rows.get(indicator_id)
            if found is None:
                return (EMPTY_FACE,) * len(self._columns)
            self._faces[indicator_id] = faces_of(found, self._receivers, has_positions=self._has_positions)
        return self._faces[indicator_id]

    def _value_of(self, found: MatrixRow, column: int) -> Value | None:
        if column == TARGET:
            return found.whole
        unit_id = self.unit_of_column(column)
        rules = found.of(unit_id) if unit_id else ()
        return rules[0].figure if len(rules) == 1 else None

    def _flags(self, row: int) -> str | None:
        indicator_id = self._indicators[row]
        if indicator_id not in self._flagged:
            found = self.row(row)
            differs = found is not None and found.check is not None and not found.check.is_equal
            rule = proposed_member(found, None) if found is not None and differs else None
            self._flagged[indicator_id] = rule.unit_id if rule else None
        return self._flagged[indicator_id]
