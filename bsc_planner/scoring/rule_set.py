"""A rule set (perangkat aturan): bounds, weights and bands of one regulation, read from TOML and never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring.rule_set_fault import BrokenCopy


class Grade(StrEnum):
    """How good the evidence for a rule is; only A and B may be a default."""

    OFFICIAL_TEXT = "A"
    RESTATED = "B"
    THIRD_PARTY = "C"
    UNSOURCED = "UNSOURCED"

    @property
    def may_be_default(self) -> bool:
        """Whether a rule set of this grade may be taken without a planner choosing it."""
        return self in (Grade.OFFICIAL_TEXT, Grade.RESTATED)


class Light(StrEnum):
    """Status of a score; never told by colour alone."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


class WeightRule(StrEnum):
    """Where the weight of an indicator inside its objective comes from.

    ``given``: the printed weight, else the table, else equal. ``table``: by validity and controllability, else equal.
    ``key_indicator``: an IKU counts `RuleSet.key_weight` times, others once. ``equal``: all alike.
    """

    GIVEN = "given"
    TABLE = "table"
    KEY_INDICATOR = "key_indicator"
    EQUAL = "equal"


class Divisor(StrEnum):
    """What the weighted sum of an objective is divided by: the sum of the weights, or the number of indicators."""

    WEIGHTS = "weights"
    COUNT = "count"


class IndividualMethod(StrEnum):
    """How the work of a person is rated."""

    QUADRANT = "permenpanrb-6-2022"
    SCORE_2021 = "permenpanrb-8-2021"
    SCORE_2013 = "perka-bkn-1-2013"


@dataclass(frozen=True)
class Basis:
    """Where a rule comes from.

    Attributes:
        text: Regulation, page or table, as shown to planners.
        grade: How good the evidence is.
        url: Address it was read at; empty: none.
    """

    text: str
    grade: Grade
    url: str = ""


@dataclass(frozen=True)
class Band:
    """One stretch of scores and what it is called.

    Attributes:
        key: Stable name, e.g. ``green`` or ``sangat_baik``.
        names: What it is called, by language (``id``, ``en``).
        lower, upper: Ends; None: open on that side.
        includes_lower, includes_upper: Whether the ends belong to it.
        light: Status it shows.
    """

    key: str
    names: Mapping[str, str]
    lower: Fraction | None
    upper: Fraction | None
    includes_lower: bool
    includes_upper: bool
    light: Light

    def holds(self, score: Fraction) -> bool:
        """Whether a score lies in it."""
        above = self.lower is None or score > self.lower or (self.includes_lower and score == self.lower)
        below = self.upper is None or score < self.upper or (self.includes_upper and score == self.upper)
        return above and below

    def name(self, language: str = "id") -> str:
        """What it is called in a language."""
        return self.names.get(language) or self.names["id"]


ScalePoints = Sequence[tuple[Fraction, Fraction]]
"""Points (Ca, Cn) of a line by which a stabilize indicator's raw index becomes its index, Ca rising."""


DEFAULT_SCALE: ScalePoints = tuple((Fraction(ca), Fraction(cn)) for ca, cn in ((0, 0), (90, 100), (100, 120)))
"""The example scale of KMK 127/2026, from 0 on."""


@dataclass(frozen=True)
class RuleSet:
    """The rules of one regulation; all scores are in percent (100 = exactly on target).

    Attributes:
        key: Stable id, e.g. ``kmk-467-2014``.
        title: What planners call it.
        basis: Where the whole comes from; the grade is shown wherever the rule set is named.
        lower, upper: Bounds of an index; None: none.
        flag_above: Indices above it are flagged, not capped (BPOM); None: never.
        stabilize_scale: See `ScalePoints`.
        conversion_top: Index that ``konversi 120`` gives when the target is reached.
        weight_rule: See `WeightRule`.
        weights: Weight by validity and controllability.
        key_weight: How many times an IKU counts with `WeightRule.KEY_INDICATOR`.
        divisor: See `Divisor`.
        perspective_weights: Weight of a perspective (fraction of 1) by its code or name in capitals; used where the
            plan gives none.
        perspective_names: Further names of those perspectives, in capitals (see `perspective_weight`).
        indicator_bands: Status of an indicator, an objective and the organisation.
        perspective_bands: Status of a perspective; empty: as `indicator_bands`.
        predikat_bands: Predikat of the organisation; empty: the regulation has none.
        is_k3: Whether it prices the quality of indicators and targets (KMK 127/2026, Tabel 14-15).
        individual: How people are rated; None: not by this rule set.
        individual_years: First and last year it rates people in, both included; None: open.
        parameters: Numbers of the individual method and of K3, by name.
        bases: Where single rules come from, by section of the TOML (``index``, ``weights`` ...) or by a part of one
            (``weights.exact.low``).
        notes: What planners must know of it, e.g. known misprints of the regulation.
        stands_in_for: The plan's copy in whose place it is used, told wherever the rule set is named; None: it is
            used as it was read.
    """

    key: str
    title: str
    basis: Basis
    lower: Fraction | None = Fraction(0)
    upper: Fraction | None = Fraction(120)
    flag_above: Fraction | None = None
    stabilize_scale: ScalePoints = DEFAULT_SCALE
    conversion_top: Fraction = Fraction(120)
    weight_rule: WeightRule = WeightRule.GIVEN
    weights: Mapping[tuple[Validity, Controllability], Fraction] = field(default_factory=dict)
    key_weight: Fraction = Fraction(1)
    divisor: Divisor = Divisor.WEIGHTS
    perspective_weights: Mapping[str, Fraction] = field(default_factory=dict)
    perspective_names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    indicator_bands: Sequence[Band] = ()
    perspective_bands: Sequence[Band] = ()
    predikat_bands: Sequence[Band] = ()
    is_k3: bool = False
    individual: IndividualMethod | None = None
    individual_years: tuple[int | None, int | None] = (None, None)
    parameters: Mapping[str, Fraction] = field(default_factory=dict)
    bases: Mapping[str, Basis] = field(default_factory=dict)
    notes: Sequence[str] = ()
    stands_in_for: BrokenCopy | None = None

    def basis_of(self, section: str) -> Basis:
        """Where a rule comes from: its own source, else that of what it is a part of, else the whole rule set's."""
        while section:
            if section in self.bases:
                return self.bases[section]
            section = section.rpartition(".")[0]
        return self.basis

    def perspective_weight(self, *labels: str | None) -> Fraction | None:
        """Weight (fraction of 1) of the perspective with one of these codes or names; None: the rule set has none."""
        wanted = {plain_name(label) for label in labels if label}
        for name, weight in self.perspective_weights.items():
            if wanted & {plain_name(other) for other in (name, *self.perspective_names.get(name, ()))}:
                return weight
        return None

    def rates_people_in(self, year: int) -> bool:
        """Whether it says how people are rated in a year."""
        first, last = self.individual_years
        return self.individual is not None and (first is None or first <= year) and (last is None or year <= last)


def plain_name(label: str) -> str:
    """A name of a perspective in capitals, without the word perspective and with ``&`` written out."""
    words = label.upper().replace("&", " AND ").split()
    return " ".join(word for word in words if word not in _PERSPECTIVE)


_PERSPECTIVE = frozenset({"PERSPECTIVE", "PERSPEKTIF"})


def band_of(score: Fraction | None, bands: Sequence[Band]) -> Band | None:
    """The band a score lies in; None for no score, or where no band holds it (flagged scores may lie beyond all)."""
    return None if score is None else next((band for band in bands if band.holds(score)), None)
