"""How an objective is measured: the indicator with all fields of its Manual IKU."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, reference
from bsc_planner.model.value import Value


class Polarity(StrEnum):
    """Which direction is better."""

    MAXIMIZE = "maximize"
    MINIMIZE = "minimize"
    STABILIZE = "stabilize"


class Consolidation(StrEnum):
    """How figures of periods and of parts make the whole.

    Source: KMK 127/2026, konsolidasi periode (Sum, Average, Take Last Known Value).
    """

    SUM = "sum"
    AVERAGE = "average"
    LAST = "last"


class Validity(StrEnum):
    """How directly it measures its objective (KMK 467/2014, KMK 127/2026)."""

    EXACT = "exact"
    PROXY = "proxy"
    ACTIVITY = "activity"


class Controllability(StrEnum):
    """How far its owner can steer it (KMK 467/2014, KMK 127/2026)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class TargetBasis(StrEnum):
    """Why a target is not the owner's to choose (KMK 127/2026, Tabel 15)."""

    STATUTORY = "statutory"
    MAXIMUM = "maximum"
    EXTERNAL = "external"


class Indicator(Element):
    """An indikator kinerja; one row, referred to by every document.

    Every text column is None when not known; weights and values stay as printed.

    Attributes:
        code: As printed; may repeat in real data.
        objective_id: Objective it measures.
        unit_id: Unit whose scorecard it belongs to; None: the institution.
        is_iku: 1 for a key indicator (IKU), 0 for another; None when not known.
        polarity_basis: ``stated`` or ``inferred``, as the source puts it.
        weight, weight_in_objective: As printed, e.g. ``21%``.
        baseline_year: Year of the baseline.
        baseline_printed, baseline_meaning: The baseline value, see `baseline`.
        step: Smallest amount, plain decimal, e.g. ``1``.
        worst: Worst value for a zero target, as printed.
        scale: JSON list of ordered steps with scores.
        range_scale: JSON, as the format names it.
        month_pattern: A name (``even``, ``quarter_end`` ...) or a JSON list of 12 weights.
        stabilize_scale: JSON list of pairs of plain decimals by which a stabilize indicator's raw index becomes its
            index, e.g. ``[["0", "0"], ["90", "100"], ["100", "120"]]``; None: the rule set's.
        konversi_120: 1 when the target cannot be exceeded, else 0.
        is_mandatory: 1 when it was given from above to all (IKU mandatory), else 0; None when not known.
        target_basis: ``statutory``, ``maximum`` or ``external`` where the target is not the owner's to choose.
        purpose ... approval_status: The remaining fields of the Manual IKU.
        from_year, until_year: First and last year it belongs to, both included; None: no bound on that side.
        follows_id: Element of the years before that this one takes the place of; None: none.

    Source: Manual IKU fields, KMK 467/2014 and KMK 300/2022 forms; PermenPANRB 8/2021.
    """

    __tablename__ = "indicator"

    code: Mapped[str | None] = mapped_column(Text)
    objective_id: Mapped[str | None] = reference("objective")
    unit_id: Mapped[str | None] = reference("unit")
    name: Mapped[str | None] = mapped_column(Text)
    level: Mapped[str | None] = mapped_column(Text)
    is_iku: Mapped[int | None] = mapped_column(Integer)
    unit_of_measure: Mapped[str | None] = mapped_column(Text)
    polarity: Mapped[str | None] = mapped_column(Text)
    polarity_basis: Mapped[str | None] = mapped_column(Text)
    consolidation: Mapped[str | None] = mapped_column(Text)
    validity: Mapped[str | None] = mapped_column(Text)
    controllability: Mapped[str | None] = mapped_column(Text)
    weight: Mapped[str | None] = mapped_column(Text)
    weight_in_objective: Mapped[str | None] = mapped_column(Text)
    definition: Mapped[str | None] = mapped_column(Text)
    formula: Mapped[str | None] = mapped_column(Text)
    data_source: Mapped[str | None] = mapped_column(Text)
    baseline_year: Mapped[int | None] = mapped_column(Integer)
    baseline_printed: Mapped[str | None] = mapped_column(Text)
    baseline_meaning: Mapped[str | None] = mapped_column(Text)
    step: Mapped[str | None] = mapped_column(Text)
    worst: Mapped[str | None] = mapped_column(Text)
    scale: Mapped[str | None] = mapped_column(Text)
    range_scale: Mapped[str | None] = mapped_column(Text)
    month_pattern: Mapped[str | None] = mapped_column(Text)
    stabilize_scale: Mapped[str | None] = mapped_column(Text)
    konversi_120: Mapped[int | None] = mapped_column(Integer)
    is_mandatory: Mapped[int | None] = mapped_column(Integer)
    target_basis: Mapped[str | None] = mapped_column(Text)
    purpose: Mapped[str | None] = mapped_column(Text)
    aspect: Mapped[str | None] = mapped_column(Text)
    data_provider: Mapped[str | None] = mapped_column(Text)
    data_validator: Mapped[str | None] = mapped_column(Text)
    missing_data_action: Mapped[str | None] = mapped_column(Text)
    cascade_method: Mapped[str | None] = mapped_column(Text)
    location_consolidation: Mapped[str | None] = mapped_column(Text)
    reporting_period: Mapped[str | None] = mapped_column(Text)
    planning_flag: Mapped[str | None] = mapped_column(Text)
    approval_status: Mapped[str | None] = mapped_column(Text)
    from_year: Mapped[int | None] = mapped_column(Integer)
    until_year: Mapped[int | None] = mapped_column(Integer)
    follows_id: Mapped[str | None] = reference("indicator")

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint("polarity IN ('maximize', 'minimize', 'stabilize')", name="polarity"),
            CheckConstraint("consolidation IN ('sum', 'average', 'last')", name="consolidation"),
            CheckConstraint("validity IN ('exact', 'proxy', 'activity')", name="validity"),
            CheckConstraint("controllability IN ('low', 'moderate', 'high')", name="controllability"),
            CheckConstraint("is_iku IN (0, 1)", name="is_iku"),
            CheckConstraint("konversi_120 IN (0, 1)", name="konversi_120"),
            CheckConstraint("is_mandatory IN (0, 1)", name="is_mandatory"),
            CheckConstraint("target_basis IN ('statutory', 'maximum', 'external')", name="target_basis"),
            CheckConstraint("baseline_year BETWEEN 1900 AND 2200", name="baseline_year"),
            CheckConstraint("(baseline_printed IS NULL) = (baseline_meaning IS NULL)", name="baseline"),
            CheckConstraint("from_year <= until_year", name="years"),
        )

    @property
    def baseline(self) -> Value | None:
        """Value it started from; None when not known."""
        if self.baseline_printed is None or self.baseline_meaning is None:
            return None
        return Value.stored(self.baseline_printed, self.baseline_meaning)


class IndicatorOwner(Element):
    """A unit that answers for an indicator (unit penanggung jawab)."""

    __tablename__ = "indicator_owner"

    indicator_id: Mapped[str] = owner("indicator")
    unit_id: Mapped[str] = owner("unit")
