"""What rows of matrices are computed from: read when it is first needed, and kept until a step may have changed it."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from bsc_planner.cascading import plan_rules
from bsc_planner.cascading.cascade_input import (
    NONE,
    CascadeIndicator,
    CascadeInput,
    PositionColumns,
    UnitColumns,
    YearRevision,
    indexes,
)
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.cascading.plan_indicators import read_indicators
from bsc_planner.cascading.plan_rules import Figures, ListedRules, RuleRow
from bsc_planner.cascading.plan_staff import StaffRows, read_staff, staff_of
from bsc_planner.model.cascade import CascadeFigure, CascadeLock, CascadeTarget
from bsc_planner.model.delta import Changes
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore

_MOST_AROUNDS = 50
"""Groups of indicators whose rules are kept: planners go to and fro between a few."""
_RULES = frozenset({"cascade", CascadeLock.__tablename__, CascadeTarget.__tablename__})
_POSITIONS = Prepared(
    select(Position.ord, Position.id, Position.code, Position.unit_id).where(among(Position.id, "ids"))
)
_NAMES = Prepared(
    select(Indicator.id, Indicator.code, Indicator.name, Indicator.unit_of_measure, Indicator.ord).where(
        among(Indicator.id, "ids")
    )
)


class NamedIndicator(NamedTuple):
    """How an indicator of the plan is told, and where it stands."""

    id: str
    code: str
    name: str
    unit_of_measure: str | None
    ord: int


class _Position(NamedTuple):
    """A position; they compare as they stand in the plan."""

    ord: int
    id: str
    code: str | None
    unit_id: str | None


class _Measured(NamedTuple):
    indicator: CascadeIndicator
    revisions: Sequence[YearRevision]


class _Around(NamedTuple):
    """Rules that decide some indicators, and what is computed from them.

    Attributes:
        asked: Ids of those indicators.
        indicators: Ids of all that the rules hand down.
        rules: Their rows.
        bare: All that figures depend on, but figures of rules.
        tree: Who holds the indicators.
        figures: Figures of rules by their kind, as far as they were asked for.
        touched: Ids of rules that steps touched since.
    """

    asked: frozenset[str]
    indicators: Set[str]
    rules: ListedRules
    bare: CascadeInput
    tree: HolderTree
    figures: dict[type[CascadeFigure], Figures]
    touched: set[str]


class MatrixSource:
    """What figures of a year depend on, around the indicators that are asked for.

    Only indicators that are asked for are read, with all that feed them, so that one changed row costs the same in a
    plan of any size. Units, positions, people and targets are kept through steps on rules, such as a typed share; the
    rules around some indicators, through steps on figures of rules; of these, the stated ones through steps on locks,
    and locks through steps on stated ones.

    Whoever keeps a source tells it of every step by `follow`.

    Attributes:
        store: Store of the plan.
        year: Calendar year.
    """

    def __init__(self, store: PlanStore, year: int, *, day: date | None = None) -> None:
        """Read nothing yet.

        Args:
            store: Store of the plan.
            year: Calendar year.
            day: Targets in force by this day; None: the latest.
        """
        self.store = store
        self.year = year
        self._day = day
        self._forget()

    def _forget(self) -> None:
        self._units: tuple[UnitColumns, dict[str, int]] | None = None
        self._positions: dict[str, _Position] = {}
        self._names: dict[str, NamedIndicator | None] = {}
        self._measured: dict[str, _Measured | None] = {}
        self._arounds: OrderedDict[frozenset[str], _Around] = OrderedDict()
        self._staff: tuple[frozenset[str], StaffRows] | None = None

    def follow(self, changes: Changes) -> None:
        """Let go of what a step may have changed."""
        if changes.bulk_kinds or not changes.kinds <= _RULES:
            self._forget()
        touched = changes.ids("cascade")
        for around in self._arounds.values():
            around.touched.update(touched)
            for kind in [kind for kind in around.figures if kind.__tablename__ in changes.kinds]:
                del around.figures[kind]

    def input_around(self, indicator_ids: Collection[str]) -> CascadeInput:
        """What the figures of some indicators depend on, with no more positions than the rules name, and no people.

        Args:
            indicator_ids: Ids of the indicators; those that are not in the plan are left out.
        """
        around = self._known_around(frozenset(indicator_ids))
        locked, stated = (self._figures_of(kind, around) for kind in (CascadeLock, CascadeTarget))
        return replace(around.bare, rules=plan_rules.with_figures(around.bare.rules, locked=locked, stated=stated))

    def tree_around(self, indicator_ids: Collection[str]) -> HolderTree:
        """Who holds the indicators of `input_around`."""
        return self._known_around(frozenset(indicator_ids)).tree

    def roles(self) -> dict[str, str]:
        """Work results as rules word them, by rule, of those around the indicators that were asked for last."""
        rows = next(reversed(self._arounds.values())).rules.rows if self._arounds else ()
        return {row.id: row.role for row in rows if row.role is not None}

    def with_people(self, given: CascadeInput, holders_of: Collection[str]) -> CascadeInput:
        """The same with the people of some positions.

        Args:
            given: What `input_around` gave.
            holders_of: Ids of the positions.
        """
        wanted = frozenset(holders_of)
        if self._staff is None or self._staff[0] != wanted:
            self._staff = wanted, read_staff(self.store, wanted)
        staff = staff_of(self._staff[1], {position: at for at, position in enumerate(given.positions.ids)})
        return replace(given, assignments=staff.assignments, nips=staff.nips, employee_ids=staff.ids)

    def named(self, indicator_id: str) -> NamedIndicator | None:
        """How an indicator is told; None where it is not in the plan."""
        self._read_names((indicator_id,))
        return self._names[indicator_id]

    def _known_around(self, indicator_ids: frozenset[str]) -> _Around:
        found = self._arounds.get(indicator_ids)
        if found is None or found.touched:
            found = (self._spliced(found) if found is not None else None) or self._read_around(indicator_ids)
            self._arounds[indicator_ids] = found
            if len(self._arounds) > _MOST_AROUNDS:
                self._arounds.popitem(last=False)
        self._arounds.move_to_end(indicator_ids)
        return found

    def _figures_of(self, kind: type[CascadeFigure], around: _Around) -> Figures:
        found = around.figures.get(kind)
        if found is None:
            found = around.figures[kind] = plan_rules.figures_of(self.store, kind, around.rules, self.year)
        return found

    def _spliced(self, around: _Around) -> _Around | None:
        """The same with the rules that were touched as they are now; None where others may be around now."""
        touched, places = around.touched, around.rules.places
        fresh = plan_rules.rows_of_year(self.store, touched, self.year)
        known = {one: around.rules.rows[places[one]] for one in touched if one in places}
        if any(row.child_indicator_id is not None for row in (*known.values(), *fresh.values())):
            return None
        came = {one: row for one, row in fresh.items() if row.parent_indicator_id in around.indicators}
        if came == known:
            return around._replace(touched=set())
        rules = ListedRules(around.rules.spliced(touched, came.values()))
        if _but_roles(came) == _but_roles(known):
            return around._replace(rules=rules, touched=set())
        bare = self._put_together(around.asked, rules)
        is_to_units = any(row.child_unit_id is not None for row in (*known.values(), *came.values()))
        is_held_alike = not is_to_units and bare.indicators == around.bare.indicators
        tree = around.tree if is_held_alike else HolderTree(bare)
        return _Around(around.asked, around.indicators, rules, bare, tree, {}, set())

    def _read_around(self, indicator_ids: frozenset[str]) -> _Around:
        indicators = plan_rules.indicators_around(self.store, indicator_ids)
        rules = ListedRules(plan_rules.rows_handing_down(self.store, indicators, self.year))
        bare = self._put_together(indicator_ids, rules)
        return _Around(indicator_ids, indicators, rules, bare, HolderTree(bare), {}, set())

    def _put_together(self, asked: frozenset[str], rules: ListedRules) -> CascadeInput:
        """All that the figures of some indicators depend on, but figures of rules."""
        rows = rules.rows
        wanted, revisions, places = self._indicators_of(asked | plan_rules.named_indicators(rows))
        units, unit_places = self._units_of_plan()
        positions = self._positions_of(plan_rules.named_positions(rows))
        position_places = {row.id: at for at, row in enumerate(positions)}
        columns, _ = plan_rules.bare_columns_of(rows, plan_rules.Places(places, unit_places, position_places))
        within = indexes([unit_places.get(row.unit_id or "", NONE) for row in positions])
        named = PositionColumns([row.code or "" for row in positions], within, list(position_places))
        return CascadeInput(self.year, wanted, units, named, columns, revisions=revisions)

    def _units_of_plan(self) -> tuple[UnitColumns, dict[str, int]]:
        if self._units is None:
            rows = self.store.rows(select(Unit.id, Unit.code, Unit.parent_id).order_by(Unit.ord, Unit.id))
            places = {row.id: at for at, row in enumerate(rows)}
            above = indexes([places.get(row.parent_id, NONE) for row in rows])
            self._units = UnitColumns([row.code or "" for row in rows], above, list(places)), places
        return self._units

    def _positions_of(self, ids: Collection[str]) -> list[_Position]:
        missing = [one for one in ids if one not in self._positions]
        if missing:
            self._positions.update((row[1], _Position._make(row)) for row in self.store.read(_POSITIONS, ids=missing))
        return sorted(self._positions[one] for one in ids if one in self._positions)

    def _indicators_of(self, ids: Collection[str]) -> tuple[list[CascadeIndicator], list[YearRevision], dict[str, int]]:
        """Indicators of the year in plan order, their revisions by day, and their places."""
        self._read_names(ids)
        missing = sorted(set(ids) - self._measured.keys())
        if missing:
            self._measure(missing)
        known = [name for one in ids if (name := self._names[one]) is not None]
        indicators: list[CascadeIndicator] = []
        revisions: list[YearRevision] = []
        places: dict[str, int] = {}
        for name in sorted(known, key=lambda name: (name.ord, name.id)):
            measured = self._measured[name.id]
            if measured is not None:
                at = places[name.id] = len(indicators)
                indicators.append(measured.indicator)
                revisions += [replace(revision, indicator=at) for revision in measured.revisions]
        revisions.sort(key=lambda revision: revision.effective)
        return indicators, revisions, places

    def _measure(self, ids: Sequence[str]) -> None:
        found = read_indicators(self.store, self.year, units=self._units_of_plan()[1], only=ids, day=self._day)
        revisions: dict[int, list[YearRevision]] = {}
        for revision in found.revisions:
            revisions.setdefault(revision.indicator, []).append(revision)
        self._measured.update(dict.fromkeys(ids))
        for one, at in found.places.items():
            self._measured[one] = _Measured(found.rows[at], revisions.get(at, ()))

    def _read_names(self, ids: Iterable[str]) -> None:
        missing = [one for one in ids if one not in self._names]
        if not missing:
            return
        self._names.update(dict.fromkeys(missing))
        for one, code, name, *rest in self.store.read(_NAMES, ids=missing):
            self._names[one] = NamedIndicator(one, code or "", name or "", *rest)


def _but_roles(rows: Mapping[str, RuleRow]) -> dict[str, RuleRow]:
    """Rules without the work results that they word."""
    return {one: row._replace(role=None) for one, row in rows.items()}
