"""Levels of units as documents distinguish them."""

import re

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.exchange.documents.agreement import AgreementLevel
from bsc_planner.exchange.documents.plan_facts import PlanFacts, PositionFact, UnitFact

_REGIONAL = re.compile(r"\b(kabupaten|kota|provinsi|pemerintah daerah)\b", re.IGNORECASE)
_INSTITUTION = re.compile(r"\b(lembaga|kementerian|menteri|eselon 0)\b|^0$", re.IGNORECASE)
_ECHELON = re.compile(r"\b(?:eselon|uke)\s*(I{1,3}|IV|V|[1-5])\b|^([1-5])$", re.IGNORECASE)
_LEVELS = {"1": AgreementLevel.ECHELON_1, "I": AgreementLevel.ECHELON_1}
_LEVELS |= {"2": AgreementLevel.ECHELON_2, "II": AgreementLevel.ECHELON_2}


def agreement_level(facts: PlanFacts, unit: UnitFact) -> AgreementLevel:
    """Form of the agreement a unit's head signs.

    Source: PermenPANRB 53/2014, Lampiran I; the regional form where the institution is one of a region.
    """
    if _REGIONAL.search(facts.institution):
        return AgreementLevel.REGION if unit.parent == NONE else AgreementLevel.REGION_LOWER
    if is_institution(unit):
        return AgreementLevel.INSTITUTION
    echelon = _ECHELON.search(unit.level.strip())
    if echelon is None:
        return AgreementLevel.LOWER
    return _LEVELS.get((echelon[1] or echelon[2]).upper(), AgreementLevel.LOWER)


def is_institution(unit: UnitFact) -> bool:
    """Whether a unit is a ministry or institution as a whole, whose head answers to nobody in it."""
    return unit.parent == NONE and bool(_INSTITUTION.search(unit.level.strip()))


def heads_institution(facts: PlanFacts, position: PositionFact) -> bool:
    """Whether a position is that of a minister or head of an institution."""
    return position.superior == NONE and position.unit != NONE and is_institution(facts.units[position.unit])
