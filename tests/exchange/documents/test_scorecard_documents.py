"""The scorecard and the explanation of its scores as documents: what they say, page by page and cell by cell."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.exchange.documents.blocks import Document
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkippedDocument, SkipReason
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.score_explanation import score_explanation_document
from bsc_planner.exchange.documents.score_explanation_facts import score_explanation_content
from bsc_planner.exchange.documents.scorecard import LineLevel, scorecard_document
from bsc_planner.exchange.documents.scorecard_facts import period_of_day, scorecard_content, scorecard_contents
from bsc_planner.exchange.register.content_lines import lines_of
from bsc_planner.exchange.registry import document_spec
from bsc_planner.exchange.scorecard_file import write_explanation, write_scorecard
from bsc_planner.exchange.writers.pdf import PdfWriter
from bsc_planner.exchange.writers.xlsx import XlsxWriter
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.monitoring.scorecards import explanation_of, scorecard_of
from tests.builders import do
from tests.exchange.reading import pdf_text, workbook, workbook_text
from tests.scored_plan import YEAR, actuals_edit, tax_office

FINGERPRINT = "3f7a-91bc-d204"
DAY = date(2022, 12, 31)


def _scorecard(*, has_actuals: bool = True) -> Document:
    card = scorecard_of(tax_office(has_actuals=has_actuals), YEAR)
    content = scorecard_content(card, institution="Kementerian Contoh", unit="KPP Contoh", day=DAY)
    return scorecard_document(content, fingerprint=FINGERPRINT)


def _explanation() -> Document:
    store = tax_office()
    card, told = scorecard_of(store, YEAR), explanation_of(store, None, YEAR)
    assert told is not None
    content = score_explanation_content(card, told, institution="Kementerian Contoh", unit="KPP Contoh", day=DAY)
    return score_explanation_document(content, fingerprint=FINGERPRINT)


CASES: dict[str, Callable[[], Document]] = {"scorecard": _scorecard, "score-explanation": _explanation}


@pytest.mark.parametrize("name", CASES)
def test_workbook_says_what_its_golden_file_says(name: str, same_as_golden: Callable[[str, str], None]) -> None:
    same_as_golden(f"{name}.xlsx.txt", workbook_text(XlsxWriter().write(CASES[name]())))


@pytest.mark.parametrize("name", CASES)
def test_pdf_says_what_its_golden_file_says(
    name: str, same_as_golden: Callable[[str, str], None], pdf_writer: PdfWriter
) -> None:
    same_as_golden(f"{name}.pdf.txt", pdf_text(pdf_writer.write(CASES[name]())))


@pytest.mark.parametrize("name", CASES)
def test_the_same_scores_give_the_same_file_twice(name: str, pdf_writer: PdfWriter) -> None:
    for writer in (pdf_writer, XlsxWriter()):
        assert writer.write(CASES[name]()) == writer.write(CASES[name]())


def test_figures_are_numbers_in_the_workbook() -> None:
    sheet = workbook(XlsxWriter().write(_scorecard())).active
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert 71.41 in values
    assert any(isinstance(value, float) and abs(value - 0.359) < 1e-9 for value in values) or 35.9 in values


@pytest.mark.parametrize("name", CASES)
def test_a_status_keeps_off_the_figure_before_it(name: str) -> None:
    sheet = workbook(XlsxWriter().write(CASES[name]())).active
    signs = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith(("● h", "▲ k", "■ m"))]
    assert len(signs) > 5
    assert {cell.alignment.indent for cell in signs} == {1}


def test_lines_follow_the_scorecard_and_what_counts_nowhere_stands_apart() -> None:
    content = scorecard_content(scorecard_of(tax_office(), YEAR), institution="K", unit="U")
    levels = [line.level for line in content.lines]
    assert levels.count(LineLevel.PERSPECTIVE) == 4
    assert levels.count(LineLevel.INDICATOR) == 20
    capped = next(line for line in content.lines if line.code == "7c-N")
    assert (str(capped.raw), str(capped.index)) == ("200,00", "120,00")


def test_a_scorecard_without_indicators_says_so() -> None:
    store = tax_office()
    office = next(unit for unit in store.all(Unit) if unit.code == "KPP")
    content = scorecard_content(scorecard_of(store, YEAR, unit_id=office.id), institution="K", unit="KPP")
    assert content.lines == ()
    assert "belum memuat indikator" in str(scorecard_document(content).sections[0].blocks[-1])


@pytest.mark.parametrize("key", ["scorecard", "score-explanation"])
def test_the_unit_at_the_top_gets_the_institution_and_units_without_a_scorecard_are_left_out(key: str) -> None:
    store = tax_office()
    facts = PlanFacts(store, cascade_of(store, 2022))
    made, *others = document_spec(key).contents(facts, IssueScope(day=DAY))
    assert isinstance(made, IssueItem)
    assert (made.who, made.content.summary.period) == ("DJP", "2022")
    assert others == [
        SkippedDocument("KANWIL", SkipReason.NO_SCORECARD),
        SkippedDocument("KPP", SkipReason.NO_SCORECARD),
    ]


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (None, Period(2026)),
        (date(2025, 6, 30), Period(2026)),
        (date(2026, 1, 5), Period.of_quarter(2026, 1)),
        (date(2026, 3, 31), Period.of_quarter(2026, 1)),
        (date(2026, 7, 15), Period.of_quarter(2026, 2)),
        (date(2026, 12, 30), Period.of_quarter(2026, 3)),
        (date(2026, 12, 31), Period(2026)),
    ],
)
def test_the_day_of_a_document_decides_up_to_which_quarter_it_reports(day: date | None, period: Period) -> None:
    assert period_of_day(2026, day) == period


def test_a_changed_actual_is_told_line_by_line() -> None:
    store = tax_office(has_actuals=False)
    facts = PlanFacts(store, cascade_of(store, 2022))
    before = next(scorecard_contents(facts, IssueScope(day=DAY)))
    do(store, actuals_edit(store))
    after = next(scorecard_contents(facts, IssueScope(day=DAY)))
    assert isinstance(before, IssueItem)
    assert isinstance(after, IssueItem)
    old = {(line.part, line.name): line.text for line in lines_of(before.content)}
    new = {(line.part, line.name): line.text for line in lines_of(after.content)}
    changed = {key for key in new if old.get(key) != new[key]}
    assert any(part[1] == "6a-CP" and name == "Realisasi" for part, name in changed)


def test_scorecard_and_explanation_are_written_to_files(tmp_path: Path) -> None:
    store = tax_office()
    card, told = scorecard_of(store, YEAR), explanation_of(store, None, YEAR)
    assert told is not None
    for form in ("xlsx", "pdf"):
        write_scorecard(card, institution="K", unit="U", form=form, path=tmp_path / f"rapor.{form}")
        write_explanation(card, told, institution="K", unit="U", form=form, path=tmp_path / f"mengapa.{form}")
    assert len(list(tmp_path.iterdir())) == 4
