"""What evaluations of people take from the plan, and what their forms say."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.rating import RatePeopleEdit, RateUnitEdit, RatingCell
from bsc_planner.editing.work_report import SetReviewEdit
from bsc_planner.exchange.documents.blocks import Document
from bsc_planner.exchange.documents.evaluation import evaluation_document
from bsc_planner.exchange.documents.evaluation_content import (
    EvaluationContent,
    EvaluationRecordContent,
    ScoreFormContent,
)
from bsc_planner.exchange.documents.evaluation_facts import evaluation_contents, evaluation_record_contents
from bsc_planner.exchange.documents.evaluation_record import evaluation_record_document
from bsc_planner.exchange.documents.issue_item import (
    IssueItem,
    IssueScope,
    MissingFact,
    SkippedDocument,
    SkipReason,
)
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.register.content_lines import lines_of
from bsc_planner.exchange.writers.pdf import PdfWriter
from bsc_planner.exchange.writers.xlsx import XlsxWriter
from tests.builders import do
from tests.checks.plans import Draft
from tests.exchange.documents import evaluation_samples as evaluations
from tests.exchange.documents import samples
from tests.exchange.reading import pdf_text, workbook_text
from tests.monitoring.test_evaluation import rate, with_work

_FINGERPRINT = "3f7a-91bc-d204"
_CASES: dict[str, Callable[[], Document]] = {
    "evaluation-staff": lambda: evaluation_document(
        evaluations.evaluation(samples.staff_skp(2)), fingerprint=_FINGERPRINT
    ),
    "evaluation-high-official": lambda: evaluation_document(evaluations.evaluation(samples.high_official_skp())),
    "evaluation-not-rated": lambda: evaluation_document(evaluations.evaluation(samples.staff_skp(1), is_rated=False)),
    "evaluation-2013": lambda: evaluation_document(evaluations.score_form("score_2013")),
    "evaluation-2021": lambda: evaluation_document(evaluations.score_form("score_2021")),
    "evaluation-record": lambda: evaluation_record_document(evaluations.record(), fingerprint=_FINGERPRINT),
    "evaluation-record-not-rated": lambda: evaluation_record_document(evaluations.record(is_rated=False)),
}


@pytest.mark.parametrize("name", _CASES)
def test_workbook_says_what_its_golden_file_says(name: str, same_as_golden: Any) -> None:
    same_as_golden(f"{name}.xlsx.txt", workbook_text(XlsxWriter().write(_CASES[name]())))


@pytest.mark.parametrize("name", _CASES)
def test_pdf_says_what_its_golden_file_says(name: str, same_as_golden: Any, pdf_writer: PdfWriter) -> None:
    same_as_golden(f"{name}.pdf.txt", pdf_text(pdf_writer.write(_CASES[name]())))


def facts_of(plan: Draft, year: int) -> PlanFacts:
    return PlanFacts(plan.store, cascade_of(plan.store, year))


def item_of(plan: Draft, year: int, *, record: bool = False) -> IssueItem | SkippedDocument:
    """What is made for the clerk."""
    contents = evaluation_record_contents if record else evaluation_contents
    scope = IssueScope(employee_ids={plan.ids["clerk"]}, place="Jakarta", day=date(year, 12, 31))
    (item,) = contents(facts_of(plan, year), scope)
    return item


def rated(year: int = 2026) -> Draft:
    plan = with_work(year)
    clerk = plan.ids["clerk"]
    rate(plan, "clerk", "as_expected", "above", str(year))
    do(plan.store, RatePeopleEdit([RatingCell(clerk, str(year), "note", "Ikuti pelatihan.")]))
    do(plan.store, SetReviewEdit(clerk, plan.ids["rule"], str(year), "feedback", "Perbaiki jadwal."))
    do(plan.store, SetReviewEdit(clerk, None, str(year), "feedback", "Kerja sama baik."))
    return plan


def test_the_form_of_the_year_carries_what_was_said_in_its_months() -> None:
    plan = rated()
    clerk, rule = plan.ids["clerk"], plan.ids["rule"]
    for month, text in (("2026-M05", "Lebih teliti."), ("2026-M02", "Cepat."), ("2026-M03", "Cepat.")):
        do(plan.store, SetReviewEdit(clerk, rule, month, "feedback", text))
    do(plan.store, SetReviewEdit(clerk, None, "2026-M04", "feedback", "Hadir tepat waktu."))
    do(plan.store, SetReviewEdit(clerk, None, "2025-M12", "feedback", "Tahun lalu."))
    item = item_of(plan, 2026)
    assert isinstance(item, IssueItem)
    assert item.content.main[0].measures[0].feedback == "Perbaiki jadwal.\nFebruari, Maret: Cepat.\nMei: Lebih teliti."
    assert item.content.feedback == "Kerja sama baik.\nApril: Hadir tepat waktu."


def test_the_form_holds_what_was_reported_said_and_rated() -> None:
    plan = rated()
    do(plan.store, RateUnitEdit(plan.ids["top"], "2026", "baik"))
    item = item_of(plan, 2026)
    assert isinstance(item, IssueItem)
    content = item.content
    assert isinstance(content, EvaluationContent)
    (measure,) = content.main[0].measures
    assert (str(measure.measure.target), str(measure.actual), measure.feedback) == (
        "10 dokumen",
        "8 dokumen",
        "Perbaiki jadwal.",
    )
    assert (content.organisation, content.work, content.behaviour, content.predikat) == (
        "baik",
        "as_expected",
        "above",
        "baik",
    )
    assert content.feedback == "Kerja sama baik."
    assert content.skp.main == ()
    assert MissingFact.RATING not in item.missing


def test_somebody_not_rated_gets_a_form_to_be_filled_by_hand_and_the_report_says_so() -> None:
    item = item_of(with_work(2026), 2026)
    assert isinstance(item, IssueItem)
    assert MissingFact.RATING in item.missing
    assert (item.content.predikat, item.content.organisation) == (None, None)


def test_the_institutions_capaian_stands_for_units_without_one() -> None:
    plan = rated()
    do(plan.store, RateUnitEdit(None, "2026", "istimewa"))
    item = item_of(plan, 2026)
    assert isinstance(item, IssueItem)
    assert item.content.organisation == "istimewa"


def test_the_record_names_the_superior_of_the_appraiser_and_the_note() -> None:
    item = item_of(rated(), 2026, record=True)
    assert isinstance(item, IssueItem)
    content = item.content
    assert isinstance(content, EvaluationRecordContent)
    assert (content.skp.appraiser.name, content.above_appraiser.name, content.note) == (
        "Ani",
        "Sri",
        "Ikuti pelatihan.",
    )


@pytest.mark.parametrize("year", [2020, 2021])
def test_old_years_have_the_form_of_their_rule_and_no_record(year: int) -> None:
    plan = with_work(year)
    clerk = plan.ids["clerk"]
    for field, value in (("quality", "90"), ("time", "12")):
        do(plan.store, SetReviewEdit(clerk, plan.ids["rule"], str(year), field, value))
    do(plan.store, RatePeopleEdit([RatingCell(clerk, str(year), "behaviour_score", "82")]))
    item = item_of(plan, year)
    assert isinstance(item, IssueItem)
    content = item.content
    assert isinstance(content, ScoreFormContent)
    expected = {2020: ("82", "82"), 2021: ("70", "73,6")}[year]
    totals = dict(content.totals)
    assert (totals["work"], totals["total"]) == expected
    assert content.lines[0].cells[-1] == expected[0]
    assert item_of(plan, year, record=True) == SkippedDocument(item.who, SkipReason.OTHER_FORM)


def test_two_evaluations_that_differ_tell_where() -> None:
    before = item_of(rated(), 2026)
    plan = rated()
    rate(plan, "clerk", "below", "above")
    after = item_of(plan, 2026)
    assert isinstance(before, IssueItem)
    assert isinstance(after, IssueItem)
    pairs = zip(lines_of(before.content), lines_of(after.content), strict=True)
    assert {(one.name, other.text) for one, other in pairs if one != other} == {
        ("Rating hasil kerja", "Di bawah ekspektasi"),
        ("Predikat kinerja pegawai", "Butuh perbaikan"),
    }


def test_every_form_can_be_told_in_lines() -> None:
    for content in (evaluations.record(), evaluations.score_form("score_2013"), evaluations.score_form("score_2021")):
        assert len(lines_of(content)) > 10
