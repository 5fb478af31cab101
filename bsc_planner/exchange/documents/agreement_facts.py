"""The agreement of every unit in scope, from the plan and its cascade."""

from collections.abc import Iterator, Mapping

from bsc_planner.exchange.documents.agreement import (
    AgreedIndicator,
    AgreedObjective,
    AgreementContent,
    AgreementLevel,
)
from bsc_planner.exchange.documents.blocks import DOTTED
from bsc_planner.exchange.documents.issue_item import (
    IssueItem,
    IssueScope,
    MissingFact,
    SkippedDocument,
    SkipReason,
)
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.skp_content import Person
from bsc_planner.exchange.documents.target_text import UNKNOWN_TARGET, target_content
from bsc_planner.exchange.documents.unit_facts import UnitFacts
from bsc_planner.exchange.documents.unit_level import agreement_level
from bsc_planner.model.value import Value


def agreement_contents(facts: PlanFacts, scope: IssueScope) -> Iterator[IssueItem | SkippedDocument]:
    """One item per unit in scope, in plan order."""
    units = UnitFacts(facts, scope)
    for place in facts.units_in(scope):
        unit = facts.units[place]
        who = unit.code or unit.name
        targets = units.targets[place]
        if not targets:
            yield SkippedDocument(who, SkipReason.NO_TARGETS)
            continue
        content = _content(facts, scope, units, place, targets)
        yield IssueItem(unit.id, who, "", f"{unit.code} {unit.name}", content, _missing(content), unit.name)


def _content(
    facts: PlanFacts, scope: IssueScope, units: UnitFacts, place: int, targets: Mapping[int, Value | None]
) -> AgreementContent:
    unit = facts.units[place]
    level = agreement_level(facts, unit)
    return AgreementContent(
        year=facts.year,
        institution=facts.institution,
        unit=unit.name or unit.code,
        level=level,
        first=units.head(place),
        second=_second_party(units, place, level),
        objectives=_objectives(facts, targets),
        place=scope.place,
        day=scope.day,
        paper=scope.paper,
    )


def _second_party(units: UnitFacts, place: int, level: AgreementLevel) -> Person | None:
    """The superior; None for a head of an institution, who has none.

    The head of a regional institution promises to the head of the region, who stands in no plan and has no NIP.
    """
    superior = units.superior_of_head(place)
    if superior is not None or level is AgreementLevel.INSTITUTION:
        return superior
    return Person(heads_institution=level is AgreementLevel.REGION)


def _objectives(facts: PlanFacts, targets: Mapping[int, Value | None]) -> tuple[AgreedObjective, ...]:
    """Indicators under their objectives, both in plan order."""
    grouped: dict[str | None, list[AgreedIndicator]] = {}
    for place, value in targets.items():
        indicator = facts.indicators[place]
        agreed = AgreedIndicator(indicator.name, target_content(value, indicator.unit_of_measure))
        grouped.setdefault(indicator.objective_id, []).append(agreed)
    return tuple(
        AgreedObjective(facts.objective_text(objective) or DOTTED, tuple(indicators))
        for objective, indicators in grouped.items()
    )


def _missing(content: AgreementContent) -> tuple[MissingFact, ...]:
    first, second = content.first, content.second
    targets = [indicator.target for objective in content.objectives for indicator in objective.indicators]
    facts = (
        (MissingFact.HEAD, not first.name),
        (MissingFact.HEAD_RANK, bool(first.name) and not first.rank and not first.heads_institution),
        (MissingFact.SUPERIOR, second is not None and not second.name),
        (
            MissingFact.SUPERIOR_RANK,
            second is not None and bool(second.name) and not second.rank and not second.heads_institution,
        ),
        (MissingFact.TARGET, UNKNOWN_TARGET in targets),
    )
    return tuple(fact for fact, is_missing in facts if is_missing)
