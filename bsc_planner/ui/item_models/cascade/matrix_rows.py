"""Rows of the cascade matrix in sight: computed when they are first needed, and anew where a step touched them."""

from collections.abc import Hashable, Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.row_repair import proposed_member
from bsc_planner.cascading.unit_holders import HolderOutline, UnitHolders, unit_names
from bsc_planner.cascading.unit_matrix import MatrixRow, matrix_rows
from bsc_planner.model.delta import Changes
from bsc_planner.model.value import Value
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
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import EMPTY_FACE, CellFace, GridItemModel, Tone
from bsc_planner.ui.widgets.grid.item_model import DISPLAY, NO_PARENT, Index

_AT_ONCE = 24
"""Rows computed together: about a screenful."""
_RULES = frozenset({"cascade", "cascade_lock", "cascade_target"})
_WATCHED = (
    *_RULES,
    "unit",
    "position",
    "indicator",
    "indicator_owner",
    "target",
    "past_target",
    "milestone",
    "target_revision",
    "revision",
    "plan",
)
_OF_ONE_INDICATOR = frozenset({"target", "past_target", "milestone"})
_TARGETS = frozenset({"target", "past_target", "milestone", "target_revision", "revision"})
_ROOT = QModelIndex()
_HORIZONTAL = Qt.Orientation.Horizontal


