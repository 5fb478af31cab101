"""The quadrant of PermenPANRB 6/2022: rating of work and of behaviour give the predikat, with no formula."""

from collections.abc import Mapping
from types import MappingProxyType

from bsc_planner.model.rating import Expectation, OrganisationRating
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.person_step import step
from bsc_planner.scoring.predikat import Predikat, predikat_light
from bsc_planner.scoring.rule_set import Basis, Grade

_ABOVE, _AS, _BELOW = Expectation.ABOVE, Expectation.AS_EXPECTED, Expectation.BELOW

BASIS = Basis("PermenPANRB 6/2022, Lampiran: kuadran kinerja pegawai", Grade.RESTATED)

HEAD_BASIS = Basis(
    "SE MenPANRB 3/2023: capaian unit adalah rating hasil kerja pimpinannya",
    Grade.RESTATED,
    "https://postingnews.id/amp/11905/",
)

QUADRANT: Mapping[tuple[Expectation, Expectation], Predikat] = MappingProxyType(
    {
        (_ABOVE, _BELOW): Predikat.POOR,
        (_ABOVE, _AS): Predikat.GOOD,
        (_ABOVE, _ABOVE): Predikat.VERY_GOOD,
        (_AS, _BELOW): Predikat.POOR,
        (_AS, _AS): Predikat.GOOD,
        (_AS, _ABOVE): Predikat.GOOD,
        (_BELOW, _BELOW): Predikat.VERY_POOR,
        (_BELOW, _AS): Predikat.NEEDS_IMPROVEMENT,
        (_BELOW, _ABOVE): Predikat.NEEDS_IMPROVEMENT,
    }
)
"""Predikat by (rating of work, rating of behaviour): all nine cells.

Source: PermenPANRB 6/2022, Lampiran (read in public implementations of it).
"""

_HEAD: Mapping[OrganisationRating, Expectation] = MappingProxyType(
    {
        OrganisationRating.EXCELLENT: _ABOVE,
        OrganisationRating.GOOD: _AS,
        OrganisationRating.NEEDS_IMPROVEMENT: _BELOW,
        OrganisationRating.POOR: _BELOW,
        OrganisationRating.VERY_POOR: _BELOW,
    }
)


def predikat_of(work: Expectation | None, behaviour: Expectation | None) -> Predikat | None:
    """Predikat of a person; None while one of the two ratings is missing."""
    return None if work is None or behaviour is None else QUADRANT[work, behaviour]


def work_of_head(rating: OrganisationRating | None) -> Expectation | None:
    """Rating of work of whoever heads a unit, from the unit's own capaian; None while the unit is not rated.

    The circular letter only says that the unit's capaian is the head's rating. That five grades become three in this
    way (Istimewa above, Baik as expected, all lower ones below) is the program's own reading.

    Source: SE MenPANRB 3/2023, langkah evaluasi.
    """
    return None if rating is None else _HEAD[rating]


def explain_quadrant(
    work: Expectation | None, behaviour: Expectation | None, *, of_unit: OrganisationRating | None = None
) -> Explanation:
    """Why a predikat is what it is; it is a word, so the explanation has the fact ``predikat`` and no value.

    Args:
        work, behaviour: Ratings that count; None: none yet.
        of_unit: Capaian of the unit that the rating of work of its head comes from; None: it was rated itself.
    """
    predikat = predikat_of(work, behaviour)
    missing = [name for name, rating in (("work", work), ("behaviour", behaviour)) if rating is None]
    return step(
        "quadrant-2022",
        None,
        BASIS,
        reason=f"{missing[0]}-not-rated" if missing else "",
        facts={"work": work, "behaviour": behaviour, "predikat": predikat},
        children=() if of_unit is None else (_explain_head(of_unit, work),),
        light=predikat_light(predikat),
    )


def _explain_head(of_unit: OrganisationRating, work: Expectation | None) -> Explanation:
    return step("head-by-unit", None, HEAD_BASIS, facts={"unit": of_unit, "work": work})
