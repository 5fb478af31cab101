"""Who holds which indicator, and of whose figures its own is put together: a year's cascade rules by indicator."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from decimal import Decimal
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from bsc_planner.cascading.cascade import cascade
from bsc_planner.cascading.cascade_input import CascadeInput
from bsc_planner.cascading.cascade_result import UnitShare
from bsc_planner.cascading.connected_part import connected_part
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.value import Value

_HANDED = (CascadeKind.ADOPT, CascadeKind.SHARE, CascadeKind.COMPONENT)


class Holding(NamedTuple):
    """An indicator where it is held.

    Attributes:
        indicator_id: The indicator.
        unit_id: Unit that carries it without a measure of its own; None: where it is its own.
    """

    indicator_id: str
    unit_id: str | None = None


class Handed(NamedTuple):
    """One rule that hands an indicator on.

    Attributes:
        to: Where it is held then.
        kind: What the receiver gets.
        unit_id: Receiving unit; None: the institution.
        weight: Share weight.
    """

    to: Holding
    kind: CascadeKind
    unit_id: str | None
    weight: Decimal


class Holdings:
    """What the cascade of one year hands to whom; positions and people are none of its business."""

    def __init__(self, given: CascadeInput) -> None:
        self._given = given
        ids = given.units.ids
        self._above = {
            unit_id: None if parent < 0 else ids[parent]
            for unit_id, parent in zip(ids, given.units.parents.tolist(), strict=True)
        }

    def with_targets(self, given: CascadeInput) -> "tuple[Holdings, set[str]]":
        """The same holdings where nothing but targets is otherwise; who holds what is worked out once for both.

        Returns:
            The holdings, and ids of the indicators that have another share somewhere; where shares were not asked for
            yet, those of all that are fed by a changed one.
        """
        self.__dict__["_handed"] = self._handed
        made = copy(self)
        made._given = given
        before = made.__dict__.pop("shares", None)
        changed = [
            place
            for place, (one, other) in enumerate(zip(self._given.indicators, given.indicators, strict=True))
            if one is not other and one != other
        ]
        changed += {one.indicator for one in set(self._given.revisions) ^ set(given.revisions)}
        if before is None:
            return made, self.fed_by({str(given.indicators[place].id) for place in changed})
        fresh = _shares(connected_part(given, changed)) if changed and self._handed else {}
        made.__dict__["shares"] = {**before, **fresh}
        return made, {one.indicator_id for one, share in fresh.items() if before.get(one) != share}

    @cached_property
    def receivers(self) -> Mapping[str, dict[str, Holding]]:
        """What was handed to units: by the id of the indicator they have then, each unit's holding by its id."""
        found: dict[str, dict[str, Holding]] = {}
        for one in chain.from_iterable(self._handed.values()):
            if one.unit_id is not None:
                found.setdefault(one.to.indicator_id, {})[one.unit_id] = one.to
        return found

    def parts(self, holding: Holding) -> list[Handed]:
        """To whom a holding was handed on directly, in the order of the rules."""
        return [
            one
            for one in self._handed.get(holding.indicator_id, ())
            if one.to != holding and self._carrier_above(holding.indicator_id, one.unit_id) == holding.unit_id
        ]

    def resting_on(self, indicator_ids: Iterable[str]) -> set[str]:
        """Indicators themselves and all they are parts of."""
        return _closure(indicator_ids, self._parents)

    def fed_by(self, indicator_ids: Iterable[str]) -> set[str]:
        """Indicators themselves and all that receive their targets."""
        return _closure(indicator_ids, self._children)

    @cached_property
    def shares(self) -> Mapping[Holding, Value | None]:
        """Targets that the cascade gives; of several rules for one holding the first counts."""
        if not self._handed:
            return {}
        return _shares(self._given)

    @property
    def has_shares(self) -> bool:
        """Whether `shares` is worked out already."""
        return "shares" in self.__dict__

    def depth(self, unit_id: str) -> int:
        """How many units are above a unit."""
        return len(self._units_above(unit_id))

    def _carrier_above(self, indicator_id: str, unit_id: str | None) -> str | None:
        """The nearest unit above that carries the indicator too; None: the indicator's own place."""
        above = [] if unit_id is None else self._units_above(unit_id)
        return next((unit for unit in above if Holding(indicator_id, unit) in self._carriers), None)

    def _units_above(self, unit_id: str) -> list[str]:
        found: list[str] = []
        at = self._above.get(unit_id)
        while at is not None and at not in found:
            found.append(at)
            at = self._above.get(at)
        return found

    @cached_property
    def _handed(self) -> Mapping[str, Sequence[Handed]]:
        """Rules that hand an indicator to units or to indicators of their own, by the indicator."""
        given, rules = self._given, self._given.rules
        found: dict[str, dict[Holding, Handed]] = {}
        columns = (rules.parents, rules.units, rules.positions, rules.children)
        for rule, (parent, unit, position, child) in enumerate(zip(*(one.tolist() for one in columns), strict=True)):
            kind = rules.kind(rule)
            if parent < 0 or position >= 0 or kind not in _HANDED or (unit < 0 and child < 0) or child == parent:
                continue
            parent_id = str(given.indicators[parent].id)
            unit_id = None if unit < 0 else given.units.ids[unit]
            to = Holding(parent_id, unit_id) if child < 0 else Holding(str(given.indicators[child].id))
            handed = Handed(to, kind, unit_id, rules.weights.get(rule, Decimal(1)))
            found.setdefault(parent_id, {}).setdefault(to, handed)
        return {parent_id: tuple(handed.values()) for parent_id, handed in found.items()}

    @cached_property
    def _parents(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for parent_id, handed in self._handed.items():
            for one in handed:
                found.setdefault(one.to.indicator_id, []).append(parent_id)
        return found

    @cached_property
    def _children(self) -> Mapping[str, Sequence[str]]:
        return {above: [one.to.indicator_id for one in handed] for above, handed in self._handed.items()}

    @cached_property
    def _carriers(self) -> frozenset[Holding]:
        return frozenset(one.to for one in chain.from_iterable(self._handed.values()) if one.to.unit_id is not None)


def _shares(given: CascadeInput) -> dict[Holding, Value | None]:
    listed = [share for share in cascade(given).units if share.indicator >= 0]
    return {_holding(given, share): share.target for share in reversed(listed)}


def _holding(given: CascadeInput, share: UnitShare) -> Holding:
    indicator_id = str(given.indicators[share.indicator].id)
    is_carried = share.indicator == share.parent and share.unit >= 0
    return Holding(indicator_id, given.units.ids[share.unit] if is_carried else None)


def _closure(begin: Iterable[str], following: Mapping[str, Sequence[str]]) -> set[str]:
    """What can be reached from some elements, themselves included."""
    found: set[str] = set()
    waiting = list(begin)
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += following.get(at, ())
    return found
