"""Rows of the actuals grid: a sheet as perspectives, objectives and indicators that fold, filter and sort."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QObject

from bsc_planner.model.delta import Ref
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.value import Value
from bsc_planner.monitoring.actual_sheet import ActualSheet, SheetRow
from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.score import IndicatorScore
from bsc_planner.ui.pages.monitoring.actuals.columns import (
    CODE,
    FIRST_PERIOD,
    NAME,
    TARGET,
    UNIT,
    Layout,
    actual_columns,
    face_before,
    face_of,
    faces_of,
)
from bsc_planner.ui.pages.monitoring.actuals.sheet_filter import SheetFilter, meets, sorted_rows
from bsc_planner.ui.pages.monitoring.actuals.tips import index_tip, period_tip, target_tip
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    CellFace,
    CellField,
    ColumnFilter,
    FilterValues,
    GridItemModel,
    Order,
    RowCounts,
    RowKind,
    Tone,
)
from bsc_planner.ui.widgets.grid.filtering.column_filter import KeptArrangement, PlainCell, active, values_of
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

_FIELDS = {CODE: "code", NAME: "name", UNIT: "unit_of_measure"}


@dataclass(frozen=True)
class Section:
    """A row that names the perspective or objective of those below it; `ref` is None for those without one."""

    ref: Ref | None
    code: str
    text: str
    kind: RowKind
    depth: int
    key: Hashable


class SheetRows(GridItemModel):
    """What a sheet shows; nothing is written here."""

    can_arrange = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: ActualSheet | None = None
        self.layout = Layout.of(PeriodKind.QUARTER, Period(2026))
        self.sorting: tuple[str, bool] | None = None
        self._scores: Mapping[str, IndicatorScore] = {}
        self._wanted = SheetFilter()
        self._arrangement = KeptArrangement()
        self._folded: set[Hashable] = set()
        self._rows: list[Section | SheetRow] = []
        self._indicators: Sequence[SheetRow] = []
        self._depth = 1
        self._faces: dict[str, Sequence[CellFace]] = {}
        self._places: dict[Hashable, int] = {}
        self._changed: set[tuple[str, str]] = set()

    def show_sheet(self, sheet: ActualSheet, layout: Layout) -> None:
        """Show a sheet with the periods of a layout."""
        self.beginResetModel()
        self.sheet, self.layout = sheet, layout
        self._columns = actual_columns(layout, sheet.rows())
        self._arrange()
        self.endResetModel()

    def set_scores(self, scores: Mapping[str, IndicatorScore]) -> None:
        """Show other scores, by indicator; rows whose score is the same object as before are left alone."""
        before, self._scores = self._scores, scores
        self.repaint({key for key in before.keys() | scores.keys() if before.get(key) is not scores.get(key)})

    def set_filter(self, wanted: SheetFilter) -> None:
        """Show only rows that meet a filter."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._rearrange()

    def sort_by(self, key: str | None, *, is_descending: bool = False) -> None:
        """Show all indicators by the content of a column, without their objectives; None: as the plan has them."""
        self.sorting = None if key is None else (key, is_descending)
        self._rearrange()
        self.arranged.emit()

    # filters and order of columns ------------------------------------------------------

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force."""
        return self._arrangement.filters

    @property
    def order(self) -> Order | None:
        """By which column indicators stand; None: below their objectives."""
        return Order(*self.sorting) if self.sorting is not None else None

    def set_order(self, order: Order | None) -> None:
        """Show all indicators by the content of a column; None: below their objectives."""
        self.sort_by(order.key if order else None, is_descending=bool(order and order.is_descending))

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only indicators that meet the filters of all columns."""
        self._arrangement.filters = active(filters)
        self.arrange_again()

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        rows = {row.id: row for row in self.sheet.rows()} if self.sheet else {}
        places = {column.key: place for place, column in enumerate(self._columns)}
        kept = self._arrangement
        kept.filters = {key: wanted for key, wanted in kept.filters.items() if key in places}
        kept.look(list(rows), lambda key, column: self._plain_cell(rows[key], places[column]))
        self._rearrange()
        self.arranged.emit()

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column among the indicators that the other columns' filters let through."""
        key = self._columns[column].key
        others = [(self.column_of(other), one) for other, one in self.filters.items() if other != key]

        def is_left(row: SheetRow) -> bool:
            return all(one.matches(self._plain_cell(row, place)) for place, one in others)

        rows = self.sheet.rows() if self.sheet else ()
        cells = (self._plain_cell(row, column) for row in rows if is_left(row))
        return values_of(cells, containing=containing, limit=limit)

    def row_counts(self) -> RowCounts | None:
        """How many indicators the filters leave in sight."""
        if not self._arrangement.is_filtered or self.sheet is None:
            return None
        rows = list(self.sheet.rows())
        return RowCounts(sum(self._arrangement.is_shown(row.id) for row in rows), len(rows))

    def _plain_cell(self, row: SheetRow, column: int) -> PlainCell:
        text = face_of(row, self.layout, column, self._score_of(row)).text
        return PlainCell(text, self._number(row, column))

    def row(self, place: int) -> SheetRow | None:
        """The indicator of a row; None for a section's."""
        found = self._rows[place] if 0 <= place < len(self._rows) else None
        return found if isinstance(found, SheetRow) else None

    def ref(self, place: int) -> Ref | None:
        """The element of a row."""
        found = self._rows[place] if 0 <= place < len(self._rows) else None
        if isinstance(found, SheetRow):
            return Ref("indicator", found.id)
        return found.ref if found is not None else None

    def shown(self) -> Sequence[SheetRow]:
        """Indicators in sight, in order."""
        return self._indicators

    def reveal(self, indicator_id: str) -> int | None:
        """Row of an indicator, unfolded where need be; None when the filter hides it or it is not on the sheet."""
        if self.row_of(indicator_id) is None and self._folded:
            self._folded.clear()
            self._rearrange()
        return self.row_of(indicator_id)

    def note_step(self, actuals: set[tuple[str, str]]) -> None:
        """Remember which actuals the last step touched, by indicator and period."""
        self._changed = actuals

    def changed_cells(self) -> Sequence[tuple[int, int]]:
        """Actuals in sight that the last step touched."""
        columns = {str(self.layout.period(column)): column for column in range(len(self._columns))}
        found = ((self.row_of(key), columns.get(period)) for key, period in self._changed)
        return sorted((row, column) for row, column in found if row is not None and column is not None)

    def repaint(self, indicator_ids: set[str]) -> None:
        """Show indicators as they are now."""
        for indicator_id in indicator_ids:
            self._faces.pop(indicator_id, None)
        places = [place for place in map(self.row_of, indicator_ids) if place is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(self._columns) - 1))

    # what the grid asks -----------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Rows in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        found = self._rows[row]
        if isinstance(found, SheetRow) and column < FIRST_PERIOD:
            return face_before(found, column)
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        found = self._rows[row]
        if isinstance(found, Section):
            faces = [EMPTY_FACE] * len(self._columns)
            tone = Tone.MUTED if found.kind is RowKind.GROUP else Tone.STRONG
            faces[CODE], faces[NAME] = CellFace(found.code, tone), CellFace(found.text, Tone.STRONG)
            return faces
        known = self._faces.get(found.id)
        if known is None:
            known = self._faces[found.id] = faces_of(found, self.layout, self._score_of(found))
        return known

    def row_kind(self, row: int) -> RowKind:
        """Perspectives are groups, objectives sections."""
        found = self._rows[row]
        return found.kind if isinstance(found, Section) else RowKind.ITEM

    def depth(self, row: int) -> int:
        """How far a row is indented."""
        found = self._rows[row]
        return found.depth if isinstance(found, Section) else self._depth

    def is_open(self, row: int) -> bool | None:
        """Whether what is below a section is shown."""
        found = self._rows[row]
        return found.key not in self._folded if isinstance(found, Section) else None

    def toggle(self, row: int) -> None:
        """Fold or unfold a section."""
        found = self._rows[row]
        if isinstance(found, Section):
            self._folded ^= {found.key}
            self._rearrange()

    def row_key(self, row: int) -> Hashable:
        """Id of the indicator, or what a section is called by."""
        found = self._rows[row]
        return found.id if isinstance(found, SheetRow) else found.key

    def row_of(self, key: Hashable) -> int | None:
        """Row with a key."""
        return self._places.get(key)

    def value(self, row: int, column: int) -> Value | None:
        """What a figure means."""
        found = self.row(row)
        return self._figure(found, column) if found is not None else None

    def noted_element(self, row: int) -> Ref | None:
        """The element of a row."""
        return self.ref(row)

    def noted_field(self, row: int, column: int) -> CellField | None:
        """What a note on a cell is about: the actual of a period, the year's target, what an element is called."""
        found, period = self._rows[row], self.layout.period(column)
        if isinstance(found, Section):
            name = "text" if found.kind is RowKind.SECTION else "name"
            return {CODE: CellField("code"), NAME: CellField(name)}.get(column)
        if period is not None:
            return CellField("actual", str(period))
        if column == TARGET:
            return CellField("target", str(self.layout.up_to.year))
        return CellField(_FIELDS[column]) if column in _FIELDS else None

    def noted_row(self, element: Ref) -> int | None:
        """Row of an indicator, unfolded where need be."""
        return self.reveal(element.id)

    def tooltip(self, row: int, column: int) -> str:
        """More about a cell."""
        found, period = self.row(row), self.layout.period(column)
        if found is None:
            return ""
        if period is not None:
            return period_tip(found, period)
        if column == TARGET:
            return target_tip(found)
        score = self._score_of(found) if column == self.layout.index else None
        return index_tip(score) if score is not None else ""

    def cell_name(self, row: int, column: int) -> str:
        """Indicator and column."""
        found = self.row(row)
        named = (found.record.code or found.record.name or "") if found is not None else ""
        return f"{named}, {self._columns[column].full_name}"

    # within -----------------------------------------------------------------------

    def _score_of(self, row: SheetRow) -> IndicatorScore | None:
        return self._scores.get(row.id)

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self._faces = {}
        self._rows = self._sorted() if self.sorting is not None else self._outlined()
        self._indicators = [row for row in self._rows if isinstance(row, SheetRow)]
        self._places = {self.row_key(place): place for place in range(len(self._rows))}

    def _sorted(self) -> list[Section | SheetRow]:
        assert self.sorting is not None
        key, is_descending = self.sorting
        try:
            column = self.column_of(key)
        except KeyError:
            self.sorting = None
            return self._outlined()
        self._depth = 0
        rows = self._meeting(self.sheet.rows() if self.sheet else ())
        texts = {row.id: face_of(row, self.layout, column, self._score_of(row)).text for row in rows}
        numbers = {row.id: self._number(row, column) for row in rows}
        return [*sorted_rows(rows, texts, numbers, is_descending=is_descending)]

    def _number(self, row: SheetRow, column: int) -> Decimal | None:
        """The number by which a row is sorted in a column; None: by its text."""
        if column == self.layout.index:
            score = self._score_of(row)
            return rounded(score.index) if score is not None and score.index is not None else None
        value = self._figure(row, column)
        if value is None:
            return None
        return value.score if value.score is not None else next(iter(value.numbers), None)

    def _figure(self, row: SheetRow, column: int) -> Value | None:
        if column == TARGET:
            return row.target
        if column == self.layout.to_date:
            return row.reached(self.layout.up_to)
        period = self.layout.period(column)
        reported = row.reported.get(str(period)) if period is not None else None
        return reported.value if reported is not None else None

    def _outlined(self) -> list[Section | SheetRow]:
        translate = QCoreApplication.translate
        rows: list[Section | SheetRow] = []
        groups = self.sheet.perspectives if self.sheet else ()
        level = int(any(group.record is not None for group in groups))
        self._depth = level + 1
        for group in groups:
            shown = [(objective, self._meeting(objective.rows)) for objective in group.objectives]
            if not any(found for _, found in shown):
                continue
            if level:
                record = group.record
                title = (record.name or "") if record else translate("Actuals", "Without a perspective")
                ref = Ref("perspective", record.id) if record else None
                section = Section(ref, (record.code or "") if record else "", title, RowKind.GROUP, 0, ("group", ref))
                rows.append(section)
                if section.key in self._folded:
                    continue
            for objective, found in shown:
                if found:
                    above = objective.record
                    title = (above.text or "") if above else translate("Actuals", "Indicators without an objective")
                    ref = Ref("objective", above.id) if above else None
                    code = (above.code or "") if above else ""
                    section = Section(ref, code, title, RowKind.SECTION, level, ("section", ref))
                    rows.append(section)
                    rows += [] if section.key in self._folded else found
        return rows

    def _meeting(self, rows: Sequence[SheetRow]) -> list[SheetRow]:
        if self._arrangement.is_filtered:
            rows = [row for row in rows if self._arrangement.is_shown(row.id)]
        if self._wanted.is_empty:
            return list(rows)
        due = self.layout.due()
        return [row for row in rows if meets(row, self._wanted, due, self._score_of)]
