"""What the matrix of roles and results knows of the plan: who serves a unit and what its indicators give them."""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from bsc_planner.cascading.plan_rules import listed_rows
from bsc_planner.cascading.position_matrix import position_matrix
from bsc_planner.cascading.unit_matrix import MatrixRow, MatrixRule
from bsc_planner.cascading.unit_people import ServingPosition, positions_serving, usual_results
from bsc_planner.model.delta import Changes
from bsc_planner.model.value import Value
from bsc_planner.ui.item_models.cascade.holder_matrix import AT_ONCE, FIGURES, RULES, TARGETS, HolderMatrix
from bsc_planner.ui.item_models.cascade.people.lines import PersonLine
from bsc_planner.ui.plan_session import PlanSession

_WORDED = frozenset({("cascade", "role")})


class _Link(NamedTuple):
    """What a rule connects."""

    parent: str | None
    position: str | None
    child: str | None


class PeopleMatrixState(HolderMatrix[PersonLine]):
    """Positions and people of one unit, and what each of its indicators gives them.

    Columns are computed some at a time; a step that touched rules computes only the columns of those rules anew.

    Signals:
        columns_computed: Columns are known or read differently now.
    """

    columns_computed = Signal()

    watched = (
        (RULES | TARGETS)
        | {"target_revision", "revision", "unit", "position", "employee", "assignment", "indicator", "indicator_owner"}
        | {"objective", "plan"}
    )

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._forget()

    # what a subclass shows -----------------------------------------------------------

    def _show_everybody(self) -> None:
        """Make rows and columns anew, while the model is being reset."""
        raise NotImplementedError

    def _show_columns(self, indicators: Sequence[str]) -> None:
        """Columns of some indicators are known or read differently now."""
        raise NotImplementedError

    def _is_unfolded(self, position_id: str) -> bool:
        """Whether the people of a position are in sight."""
        raise NotImplementedError

    # what is known -------------------------------------------------------------------

    @property
    def indicators(self) -> Sequence[str]:
        """Ids of the unit's indicators, in the order of the columns."""
        return self._indicators

    @property
    def position_ids(self) -> list[str]:
        """Positions of the unit, in sight or not."""
        return list(self._positions)

    @property
    def people_count(self) -> int:
        """How many people serve the unit; who holds two positions counts once."""
        return self._people_count

    @property
    def is_complete(self) -> bool:
        """Whether all columns are computed."""
        return not self._is_stale and len(self._rows) >= len(self._indicators)

    def holding_units(self) -> Sequence[str]:
        """Units that hold an indicator, in plan order."""
        return self._holders.units if self._holders is not None else ()

    def giver_of(self, indicator_id: str, unit_id: str | None) -> str | None:
        """The unit that positions of a unit take an indicator from; None: the institution."""
        return self._holders.holder_at(indicator_id, unit_id) if self._holders is not None else None

    def unit_serving(self, unit_id: str | None) -> str | None:
        """The unit whose matrix positions of a unit stand in: itself, or the nearest above that holds indicators."""
        return self._holders.served_unit(unit_id) if self._holders is not None else None

    # computing ---------------------------------------------------------------------

    def _forget(self) -> None:
        self._indicators: tuple[str, ...] = ()
        self._usual: Mapping[str, str] = {}
        self._positions: dict[str, ServingPosition] = {}
        self._people_count = 0
        self._rows: dict[str, MatrixRow | None] = {}
        self._parts: dict[tuple[str, str], Value | None] = {}
        self._parted: set[str] = set()
        self._shown_rules: dict[str, tuple[str, MatrixRule]] = {}

    def _arrange(self) -> None:
        self._forget()
        assert self._holders is not None
        store, year = self._session.store, self._session.year
        self._indicators = self._holders.outline(self._unit_id).indicators
        self._usual = usual_results(store)
        serving = positions_serving(store, self._holders, self._unit_id, self._indicators, year)
        self._positions = {position.position_id: position for position in serving}
        self._people_count = len({holder.employee_id for position in serving for holder in position.holders})
        self._show_everybody()

    def _compute(self, indicators: Sequence[str]) -> None:
        found = position_matrix(self._source, self._unit_id, indicators, holders_of=self._parted)
        self._rows.update({indicator: found.rows.get(indicator) for indicator in indicators})
        for row in found.rows.values():
            self._shown_rules.update((rule.id, (row.indicator_id, rule)) for rule in row.rules)
        self._parts.update(found.parts)

    def _know_parts(self, position_ids: Collection[str]) -> None:
        """Work out what the people of some positions carry of their figures; kept in step from then on."""
        wanted = [one for one in position_ids if one not in self._parted and len(self._positions[one].holders) > 1]
        if wanted:
            known = [one for one, row in self._rows.items() if row is not None]
            self._parts.update(position_matrix(self._source, self._unit_id, known, holders_of=wanted).parts)
            self._parted.update(wanted)

    def _part(self, rule_id: str, line: PersonLine) -> Value | None:
        """What somebody carries of a figure of the position; None where that is not known."""
        if line.holder is None:
            return None
        if line.position.position_id not in self._parted:
            # all that are in sight at once: who looks at one looks at the others too
            self._know_parts([line.position.position_id, *filter(self._is_unfolded, self._positions)])
        return self._parts.get((rule_id, line.holder.employee_id))

    def _compute_some(self) -> None:
        if not self._is_active or self._is_stale:
            return
        wanted = self._unknown()
        if wanted:
            self._compute_and_show(wanted)
        if not self.is_complete:
            self._idle.start()

    def _unknown(self) -> list[str]:
        return list(islice((one for one in self._indicators if one not in self._rows), AT_ONCE))

    def _compute_and_show(self, indicators: Sequence[str]) -> None:
        self._compute(indicators)
        self._show_columns(indicators)
        self.columns_computed.emit()

    def _place_of(self, rule_id: str) -> tuple[str, str] | None:
        indicator_id, rule = self._shown_rules.get(rule_id, (None, None))
        return (indicator_id, rule.position_id) if indicator_id and rule and rule.position_id else None

    # following the plan ------------------------------------------------------------

    def _tell_all(self) -> None:
        if self._is_active:
            self._compute_and_show(self._unknown())

    def _follow(self, changes: Changes, kinds: Set[str]) -> None:
        if changes.only_writes(_WORDED):
            self._reword(changes.ids("cascade"))
            return
        touched = self._touched(changes, kinds)
        if touched is None:
            self._reload()
            return
        self._compute_and_show([one for one in self._indicators if one in touched])

    def _reword(self, rule_ids: Collection[str]) -> None:
        """Take over work results that rules word otherwise; nothing is computed from them."""
        worded = [row for row in listed_rows(self._session.store, list(rule_ids)) if row.id in self._shown_rules]
        others: dict[str, dict[str, MatrixRule]] = {}
        for row in worded:
            indicator_id, rule = self._shown_rules[row.id]
            rule = rule._replace(role=row.role or "")
            self._shown_rules[row.id] = indicator_id, rule
            others.setdefault(indicator_id, {})[row.id] = rule
        for indicator_id, rules in others.items():
            known = self._rows[indicator_id]
            if known is not None:
                said = tuple(rules.get(rule.id, rule) for rule in known.rules)
                self._rows[indicator_id] = replace(known, rules=said)
        self._show_columns([one for one in self._indicators if one in others])
        self.columns_computed.emit()

    def _touched(self, changes: Changes, kinds: Set[str]) -> set[str] | None:
        """Indicators whose columns a step touched; None where everything has to be read anew."""
        assert self._holders is not None
        if changes.bulk_kinds:
            return None
        if kinds <= TARGETS:
            by_kind = {kind: changes.ids(kind) for kind in kinds}
            return self._holders.measured_by(self._session.store, by_kind)
        return self._touched_by_rules(changes) if kinds <= RULES else None

    def _touched_by_rules(self, changes: Changes) -> set[str] | None:
        assert self._holders is not None
        store, ids = self._session.store, changes.ids("cascade")
        figured: set[str] = set()
        for kind in changes.kinds & FIGURES:
            of_figures = self._holders.rules_of_figures(store, kind, changes.ids(kind))
            if of_figures is None:
                return None
            figured |= of_figures
        # a rule that is shown stays what it is when its figure changes
        known = {one: self._shown_rules[one] for one in figured - ids if one in self._shown_rules}
        read = [one for one in ids | figured if one not in known]
        links = [_Link(above, rule.position_id, rule.child_id) for above, rule in known.values()]
        found = {row.id: row for row in listed_rows(store, read)}
        for rule_id in read:
            row, before = found.get(rule_id), self._shown_rules.get(rule_id)
            if row is not None:
                links.append(_Link(row.parent_indicator_id, row.child_position_id, row.child_indicator_id))
            elif before is not None:
                links.append(_Link(before[0], before[1].position_id, None))
            else:
                return None
        is_here = all(link.position in self._positions and link.child is None for link in links)
        touched = {link.parent for link in links if link.parent is not None}
        return touched if is_here and all(link.parent is not None for link in links) else None
