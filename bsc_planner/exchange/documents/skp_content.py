"""What the SKP of one employee says, as plain values with no plan or format behind them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bsc_planner.exchange.documents.blocks import Content, Number, Paper


class SkpForm(StrEnum):
    """Which of the two quantitative forms applies.

    Source: PermenPANRB 6/2022, Lampiran.
    """

    HIGH_OFFICIAL = "high_official"
    STAFF = "staff"


class Aspect(StrEnum):
    """Side of a work result that a measure looks at.

    Source: PermenPANRB 6/2022, Lampiran.
    """

    QUANTITY = "quantity"
    QUALITY = "quality"
    TIME = "time"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named on a form; None is not known and prints as a dotted line.

    Attributes:
        number: NIP, or what `number_label` says (NRP of officers).
        heads_institution: A minister or head of an institution: no number is asked,
            the institution stands for the unit.
    """

    name: str | None = None
    number: str | None = None
    rank: str | None = None
    position: str | None = None
    unit: str | None = None
    number_label: str = "NIP"
    heads_institution: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of measure and target below a work result.

    Attributes:
        aspect: Side it measures; printed on the staff form only.
        indicator: Name of the indicator.
        target: The year's target of this person: a number, or text where it is none.
        perspective: One of the form's perspectives; printed on the high officials' form only.
        unit_of_measure: Unit of the month figures.
        indicator_code: Code of the indicator that is handed down.
        position_code: Code of the position that receives it.
        months: Twelve figures; None where the person did not hold the position, empty where there is no month plan.
    """

    aspect: Aspect
    indicator: str
    target: Content
    perspective: str = ""
    unit_of_measure: str = ""
    indicator_code: str = ""
    position_code: str = ""
    months: tuple[Content | None, ...] = ()

    @property
    def month_target(self) -> Content:
        """The target without its unit, as the month table shows it beside a unit column."""
        return Number(self.target.value, self.target.places) if isinstance(self.target, Number) else self.target


@dataclass(frozen=True, slots=True)
class WorkResult:
    """One rencana hasil kerja with its measures.

    Attributes:
        text: The result this position must bring about.
        measures: At least one.
        intervened: The superior's work result it serves; staff form only.
        assigned_by: Who assigned it; high officials' form only.
    """

    text: str
    measures: tuple[Measure, ...]
    intervened: str = ""
    assigned_by: str = ""


@dataclass(frozen=True, slots=True)
class SkpContent:
    """The whole SKP of one employee for one year.

    Attributes:
        start: First day that is judged.
        end: Last day that is judged, included.
        place: Where it is signed, None is dotted.
        day: When it is signed, None is dotted.
        expectations: Special expectations of the leader, one per core value (seven), or none at all.
        missing: Codes of facts that are not known and print as dotted lines.
    """

    year: int
    form: SkpForm
    institution: str
    start: date
    end: date
    employee: Person
    appraiser: Person
    main: tuple[WorkResult, ...]
    additional: tuple[WorkResult, ...] = ()
    expectations: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    accountability: tuple[str, ...] = ()
    consequences: tuple[str, ...] = ()
    place: str | None = None
    day: date | None = None
    paper: Paper = Paper.A4
    missing: tuple[str, ...] = ()
