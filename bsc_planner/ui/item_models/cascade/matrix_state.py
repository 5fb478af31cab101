"""What the cascade matrix knows of the plan: whom a holder gives its indicators, and what."""

from collections.abc import Collection, Sequence, Set
from itertools import islice

from PySide6.QtCore import QObject, Signal

from bsc_planner.cascading.unit_holders import UnitHolders
from bsc_planner.cascading.unit_matrix import MatrixRow, matrix_rows
from bsc_planner.model.delta import Changes
from bsc_planner.ui.item_models.cascade.holder_matrix import AT_ONCE, RULES, TARGETS, HolderMatrix
from bsc_planner.ui.plan_session import PlanSession

_OF_TARGETS = TARGETS | {"target_revision", "revision"}


class MatrixState(HolderMatrix[str]):
    """What one holder hands to units, one row per indicator.

    Rows are computed a screenful at a time as they are painted, the others while nothing else is to be done; a step
    that touched rules computes only the rows of those rules anew.

    Signals:
        rows_computed: Rows are known or read differently now (a set of indicator ids; empty: all of them).
    """

    rows_computed = Signal(object)

    watched = RULES | _OF_TARGETS | {"unit", "position", "indicator", "indicator_owner", "plan"}

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._added: dict[str | None, list[str]] = {}
        self._is_active = True
        self._load()

    # what a subclass shows -----------------------------------------------------------

    def _show_all(self) -> None:
        """Make rows and columns anew, while the model is being reset."""
        raise NotImplementedError

    def _show_positions(self) -> None:
        """Make columns anew as positions share along, while the model is being reset."""
        raise NotImplementedError

    def _show_rows(self, indicators: Collection[str] | None) -> None:
        """Rows of some indicators (None: of all) read differently now."""
        raise NotImplementedError

    # what is known -------------------------------------------------------------------

    @property
    def holders(self) -> UnitHolders:
        """Who holds what."""
        assert self._holders is not None
        return self._holders

    @property
    def receiving_units(self) -> Sequence[str]:
        """Ids of the units in the columns, in order."""
        return self._receivers

    @property
    def held(self) -> Sequence[str]:
        """Ids of all indicators of the holder, in sight or not, in plan order."""
        return self._held

    @property
    def differing_count(self) -> int:
        """How many rows known so far do not come to their whole, in sight or not."""
        return len(self._differing)

    @property
    def is_complete(self) -> bool:
        """Whether all rows are computed."""
        return len(self._rows) >= len(self._held)

    def add_receiver(self, unit_id: str) -> None:
        """Give a unit a column, so that it can receive; nothing is written yet."""
        added = self._added.setdefault(self._unit_id, [])
        if unit_id not in self._receivers and unit_id not in added:
            added.append(unit_id)
            self._rearrange()

    # computing -----------------------------------------------------------------------

    def _arrange(self) -> None:
        outline = self.holders.outline(self._unit_id)
        self._held = outline.indicators
        self._is_held = frozenset(outline.indicators)
        added = [unit for unit in self._added.get(self._unit_id, ()) if unit in self._names]
        wanted = {*outline.receivers, *added}
        self._receivers: list[str] = [unit for unit in self._names if unit in wanted]
        self._rows: dict[str, MatrixRow | None] = {}
        self._differing: set[str] = set()
        self._has_positions = False
        self._show_all()

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
            self._show_positions()
            self.endResetModel()
        missing = (indicator for indicator in self._held if indicator not in self._rows)
        wanted = list(islice(missing, AT_ONCE))
        before = len(self._differing)
        self._compute(wanted)
        if wanted:
            self._idle.start()
        if len(self._differing) != before or not wanted:
            self.rows_computed.emit(frozenset(wanted))

    def _place_of(self, rule_id: str) -> tuple[str, str] | None:
        return self.holders.place_of(rule_id)

    # following the plan --------------------------------------------------------------

    def _tell_all(self) -> None:
        self.rows_computed.emit(frozenset())

    def _follow(self, changes: Changes, kinds: Set[str]) -> None:
        del kinds
        if changes.kinds <= _OF_TARGETS:
            self._follow_targets(changes)
            return
        holding = self.holders.units
        touched = self._touched(changes) if changes.kinds <= RULES and not changes.bulk_kinds else None
        if touched is None:
            self._reload()
            return
        self._refresh(self.holders.fed_by(touched))
        if self.holders.units != holding:
            self.holders_changed.emit()

    def _touched(self, changes: Changes) -> set[str] | None:
        """Indicators whose rules a step touched; None where everything has to be read anew."""
        touched = self.holders.follow(self._session.store, changes)
        if touched is None:
            return None
        shown = set(self._receivers)
        is_known = all(
            self.holders.receivers(indicator, self._unit_id) <= shown for indicator in touched & self._is_held
        )
        is_held = self._unit_id is None or all(
            (indicator in self._is_held) == (self._unit_id in self.holders.holders(indicator)) for indicator in touched
        )
        return touched if is_known and is_held and (touched <= self._is_held or self._unit_id) else None

    def _follow_targets(self, changes: Changes) -> None:
        by_kind = {kind: changes.ids(kind) for kind in changes.kinds & TARGETS}
        is_listed = changes.kinds <= TARGETS and not changes.bulk_kinds
        measured = self.holders.measured_by(self._session.store, by_kind) if is_listed else None
        if measured is None:
            self._forget_rows()
        else:
            self._refresh(measured)

    def _forget_rows(self) -> None:
        """Figures changed but not who receives them: rows are computed anew as they are painted."""
        self._rows.clear()
        self._differing.clear()
        self._show_rows(None)
        self.rows_computed.emit(frozenset())
        self._idle.start()

    def _refresh(self, indicators: Set[str]) -> None:
        known = [indicator for indicator in self._held if indicator in indicators]
        for indicator in known:
            self._rows.pop(indicator, None)
        self._compute(known[:AT_ONCE])
        self._show_rows(known)
        self.rows_computed.emit(frozenset(known))
        if not self.is_complete:
            self._idle.start()
