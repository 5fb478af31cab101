"""What the evaluation of one employee says, as plain values with no plan or format behind them."""

from dataclasses import dataclass

from bsc_planner.exchange.documents.blocks import Content
from bsc_planner.exchange.documents.skp_content import Measure, Person, SkpContent


@dataclass(frozen=True, slots=True)
class EvaluatedMeasure:
    """A measure of the SKP with what was reached of it.

    Attributes:
        measure: As in the SKP.
        actual: Realised figure; empty: nothing was reported.
        feedback: Umpan balik of the superior; empty: none.
    """

    measure: Measure
    actual: Content = ""
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class EvaluatedResult:
    """A rencana hasil kerja with its measures, at least one; texts as in `WorkResult`."""

    text: str
    measures: tuple[EvaluatedMeasure, ...]
    intervened: str = ""
    assigned_by: str = ""


@dataclass(frozen=True, slots=True)
class EvaluationContent:
    """The evaluation of one employee for one year by PermenPANRB 6/2022.

    Attributes:
        skp: Persons, period, place and day; its work results are left empty.
        main, additional: Work results with what was reached.
        organisation: Capaian kinerja organisasi, a word of `OrganisationRating`; None: not decided, all are printed.
        work, behaviour: Ratings, words of `Expectation`; None: not rated.
        predikat: Word of `Predikat`; None: not known.
        feedback: Umpan balik on all of the work; empty: none.
    """

    skp: SkpContent
    main: tuple[EvaluatedResult, ...]
    additional: tuple[EvaluatedResult, ...]
    organisation: str | None = None
    work: str | None = None
    behaviour: str | None = None
    predikat: str | None = None
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class ScoredLine:
    """A row of a form that computes: its text cells, then its figures, as the form prints them; empty: not known."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreFormContent:
    """The evaluation of one employee for one year by a rule that computes scores.

    Attributes:
        skp: As of `EvaluationContent`.
        form: Table of ``resources/wording/evaluation.toml``: ``score_2013`` or ``score_2021``.
        lines: Rows of the form, in order.
        totals: Sums below them by their key in the table of the form, as printed; empty texts: not known.
        predikat: As of `EvaluationContent`.
    """

    skp: SkpContent
    form: str
    lines: tuple[ScoredLine, ...]
    totals: tuple[tuple[str, str], ...]
    predikat: str | None = None


@dataclass(frozen=True, slots=True)
class EvaluationRecordContent:
    """The Dokumen Evaluasi Kinerja Pegawai of one employee for one year.

    Attributes:
        skp: As of `EvaluationContent`.
        above_appraiser: Superior of the appraiser.
        organisation, predikat: As of `EvaluationContent`.
        note: Catatan or recommendation; empty: lines to write on.
    """

    skp: SkpContent
    above_appraiser: Person
    organisation: str | None = None
    predikat: str | None = None
    note: str = ""
