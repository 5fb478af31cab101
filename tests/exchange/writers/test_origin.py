"""What every page says about where it comes from, in both formats."""

from dataclasses import replace

import pytest

from bsc_planner.exchange.documents.agreement import agreement_document
from bsc_planner.exchange.documents.blocks import Document, Origin, Paper
from bsc_planner.exchange.documents.cascade_matrix import cascade_matrix_document
from bsc_planner.exchange.documents.footer import edition_name, origin_line, short_head
from bsc_planner.exchange.documents.skp import skp_document
from bsc_planner.exchange.fingerprint import printed_fingerprints
from bsc_planner.exchange.writers.pdf import PdfWriter
from bsc_planner.exchange.writers.xlsx import XlsxWriter
from tests.exchange.documents import samples
from tests.exchange.reading import pages, workbook

FINGERPRINT = "3f7a-91bc-d204"
LINE = "Sidik 3f7a-91bc-d204 · Edisi 12 · Log 9c4177e012ab"


def told(document: Document, *, is_draft: bool = False) -> Document:
    """The document of edition 12."""
    return replace(document, fingerprint=FINGERPRINT, origin=Origin("Edisi 12", "9c4177e012ab", is_draft=is_draft))


DOCUMENTS = [
    skp_document(samples.staff_skp(2)),
    skp_document(samples.staff_skp(2, paper=Paper.F4)),
    agreement_document(samples.agreement()),
    cascade_matrix_document(samples.cascade_matrix()),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=["skp", "skp F4", "pk", "matrix"])
def test_every_page_of_every_form_prints_its_origin(document: Document, pdf_writer: PdfWriter) -> None:
    for text in pages(pdf_writer.write(told(document))):
        assert LINE in text
        assert printed_fingerprints(text) == [FINGERPRINT]
        assert "DRAF" not in text.splitlines()
    for sheet in workbook(XlsxWriter().write(told(document))):
        assert LINE in sheet.oddFooter.left.text
        assert sheet.oddHeader.center.text is None


@pytest.mark.parametrize("document", DOCUMENTS, ids=["skp", "skp F4", "pk", "matrix"])
def test_every_page_of_a_draft_is_marked_and_no_page_is_added(document: Document, pdf_writer: PdfWriter) -> None:
    plain, marked = (pages(pdf_writer.write(told(document, is_draft=is_draft))) for is_draft in (False, True))
    assert len(plain) == len(marked)
    assert all("DRAF" in text for text in marked)
    for sheet in workbook(XlsxWriter().write(told(document, is_draft=True))):
        assert sheet.oddHeader.center.text.endswith("DRAF")


def test_a_title_full_of_ampersands_leaves_the_fingerprint_its_room() -> None:
    document = replace(told(skp_document(samples.staff_skp())), title="&" * 300)
    for sheet in workbook(XlsxWriter().write(document)):
        text = sheet.oddFooter.left.text
        assert LINE in text
        assert text.split("\n")[0].strip().count("&") % 2 == 0


def test_a_document_without_a_plan_behind_it_prints_no_line() -> None:
    assert origin_line(skp_document(samples.staff_skp())) == ""
    assert (edition_name(None), edition_name(2)) == ("Draf", "Edisi 2")
    assert short_head(bytes(range(32))) == "000102030405"
