"""Contents of evaluations for tests."""

from dataclasses import replace

from bsc_planner.exchange.documents.evaluation_content import (
    EvaluatedMeasure,
    EvaluatedResult,
    EvaluationContent,
    EvaluationRecordContent,
    ScoredLine,
    ScoreFormContent,
)
from bsc_planner.exchange.documents.skp_content import SkpContent, WorkResult
from tests.exchange.documents import samples


def _bare(skp: SkpContent) -> SkpContent:
    return replace(skp, main=(), additional=())


def _evaluated(results: tuple[WorkResult, ...]) -> tuple[EvaluatedResult, ...]:
    return tuple(
        EvaluatedResult(
            one.text,
            tuple(
                EvaluatedMeasure(measure, samples.number("5", "Laporan"), "Pertahankan." if place == 0 else "")
                for place, measure in enumerate(one.measures)
            ),
            one.intervened,
            one.assigned_by,
        )
        for one in results
    )


def evaluation(skp: SkpContent, *, is_rated: bool = True) -> EvaluationContent:
    """The evaluation of a sample SKP, rated or still open."""
    if not is_rated:
        return EvaluationContent(_bare(skp), _evaluated(skp.main), _evaluated(skp.additional))
    return EvaluationContent(
        _bare(skp),
        _evaluated(skp.main),
        _evaluated(skp.additional),
        organisation="sangat_kurang",
        work="as_expected",
        behaviour="above",
        predikat="baik",
        feedback="Kerja sama dengan tim baik.",
    )


def record(*, is_rated: bool = True) -> EvaluationRecordContent:
    """The document that closes an evaluation."""
    skp = _bare(samples.staff_skp(1))
    if not is_rated:
        return EvaluationRecordContent(skp, above_appraiser=samples.APPRAISER)
    return EvaluationRecordContent(skp, samples.APPRAISER, "baik", "baik", note="Ikut pelatihan penyusunan laporan.")


def score_form(form: str) -> ScoreFormContent:
    """A form of an old year with one row."""
    skp = _bare(samples.staff_skp(1))
    if form == "score_2013":
        cells = ("1", "Menyusun laporan", "10", "100", "12", "-", "8", "90", "12", "-", "246", "82")
        totals = (("extra_tasks", "2"), ("creativity", "3"), ("work", "87"), ("behaviour", "82"), ("total", "85"))
        return ScoreFormContent(skp, form, (ScoredLine(cells),), totals, "baik")
    figures = ("Anggaran", "8", "Pengelolaan anggaran", "Nilai IKPA", "95", "93", "98%", "Cukup", "88", "88")
    totals = (("additional", ""), ("work", "88"), ("behaviour", "100"), ("idea", "ADA"), ("total", "91,6"))
    return ScoreFormContent(skp, form, (ScoredLine(figures),), totals, "baik")