class MatrixRows(GridItemModel):
    """What one holder hands to units, one row per indicator.

    Rows are computed a screenful at a time as they are painted, the others while nothing else is to be done; a step
    that touched rules computes only the rows of those rules anew. While nobody looks, nothing is computed.

    Signals:
        rows_computed: Rows are known or read differently now (a set of indicator ids; empty: all of them).
        holders_changed: Units may hold other indicators than before.
    """

    rows_computed = Signal(object)
    holders_changed = Signal()

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unit_id: str | None = None
        self._added: dict[str | None, list[str]] = {}
        self._is_active = True
        self._is_stale = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._compute_some)
        self._load()
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_year_changed)
        session.day_changed.connect(self._on_year_changed)

    # what is shown -----------------------------------------------------------------

    @property
    def unit_id(self) -> str | None:
        """The holder whose matrix is shown; None: the institution."""
        return self._unit_id

    @property
    def holders(self) -> UnitHolders:
        """Who holds what."""
        return self._holders

    @property
    def receiving_units(self) -> Sequence[str]:
        """Ids of the units in the columns, in order."""
        return self._receivers

    @property
    def names(self) -> dict[str, tuple[str, str]]:
        """Code and name of all units by id."""
        return self._names

    def set_unit(self, unit_id: str | None) -> None:
        """Show what another unit (None: the institution) hands down."""
        if unit_id != self._unit_id:
            self._unit_id = unit_id
            self._rearrange()

    def add_receiver(self, unit_id: str) -> None:
        """Give a unit a column, so that it can receive; nothing is written yet."""
        added = self._added.setdefault(self._unit_id, [])
        if unit_id not in self._receivers and unit_id not in added:
            added.append(unit_id)
            self._rearrange()

    def set_active(self, *, is_active: bool) -> None:
        """Compute and follow the plan only while somebody looks."""
        self._is_active = is_active
        if not is_active:
            self._idle.stop()
        elif self._is_stale:
            self._reload()
        else:
            self._idle.start()

    def row(self, at: int) -> MatrixRow | None:
        """A row, computed with its neighbours when it is not known yet; None when its indicator is gone."""
        indicator_id = self._indicators[at]
        if indicator_id not in self._rows:
            first = at - at % _AT_ONCE
            self._compute(self._indicators[first : first + _AT_ONCE])
        return self._rows.get(indicator_id)

    def row_at(self, indicator_id: str) -> int | None:
        """Place of an indicator's row; None when it has none in sight."""
        return self._places.get(indicator_id)

    @property
    def held(self) -> Sequence[str]:
        """Ids of all indicators of the holder, in sight or not, in plan order."""
        return self._held

    def differing(self) -> list[int]:
        """Places of the rows in sight and known so far that do not come to their whole."""
        return sorted(self._places[indicator] for indicator in self._differing & self._places.keys())

    @property
    def differing_count(self) -> int:
        """How many rows known so far do not come to their whole, in sight or not."""
        return len(self._differing)

    @property
    def is_complete(self) -> bool:
        """Whether all rows are computed."""
        return len(self._rows) >= len(self._held)

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
            text = self._holders.labels[self._indicators[row]][column]
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

    # following the plan ------------------------------------------------------------

    def _load(self) -> None:
        store = self._session.store
        self._holders = UnitHolders(store)
        self._names = dict(unit_names(store))
        if self._unit_id not in self._names:
            self._unit_id = None
        self._is_stale = False
        self._arrange()

    def _arrange(self) -> None:
        self._source = MatrixSource(self._session.store, self._session.year, day=self._session.day)
        outline: HolderOutline = self._holders.outline(self._unit_id)
        self._held = outline.indicators
        self._is_held = frozenset(outline.indicators)
        self._indicators: Sequence[str] = outline.indicators
        self._places = {indicator: at for at, indicator in enumerate(self._indicators)}
        added = [unit for unit in self._added.get(self._unit_id, ()) if unit in self._names]
        wanted = {*outline.receivers, *added}
        self._receivers: list[str] = [unit for unit in self._names if unit in wanted]
        self._rows: dict[str, MatrixRow | None] = {}
        self._faces: dict[str, tuple[CellFace, ...]] = {}
        self._flagged: dict[str, str | None] = {}
        self._differing: set[str] = set()
        self._has_positions = False
        self._make_columns()
        self._take_rows()
        self._idle.start()

    def _take_rows(self) -> None:
        """Which rows are in sight, where not all are."""

    def _make_columns(self) -> None:
        self._columns = matrix_columns(
            self._session.year, self._receivers, self._names, has_positions=self._has_positions
        )

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()
        self.rows_computed.emit(frozenset())

    def _reload(self) -> None:
        self.beginResetModel()
        self._load()
        self.endResetModel()
        self.holders_changed.emit()
        self.rows_computed.emit(frozenset())

    def _compute(self, indicators: Sequence[str]) -> None:
        wanted = [indicator for indicator in indicators if indicator not in self._rows]
        found = matrix_rows(self._source, self._unit_id, wanted)
        self._rows.update({indicator: found.get(indicator) for indicator in wanted})
        self._differing -= set(wanted)
        self._differing |= {row.indicator_id for row in found.values() if row.check and not row.check.is_equal}
        if not self._has_positions and any(row.to_positions for row in found.values()):
            # while a row is being painted the columns must stay as they are
            self._idle.start()

    def _compute_some(self) -> None:
        if not self._is_active:
            return
        if not self._has_positions and any(row.to_positions for row in self._rows.values() if row):
            self.beginResetModel()
            self._has_positions = True
            self._faces.clear()
            self._make_columns()
            self.endResetModel()
        missing = (indicator for indicator in self._held if indicator not in self._rows)
        wanted = list(islice(missing, _AT_ONCE))
        before = len(self._differing)
        self._compute(wanted)
        if wanted:
            self._idle.start()
        if len(self._differing) != before or not wanted:
            self.rows_computed.emit(frozenset(wanted))

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

    def _on_year_changed(self) -> None:
        if self._is_active:
            self._rearrange()
        else:
            self._is_stale = True

    def _on_plan_changed(self, changes: Changes) -> None:
        self._source.follow(changes)
        if not changes.touches(*_WATCHED):
            return
        if not self._is_active:
            self._is_stale = True
            return
        if changes.kinds <= _TARGETS:
            self._follow_targets(changes)
            return
        touched = self._touched(changes) if changes.kinds <= _RULES and not changes.bulk_kinds else None
        if touched is None:
            self._reload()
            return
        self._refresh(self._holders.fed_by(touched))
        if "cascade" in changes.kinds:
            self.holders_changed.emit()

    def _touched(self, changes: Changes) -> set[str] | None:
        """Indicators whose rules a step touched; None where everything has to be read anew."""
        touched = self._holders.follow(self._session.store, changes)
        if touched is None:
            return None
        shown = set(self._receivers)
        is_known = all(
            self._holders.receivers(indicator, self._unit_id) <= shown for indicator in touched & self._is_held
        )
        is_held = self._unit_id is None or all(
            (indicator in self._is_held) == (self._unit_id in self._holders.holders(indicator)) for indicator in touched
        )
        return touched if is_known and is_held and (touched <= self._is_held or self._unit_id) else None

    def _follow_targets(self, changes: Changes) -> None:
        by_kind = {kind: changes.ids(kind) for kind in changes.kinds & _OF_ONE_INDICATOR}
        is_listed = changes.kinds <= _OF_ONE_INDICATOR and not changes.bulk_kinds
        measured = self._holders.measured_by(self._session.store, by_kind) if is_listed else None
        if measured is None:
            self._forget_rows()
        else:
            self._refresh(measured)

    def _forget_rows(self) -> None:
        """Figures changed but not who receives them: rows are computed anew as they are painted."""
        self._rows.clear()
        self._faces.clear()
        self._flagged.clear()
        self._differing.clear()
        if self._indicators:
            last = self.index(len(self._indicators) - 1, len(self._columns) - 1, _ROOT)
            self.dataChanged.emit(self.index(0, 0, _ROOT), last)
        self.rows_computed.emit(frozenset())
        self._idle.start()

    def _refresh(self, indicators: set[str]) -> None:
        known = [indicator for indicator in self._held if indicator in indicators]
        for indicator in known:
            self._rows.pop(indicator, None)
            self._faces.pop(indicator, None)
            self._flagged.pop(indicator, None)
        self._compute([indicator for indicator in known if indicator not in self._rows][:_AT_ONCE])
        last = len(self._columns) - 1
        for at in sorted(self._places[indicator] for indicator in known if indicator in self._places):
            self.dataChanged.emit(self.index(at, 0, _ROOT), self.index(at, last, _ROOT))
        self.rows_computed.emit(frozenset(known))
        if not self.is_complete:
            self._idle.start()
