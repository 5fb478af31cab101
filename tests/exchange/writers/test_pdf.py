"""PDF files measured and read back: paper to the millimetre, nothing torn apart, nothing lost."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from bsc_planner.exchange.documents.agreement import agreement_document
from bsc_planner.exchange.documents.blocks import Document, Paper
from bsc_planner.exchange.documents.cascade_matrix import cascade_matrix_document
from bsc_planner.exchange.documents.skp import skp_document
from bsc_planner.exchange.documents.skp_content import Person
from bsc_planner.exchange.writers.pdf import PdfWriter
from tests.exchange.documents import samples
from tests.exchange.reading import page_sizes, pages, text_edges


@pytest.mark.parametrize(
    ("document", "size"),
    [
        (skp_document(samples.staff_skp()), (297, 210)),
        (skp_document(samples.staff_skp(paper=Paper.F4)), (330, 215)),
        (agreement_document(samples.agreement()), (210, 297)),
        (agreement_document(samples.agreement(paper=Paper.F4)), (215, 330)),
        (cascade_matrix_document(samples.cascade_matrix()), (297, 210)),
    ],
)
def test_pages_are_as_large_as_the_paper(document: Document, size: tuple[int, int], pdf_writer: PdfWriter) -> None:
    for made in page_sizes(pdf_writer.write(document)):
        assert made == pytest.approx(size, abs=0.05)


def test_every_page_has_its_number_title_and_fingerprint(pdf_writer: PdfWriter) -> None:
    made = pages(pdf_writer.write(skp_document(samples.staff_skp(14), fingerprint="3f7a-91bc-d204")))
    for number, text in enumerate(made, start=1):
        assert f"Halaman {number} dari {len(made)}" in text
        assert "SKP 2026 - Siti Nurhaliza" in text
        assert "3f7a-91bc-d204" in text


def test_header_rows_repeat_on_every_page_the_table_reaches(pdf_writer: PdfWriter) -> None:
    made = pages(pdf_writer.write(skp_document(samples.staff_skp(25))))
    reached = [text for text in made if "Tersusunnya laporan" in text]
    assert len(reached) > 2
    for text in reached:
        assert "YANG DIINTERVENSI" in text
        assert "(1) (2) (3) (4) (5) (6)" in text


def test_the_aspects_of_a_work_result_stay_on_one_page(pdf_writer: PdfWriter) -> None:
    made = pages(pdf_writer.write(skp_document(samples.staff_skp(25))))
    for place in (1, 13, 25):
        page = next(text for text in made if f"akuntabel ({place})" in text.replace("\n", " "))
        assert f"Persentase laporan {place} tanpa" in page
        assert f"Ketepatan waktu laporan {place}" in page.replace("\n", " ")


@pytest.mark.parametrize("results", range(1, 15))
def test_signatures_stand_on_one_page_below_a_core_value(results: int, pdf_writer: PdfWriter) -> None:
    made = pages(pdf_writer.write(skp_document(samples.staff_skp(results))))
    page = next(text for text in made if "Pejabat Penilai Kinerja,\n" in text or "Pejabat Penilai Kinerja, " in text)
    assert "NIP. 197001011995031002" in page
    assert "Banyuwangi, 2 Januari 2026" in page
    assert "Kolaboratif" in page


def test_markup_and_templates_in_data_stay_literal_and_nothing_readable_is_lost(pdf_writer: PdfWriter) -> None:
    content = samples.staff_skp(1, institution=samples.HOSTILE, employee=Person(samples.HOSTILE))
    text = pages(pdf_writer.write(skp_document(content)))[0].replace("\n", " ").replace("  ", " ")
    assert samples.READABLE_HOSTILE in text


def test_endless_words_stay_inside_the_page(pdf_writer: PdfWriter) -> None:
    content = samples.staff_skp(1, employee=Person("x" * 300, "1" * 60, "y" * 200, "z" * 300, "w" * 300))
    made = pdf_writer.write(skp_document(content))
    for left, right in text_edges(made):
        assert left >= 14.5
        assert right <= 297 - 14.5
    assert "x" * 300 in "".join(pages(made)).replace("\u200b", "").replace("\n", "").replace("\r", "")


def test_title_and_date_stand_in_the_metadata(pdf_writer: PdfWriter) -> None:
    document = pypdfium2.PdfDocument(pdf_writer.write(skp_document(samples.staff_skp())))
    assert document.get_metadata_value("Title") == "SKP 2026 - Siti Nurhaliza, S.H., M.H."
    assert document.get_metadata_value("CreationDate").startswith("D:20260102")
    document.close()


def test_the_same_document_gives_the_same_bytes(pdf_writer: PdfWriter) -> None:
    document = skp_document(samples.staff_skp())
    assert pdf_writer.write(document) == PdfWriter().write(document)


def test_documents_set_one_after_the_other_do_not_mix(pdf_writer: PdfWriter) -> None:
    first = pdf_writer.write(skp_document(samples.staff_skp()))
    pdf_writer.write(agreement_document(samples.agreement(day=date(2026, 5, 4))))
    assert pdf_writer.write(skp_document(samples.staff_skp())) == first


def test_only_the_shipped_font_is_used(pdf_writer: PdfWriter, tmp_path: Path) -> None:
    made = pdf_writer.write(skp_document(samples.staff_skp()))
    assert b"LiberationSans" in made
    assert b"Libertinus" not in made
    assert b"DejaVu" not in made


def test_a_long_agreement_repeats_its_header_and_ends_with_both_signatures(pdf_writer: PdfWriter) -> None:
    made = pages(pdf_writer.write(agreement_document(samples.agreement(40))))
    assert all("Sasaran Kegiatan Indikator Kinerja Target" in text for text in made[1:-1])
    assert "Pihak Kedua," in made[-1]
    assert made[-1].index("Siti") > made[-1].index("Budi"), "pihak kedua signs at the left"


@pytest.mark.parametrize("objectives", range(6, 30, 2))
def test_signatures_of_an_agreement_stand_below_its_budget(objectives: int, pdf_writer: PdfWriter) -> None:
    last = pages(pdf_writer.write(agreement_document(samples.agreement(objectives))))[-1]
    assert last.index("Kegiatan Anggaran") < last.index("Pihak Kedua,")
