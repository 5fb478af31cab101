"""Findings as rows of a grid: groups that fold, findings below them; an edit touches only the rows it changes."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from bsc_planner.findings import Severity
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.findings.finding_rows import STATUS_OF, FindingGroup, FindingRow
from bsc_planner.ui.pages.findings.row_steps import Step, steps_between
from bsc_planner.ui.theme import MARKS
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    CellFace,
    ColumnFilter,
    FilterValues,
    GridColumn,
    GridItemModel,
    Order,
    RowCounts,
    RowKind,
    Tone,
)
from bsc_planner.ui.widgets.grid.filtering.column_filter import PlainCell, active, ordered, values_of
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

SEVERITY, TEXT, WHERE, RULE, UNIT, SOURCE = range(6)
"""Columns."""

_TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.INFO: Tone.NORMAL}
_OPEN_AT_FIRST = 12
"""Groups of so many findings and more are closed until the planner opens them."""
UnitNames = Callable[[Iterable[str]], Mapping[str, str]]


class _Entry(NamedTuple):
    """A row: a group, or a finding in it."""

    group: FindingGroup
    finding: FindingRow | None

    @property
    def key(self) -> Hashable:
        return self.group.key if self.finding is None else self.finding


class FindingsItemModel(GridItemModel):
    """What the page shows; it reads only the groups it was given.

    Signals:
        jump_wanted: (row) The place of a finding shall be shown.
    """

    jump_wanted = Signal(int)

    can_arrange = True

    def __init__(self, unit_names: UnitNames, parent: QObject) -> None:
        """Make it empty.

        Args:
            unit_names: Names of the units whose business some elements are, by element id.
            parent: Who owns it.
        """
        super().__init__(parent)
        self._unit_names = unit_names
        self._groups: Sequence[FindingGroup] = ()
        self._entries: list[_Entry] = []
        self._places: dict[Hashable, int] = {}
        self._opened: dict[str, bool] = {}
        self._filters: dict[str, ColumnFilter] = {}
        self._order: Order | None = None
        self._passing: dict[FindingRow, bool] = {}
        self._ranks: dict[FindingRow, int] | None = None
        self._faces: dict[FindingRow, tuple[CellFace, ...]] = {}
        self._units: dict[str, str] = {}
        self._columns = (
            GridColumn("severity", self.tr("Severity"), width=12, can_hide=False),
            GridColumn("text", self.tr("Finding"), width=30, is_outline=True, can_hide=False),
            GridColumn("where", self.tr("Where"), width=14),
            GridColumn("rule", self.tr("Rule"), width=5),
            GridColumn("unit", self.tr("Unit"), width=12),
            GridColumn("source", self.tr("Source"), width=14),
        )

    # what is shown -----------------------------------------------------------------

    @property
    def groups(self) -> Sequence[FindingGroup]:
        """Groups, with all their findings."""
        return self._groups

    def show_groups(self, groups: Sequence[FindingGroup]) -> None:
        """Show other groups; rows that stay are left alone, and what was open stays open."""
        before = {group.key: (group.title, group.status, self._visible_count(group)) for group in self._groups}
        self._groups = groups
        self._forget_gone()
        self._show(self._made_entries())
        for group in groups:
            row = self._places.get(group.key)
            now = (group.title, group.status, self._visible_count(group))
            if row is not None and before.get(group.key, now) != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))
        self.arranged.emit()

    def forget_units(self, element_ids: Iterable[str] | None = None) -> None:
        """Ask anew whose business elements are; None: of all."""
        gone = self._units.keys() & (self._units if element_ids is None else element_ids)
        if not gone:
            return
        for element_id in gone:
            del self._units[element_id]
        for row in [row for row in self._faces if row.finding.element_id in gone]:
            del self._faces[row]
        if self._entries:
            last = self.index(len(self._entries) - 1, UNIT)
            self.dataChanged.emit(self.index(0, UNIT), last)

    def finding_row(self, row: int) -> FindingRow | None:
        """The finding of a row; None for a group."""
        return self._entries[row].finding if 0 <= row < len(self._entries) else None

    def group(self, row: int) -> FindingGroup | None:
        """The group of a row, or the one its finding stands in."""
        return self._entries[row].group if 0 <= row < len(self._entries) else None

    def shown_rows(self) -> list[FindingRow]:
        """Every finding the filters of the columns let through, in groups that are folded too."""
        return [row for group in self._groups for row in self._rows_of(group)]

    def reveal(self, identity: tuple[str, str | None, str]) -> int | None:
        """Row of a finding, whose group is opened for it; None where it is not shown."""
        for group in self._groups:
            for each in self._rows_of(group):
                if each.identity == identity:
                    if each not in self._places:
                        self.toggle(self._places[group.key])
                    return self._places[each]
        return None

    def row_of_group(self, key: str) -> int | None:
        """Row of a group; None where it is not shown."""
        return self._places.get(key)

    def severity_word(self, severity: Severity) -> str:
        """What a severity is called."""
        return {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.INFO: self.tr("Information"),
        }[severity]

    def as_tsv(self, rows: Iterable[FindingRow]) -> str:
        """Findings with the headings, for a spreadsheet."""
        lines = ["\t".join(column.title for column in self._columns)]
        lines += ["\t".join(" ".join(face.text.split()) for face in self._faces_of(row)) for row in rows]
        return "\n".join(lines) + "\n"

    # rows ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows are in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._entries)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        group, finding = self._entries[row]
        if finding is not None:
            return self._faces_of(finding)
        count = f"{MARKS[group.status]} {number_text(self._visible_count(group))}"
        return (CellFace(count, _tone_of(group)), CellFace(group.title), *((EMPTY_FACE,) * (SOURCE - TEXT)))

    def row_kind(self, row: int) -> RowKind:
        """Groups are sections."""
        return RowKind.SECTION if self._entries[row].finding is None else RowKind.ITEM

    def depth(self, row: int) -> int:
        """Findings stand one step in."""
        return int(self._entries[row].finding is not None)

    def is_open(self, row: int) -> bool | None:
        """Whether a group is unfolded; None for a finding."""
        group, finding = self._entries[row]
        return self._is_open(group) if finding is None else None

    def toggle(self, row: int) -> None:
        """Fold or unfold a group."""
        group = self._entries[row].group
        self._opened[group.key] = not self._is_open(group)
        self._show(self._made_entries())
        at = self._places[group.key]
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._columns) - 1))

    def row_key(self, row: int) -> Hashable:
        """The finding, or the key of the group."""
        return self._entries[row].key if row < len(self._entries) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of a finding or group; None when it is gone or folded away."""
        return self._places.get(key)

    def tooltip(self, row: int, column: int) -> str:
        """Why a finding does not count."""
        finding = self._entries[row].finding
        return finding.ignored.reason if finding is not None and finding.ignored is not None else ""

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        group, finding = self._entries[row]
        return f"{finding.finding.where if finding else group.title} · {self._columns[column].full_name}"

    def why_fixed(self, row: int, column: int) -> str:
        """Findings are not typed."""
        return self.tr("A finding goes when what it is about is corrected: press Enter to go there.")

    def cell_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        """The way to the place of a finding."""
        if self._entries[row].finding is None:
            return ()
        return ((self.tr("Go there"), lambda: self.jump_wanted.emit(row)),)

    # filters and order -----------------------------------------------------------------

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force."""
        return self._filters

    @property
    def order(self) -> Order | None:
        """How findings are sorted within their groups."""
        return self._order

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column among the findings that the other columns' filters let through."""
        key = self._columns[column].key
        others = [(self.column_of(other), one) for other, one in self._filters.items() if other != key]
        rows = (row for group in self._groups for row in group.rows)
        left = (row for row in rows if all(one.matches(self._cell(row, at)) for at, one in others))
        return values_of((self._cell(row, column) for row in left), containing=containing, limit=limit)

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only findings that meet the filters of all columns."""
        self._filters = active(filters)
        self.arrange_again()

    def set_order(self, order: Order | None) -> None:
        """Sort findings within their groups; None: as they were found."""
        self._order = order
        self.arrange_again()

    def arrange_again(self) -> None:
        """Filter and sort anew."""
        self._passing.clear()
        self._ranks = None
        if self._order is not None:
            column = self.column_of(self._order.key)
            rows = [row for group in self._groups for row in group.rows]
            sorted_rows = ordered(rows, lambda row: self._cell(row, column), is_descending=self._order.is_descending)
            self._ranks = {row: rank for rank, row in enumerate(sorted_rows)}
        self.beginResetModel()
        self._take(self._made_entries())
        self.endResetModel()
        self.arranged.emit()

    def row_counts(self) -> RowCounts | None:
        """How many findings the filters leave in sight."""
        if not self._filters:
            return None
        shown = sum(self._visible_count(group) for group in self._groups)
        return RowCounts(shown, sum(len(group.rows) for group in self._groups))

    # making rows -------------------------------------------------------------------------

    def _made_entries(self) -> list[_Entry]:
        made = []
        for group in self._groups:
            rows = self._rows_of(group)
            if rows:
                made.append(_Entry(group, None))
                if self._is_open(group):
                    made += [_Entry(group, row) for row in rows]
        return made

    def _rows_of(self, group: FindingGroup) -> list[FindingRow]:
        rows = group.rows
        if self._filters:
            rows = [row for row in rows if self._passes(row)]
        if self._ranks is not None:
            ranks, last = self._ranks, len(self._ranks)
            rows = sorted(rows, key=lambda row: ranks.get(row, last))
        return rows

    def _visible_count(self, group: FindingGroup) -> int:
        return len(self._rows_of(group)) if self._filters else len(group.rows)

    def _passes(self, row: FindingRow) -> bool:
        found = self._passing.get(row)
        if found is None:
            wanted = ((self.column_of(key), one) for key, one in self._filters.items())
            found = self._passing[row] = all(one.matches(self._cell(row, at)) for at, one in wanted)
        return found

    def _is_open(self, group: FindingGroup) -> bool:
        is_small = len(self._groups) == 1 or len(group.rows) < _OPEN_AT_FIRST
        return self._opened.get(group.key, is_small or bool(self._filters))

    def _show(self, made: list[_Entry]) -> None:
        """Take over other rows, told to the view as the fewest insertions and removals."""
        steps = steps_between([entry.key for entry in self._entries], [entry.key for entry in made])
        if steps is None:
            self.beginResetModel()
            self._take(made)
            self.endResetModel()
            return
        for step, first, last in steps:
            if step is Step.REMOVE:
                self.beginRemoveRows(NO_PARENT, first, last)
                del self._entries[first : last + 1]
                self._places = {}
                self.endRemoveRows()
            else:
                self.beginInsertRows(NO_PARENT, first, last)
                self._entries[first:first] = made[first : last + 1]
                self._places = {}
                self.endInsertRows()
        self._take(made)

    def _take(self, made: list[_Entry]) -> None:
        self._entries = made
        self._places = {entry.key: row for row, entry in enumerate(made)}

    def _forget_gone(self) -> None:
        if len(self._faces) > 2 * sum(len(group.rows) for group in self._groups):
            kept = {row for group in self._groups for row in group.rows}
            self._faces = {row: faces for row, faces in self._faces.items() if row in kept}
            self._passing = {row: passes for row, passes in self._passing.items() if row in kept}

    def _cell(self, row: FindingRow, column: int) -> PlainCell:
        return PlainCell(self._faces_of(row)[column].text)

    def _faces_of(self, row: FindingRow) -> tuple[CellFace, ...]:
        faces = self._faces.get(row)
        if faces is None:
            faces = self._faces[row] = self._made_faces(row)
        return faces

    def _made_faces(self, row: FindingRow) -> tuple[CellFace, ...]:
        finding = row.finding
        mark = MARKS[STATUS_OF[finding.severity]]
        if row.ignored is not None:
            ignored = self.tr("Ignored")
            severity = CellFace(f"{MARKS[STATUS_OF[Severity.INFO]]} {ignored}", Tone.MUTED)
        else:
            severity = CellFace(f"{mark} {self.severity_word(finding.severity)}", _TONES[finding.severity])
        return (
            severity,
            CellFace(row.text),
            CellFace(finding.where),
            CellFace(row.number, Tone.MUTED),
            CellFace(self._unit_of(finding.element_id)),
            CellFace(row.source, Tone.MUTED),
        )

    def _unit_of(self, element_id: str | None) -> str:
        if element_id is None:
            return ""
        name = self._units.get(element_id)
        if name is None:
            # once for all that are not known yet, rather than once for every row painted
            rows = (row for group in self._groups for row in group.rows)
            ids = {row.finding.element_id for row in rows if row.finding.element_id is not None}
            asked = (ids | {element_id}) - self._units.keys()
            found = self._unit_names(asked)
            self._units.update({one: found.get(one, "") for one in asked})
            name = self._units[element_id]
        return name


def _tone_of(group: FindingGroup) -> Tone:
    return _TONES[group.rows[0].finding.severity] if group.rows else Tone.NORMAL
