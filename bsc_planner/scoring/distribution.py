"""The guide to how predikat are spread in a unit, by the capaian of the unit: what of it is not met, never a stop."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from bsc_planner.model.rating import OrganisationRating
from bsc_planner.scoring.predikat import Predikat
from bsc_planner.scoring.rule_set import Basis, Grade

BASIS = Basis(
    "SE MenPANRB 3/2023: pola distribusi predikat kinerja pegawai",
    Grade.RESTATED,
    "https://naikpangkat.com/se-terbaru-menpan-rb-tetapkan-3-tahap-evaluasi-kinerja-asn-harus-lebih-waspada/3",
)

SCALE = (
    Predikat.VERY_POOR,
    Predikat.POOR,
    Predikat.NEEDS_IMPROVEMENT,
    Predikat.GOOD,
    Predikat.VERY_GOOD,
)
"""Predikat of the curve from left to right.

Source: PermenPANRB 6/2022, Lampiran: kurva distribusi predikat kinerja pegawai.
"""

Counts = Mapping[Predikat, int]


class GuideKind(StrEnum):
    """What a line of the guide asks of the people with some predikat.

    ``most``: no predikat is more frequent. ``at_most``, ``at_least``: a share of all. ``some``: one person at least.
    ``none``: nobody.
    """

    MOST = "most"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True)
class GuideLine:
    """One line of the guide.

    Attributes:
        kind: What is asked.
        of: The people it counts: those with one of these predikat.
        share: Share of all people (fraction of 1) for ``at_most`` and ``at_least``.
    """

    kind: GuideKind
    of: tuple[Predikat, ...]
    share: Fraction | None = None

    @property
    def key(self) -> str:
        """Stable name, e.g. ``guide-at_most-baik-70``; a sentence stands in `bsc_planner.wording`."""
        share = "" if self.share is None else f"-{int(self.share * 100)}"
        return f"guide-{self.kind}-{'-'.join(self.of)}{share}"


@dataclass(frozen=True)
class Unmet:
    """A line that is not met, with how many of how many people it counted."""

    line: GuideLine
    count: int
    total: int


_TENTH, _SIX_TENTHS, _SEVEN_TENTHS = Fraction(1, 10), Fraction(6, 10), Fraction(7, 10)
_VERY_GOOD, _GOOD = (Predikat.VERY_GOOD,), (Predikat.GOOD,)
_NEEDS, _POOR, _VERY_POOR = (Predikat.NEEDS_IMPROVEMENT,), (Predikat.POOR,), (Predikat.VERY_POOR,)

GUIDE: Mapping[OrganisationRating, tuple[GuideLine, ...]] = MappingProxyType(
    {
        OrganisationRating.EXCELLENT: (
            GuideLine(GuideKind.MOST, _VERY_GOOD),
            GuideLine(GuideKind.AT_MOST, _VERY_GOOD, _SEVEN_TENTHS),
        ),
        OrganisationRating.GOOD: (
            GuideLine(GuideKind.MOST, _GOOD),
            GuideLine(GuideKind.AT_MOST, _GOOD, _SEVEN_TENTHS),
            GuideLine(GuideKind.SOME, (*_NEEDS, *_POOR)),
        ),
        OrganisationRating.NEEDS_IMPROVEMENT: (
            GuideLine(GuideKind.AT_LEAST, _NEEDS, _SIX_TENTHS),
            GuideLine(GuideKind.AT_MOST, _VERY_GOOD, _TENTH),
        ),
        OrganisationRating.POOR: (
            GuideLine(GuideKind.AT_LEAST, _POOR, _SIX_TENTHS),
            GuideLine(GuideKind.AT_LEAST, _NEEDS, _TENTH),
            GuideLine(GuideKind.AT_MOST, _VERY_GOOD, _TENTH),
        ),
        OrganisationRating.VERY_POOR: (
            GuideLine(GuideKind.AT_LEAST, _VERY_POOR, _SIX_TENTHS),
            GuideLine(GuideKind.AT_LEAST, (*_POOR, *_NEEDS), _TENTH),
            GuideLine(GuideKind.NONE, _VERY_GOOD),
        ),
    }
)
"""Lines of the guide by the capaian of the unit.

Source: SE MenPANRB 3/2023 (read as quoted in the press; the annex of PermenPANRB 6/2022 draws curves only).
"""


def unmet_guide(counts: Counts, rating: OrganisationRating | None) -> tuple[Unmet, ...]:
    """Lines of the guide that a unit's predikat do not meet.

    Args:
        counts: People by predikat; predikat of nobody may be left out.
        rating: Capaian of the unit; None: not decided, so there is no guide yet.

    Returns:
        Lines in the order of the guide; empty without people or rating.
    """
    total = sum(counts.values())
    if rating is None or total == 0:
        return ()
    found = []
    for line in GUIDE[rating]:
        count = sum(counts.get(predikat, 0) for predikat in line.of)
        if not _is_met(line, count, total, counts):
            found.append(Unmet(line, count, total))
    return tuple(found)


def _is_met(line: GuideLine, count: int, total: int, counts: Counts) -> bool:
    match line.kind:
        case GuideKind.MOST:
            return all(count >= counts.get(other, 0) for other in SCALE if other not in line.of)
        case GuideKind.AT_MOST:
            return Fraction(count, total) <= (line.share or 0)
        case GuideKind.AT_LEAST:
            return Fraction(count, total) >= (line.share or 0)
        case GuideKind.SOME:
            return count > 0
        case GuideKind.NONE:
            return count == 0
