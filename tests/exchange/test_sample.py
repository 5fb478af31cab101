"""One document to look at before a run, made as the run makes it."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from bsc_planner.exchange.documents.issue_item import IssueScope, SkippedDocument, SkipReason
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.issue_report import IssuingReport
from bsc_planner.exchange.issuing import issue
from bsc_planner.exchange.pdf_pages import page_count, page_picture, page_size
from bsc_planner.exchange.sample import Sample, counts_of, sample_of
from bsc_planner.model.organisation import Unit
from bsc_planner.progress import Cancelled
from tests.exchange.documents.plans import facts_of, ministry, store_of, with_people


@pytest.fixture(scope="module")
def facts() -> PlanFacts:
    return facts_of(ministry())


def seen(facts: PlanFacts, document: str, *, start: int = 0, scope: IssueScope | None = None) -> Sample:
    found = sample_of(facts, scope or IssueScope(), document, start=start)
    assert isinstance(found, Sample)
    return found


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_a_sample_is_the_file_the_run_writes(facts: PlanFacts, tmp_path: Path) -> None:
    report = issue(facts.store, year=2026, documents=["skp"], formats=["pdf"], directory=tmp_path)
    written = {(tmp_path / name).read_bytes() for name in report.written}
    assert seen(facts, "skp").pdf in written


def test_samples_go_on_from_a_place_and_round_to_the_first(facts: PlanFacts) -> None:
    first = seen(facts, "skp")
    second = seen(facts, "skp", start=first.place + 1)
    last = seen(facts, "skp", start=second.place + 1)
    assert [first.who, second.who, last.who] == ["197001011995031002", "198503152010122001", "199001012015031003"]
    assert seen(facts, "skp", start=last.place + 1) == first


def test_who_gets_no_document_is_passed_over(facts: PlanFacts) -> None:
    assert seen(facts, "skp").place == 1, "the minister has no targets of his own"


def test_units_have_samples_of_their_own(facts: PlanFacts) -> None:
    assert seen(facts, "pk").who == "KEM"
    assert seen(facts, "pk", start=1).who == "DIT"
    assert "Direktorat Layanan" in text_of(seen(facts, "cascade-matrix", start=1).pdf)


def test_a_sample_keeps_to_the_scope(facts: PlanFacts) -> None:
    unit = facts.store.all(Unit, Unit.code == "DIT")[0]
    scope = IssueScope(unit_ids=frozenset({unit.id}), place="Bogor")
    assert seen(facts, "pk", scope=scope).who == "DIT"
    assert seen(facts, "pk", scope=scope, start=1).who == "DIT"
    assert "Bogor" in text_of(seen(facts, "skp", scope=scope).pdf)


def test_where_all_are_skipped_the_first_reason_is_given() -> None:
    facts = facts_of(with_people({"nip": "1" * 18, "name": "Tanpa Jabatan", "assignments": []}))
    assert sample_of(facts, IssueScope(), "skp") == SkippedDocument("1" * 18, SkipReason.NO_POSITION)


def test_an_empty_scope_has_no_sample(facts: PlanFacts) -> None:
    assert sample_of(facts, IssueScope(employee_ids=frozenset()), "skp") is None
    assert sample_of(facts, IssueScope(employee_ids=frozenset()), "pk") is None


def test_counts_are_those_of_the_run(facts: PlanFacts, tmp_path: Path) -> None:
    counts = counts_of(facts, IssueScope(), ["skp", "pk"])
    report = issue(facts.store, year=2026, documents=["skp", "pk"], formats=["pdf"], directory=tmp_path)
    assert counts == {"skp": 4, "pk": 2}
    assert sum(counts.values()) == len(report.written) + len(report.skipped)


def test_pages_of_a_pdf_are_counted_measured_and_drawn(facts: PlanFacts) -> None:
    pdf = seen(facts, "pk").pdf
    width, height = page_size(pdf, 0)
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (210, 297)
    picture = page_picture(pdf, 0, scale=0.5)
    assert (picture.width, picture.height) == (round(width / 2), round(height / 2))
    assert len(picture.pixels) == picture.stride * picture.height
    assert len(set(picture.pixels)) > 2, "something is printed"
    assert page_count(pdf) >= 1


def test_the_report_of_a_stopped_run_tells_what_was_done(tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            if done:
                raise Cancelled

    store = store_of(ministry())
    report = IssuingReport(tmp_path)
    with pytest.raises(Cancelled):
        issue(store, year=2026, documents=["skp", "pk"], directory=tmp_path, progress=Stop(), report=report)
    assert len(report.written) == 10
    assert [one.code for one in report.skipped] == [SkipReason.NO_TARGETS]
    assert report.seconds > 0
