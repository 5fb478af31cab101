"""Every document in both formats, against what was looked at and found right."""

from collections.abc import Callable
from typing import Any

import pytest

from bsc_planner.exchange.documents.agreement import AgreementLevel, agreement_document
from bsc_planner.exchange.documents.blocks import Document
from bsc_planner.exchange.documents.cascade_matrix import cascade_matrix_document
from bsc_planner.exchange.documents.skp import skp_document
from bsc_planner.exchange.documents.skp_content import Person
from bsc_planner.exchange.writers.pdf import PdfWriter
from bsc_planner.exchange.writers.xlsx import XlsxWriter
from tests.exchange.documents import samples
from tests.exchange.reading import pdf_text, workbook_text

_FINGERPRINT = "3f7a-91bc-d204"
_CASES: dict[str, Callable[[], Document]] = {
    "skp-staff": lambda: skp_document(samples.staff_skp(2), fingerprint=_FINGERPRINT),
    "skp-staff-long": lambda: skp_document(samples.staff_skp(14), fingerprint=_FINGERPRINT),
    "skp-high-official": lambda: skp_document(samples.high_official_skp(), fingerprint=_FINGERPRINT),
    "skp-nothing-known": lambda: skp_document(
        samples.staff_skp(1, employee=Person(), appraiser=Person(), place=None, day=None)
    ),
    "pk": lambda: agreement_document(samples.agreement(), fingerprint=_FINGERPRINT),
    "pk-alone": lambda: agreement_document(samples.agreement(second=None, level=AgreementLevel.INSTITUTION)),
    "pk-region": lambda: agreement_document(samples.agreement(12, level=AgreementLevel.REGION)),
    "cascade-matrix": lambda: cascade_matrix_document(samples.cascade_matrix(), fingerprint=_FINGERPRINT),
    "cascade-matrix-wide": lambda: cascade_matrix_document(samples.cascade_matrix(9, 6)),
}


@pytest.mark.parametrize("name", _CASES)
def test_workbook_says_what_its_golden_file_says(name: str, same_as_golden: Any) -> None:
    same_as_golden(f"{name}.xlsx.txt", workbook_text(XlsxWriter().write(_CASES[name]())))


@pytest.mark.parametrize("name", _CASES)
def test_pdf_says_what_its_golden_file_says(name: str, same_as_golden: Any, pdf_writer: PdfWriter) -> None:
    same_as_golden(f"{name}.pdf.txt", pdf_text(pdf_writer.write(_CASES[name]())))
