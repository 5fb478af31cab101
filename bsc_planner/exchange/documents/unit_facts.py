"""What each unit answers for in a year, and who heads it."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from bsc_planner.cascading.cascade import states_of
from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.exchange.documents.people_facts import EmployeeFact, Holding, signing_holders
from bsc_planner.exchange.documents.plan_facts import PlanFacts, PositionFact
from bsc_planner.exchange.documents.skp_content import Person
from bsc_planner.exchange.documents.unit_level import heads_institution
from bsc_planner.model.organisation import PositionKind
from bsc_planner.model.value import Value

_KIND_ORDER = {str(kind): order for order, kind in enumerate(PositionKind)}


class UnitFacts:
    """Targets and heads of all units."""

    def __init__(self, facts: PlanFacts, scope: IssueScope) -> None:
        """Facts of one plan and year."""
        self._facts = facts
        self._day = facts.day_that_counts(scope.day)
        self._places = {unit.id: place for place, unit in enumerate(facts.units)}

    @cached_property
    def in_force(self) -> Sequence[Value | None]:
        """The institution's target of each indicator after all revisions of the year."""
        return states_of(self._facts.result.given)[-1][1]

    @cached_property
    def targets(self) -> Mapping[int, Mapping[int, Value | None]]:
        """Targets in force by unit and indicator, indicators in plan order.

        A unit answers for what it received by a rule, for what it owns, and for what stands on its scorecard. The top
        unit also answers for what is the institution's alone: owned by nobody, received by nobody
        from above, and not merely kept from an earlier period (neither an objective nor a target).
        """
        given = self._facts.result.given
        found: dict[int, dict[int, Value | None]] = {place: {} for place in range(len(self._facts.units))}
        children = set(given.rules.children.tolist())
        top = self._top_unit
        for place, (indicator, fact) in enumerate(zip(given.indicators, self._facts.indicators, strict=True)):
            owners = set(indicator.owner_units)
            if fact.unit_id is not None:
                owners.add(self._places[fact.unit_id])
            is_promised = fact.objective_id is not None or self.in_force[place] is not None
            if not owners and place not in children and top is not None and is_promised:
                owners = {top}
            for unit in owners:
                found[unit][place] = self.in_force[place]
        for share in self._facts.result.units:
            if share.unit != NONE and share.indicator != NONE:
                found[share.unit][share.indicator] = share.target
        return {unit: dict(sorted(targets.items())) for unit, targets in found.items()}

    def head(self, unit: int) -> Person:
        """Who heads a unit; what is not known of the person is None."""
        position = self._head_positions.get(unit)
        if position is None:
            return Person(position=self._facts.units[unit].head_title, unit=self._facts.unit_name(unit))
        return self._person(position)

    def superior_of_head(self, unit: int) -> Person | None:
        """Who receives the promise of a unit's head; None where nobody is known."""
        position = self._head_positions.get(unit)
        if position is not None and position.superior != NONE:
            return self._person(self._facts.positions[position.superior])
        parent = self._facts.units[unit].parent
        return self.head(parent) if parent != NONE else None

    def _person(self, position: PositionFact) -> Person:
        is_head = heads_institution(self._facts, position)
        unit = self._facts.unit_name(position.unit)
        signer = self._signers.get(position.id)
        if signer is None:
            return Person(position=position.title, unit=unit, heads_institution=is_head)
        person, held = signer
        title = f"{held.prefix}{position.title}" if position.title else None
        return Person(person.name, person.nip, person.rank, title, unit, heads_institution=is_head)

    @cached_property
    def _top_unit(self) -> int | None:
        tops = [place for place, unit in enumerate(self._facts.units) if unit.parent == NONE]
        return tops[0] if len(tops) == 1 else None

    @cached_property
    def _head_positions(self) -> Mapping[int, PositionFact]:
        """Position of each unit's head: of those that report out of the unit, the one titled so or highest."""
        candidates: dict[int, list[PositionFact]] = {}
        for position in self._facts.positions:
            superior = position.superior
            is_inside = superior != NONE and self._facts.positions[superior].unit == position.unit
            if position.unit != NONE and not is_inside:
                candidates.setdefault(position.unit, []).append(position)
        return {unit: min(found, key=self._order) for unit, found in candidates.items()}

    def _order(self, position: PositionFact) -> tuple[bool, int]:
        title = self._facts.units[position.unit].head_title
        is_titled = bool(title) and title == position.title
        return not is_titled, _KIND_ORDER.get(position.kind, len(_KIND_ORDER))

    @cached_property
    def _signers(self) -> Mapping[str, tuple[EmployeeFact, Holding]]:
        positions = self._facts.positions
        wanted = {position.id for position in self._head_positions.values()}
        wanted |= {positions[position.superior].id for position in positions if position.superior != NONE}
        return signing_holders(self._facts, sorted(wanted), self._day)
