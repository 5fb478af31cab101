"""Workbooks read back with a second library: text stays text, figures stay figures, pages come out right."""

import re
import subprocess
import sys
import zipfile
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.exchange.documents.agreement import agreement_document
from bsc_planner.exchange.documents.blocks import (
    Cell,
    Content,
    Document,
    Heading,
    Number,
    PageSetup,
    Paper,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.skp import skp_document
from bsc_planner.exchange.writers.font_metrics import line_count
from bsc_planner.exchange.writers.sheet_cells import POINTS_PER_MM
from bsc_planner.exchange.writers.sheet_pages import sheets_of
from bsc_planner.exchange.writers.text import printable
from bsc_planner.exchange.writers.xlsx import TextTooLongError, XlsxWriter
from tests.exchange.documents import samples
from tests.exchange.reading import workbook

_ROOT = Path(__file__).resolve().parents[3]
_HOSTILE = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "{=SUM(A1)}",
    "+62 812",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "＝1+1",
    "http://contoh.id",
    "file:///etc/passwd",
    "mailto:a@b.id",
    "external:x.xlsx",
    "internal:Sheet1!A1",
    "0012",
    "1e5",
    "TRUE",
    "#REF!",
    "'petik",
    "_x0041_",
    "{{ 7*7 }}",
    "A\u202eB",
    "a\x00b\x07c",
    "x" * 300,
]


def _one_table(*contents: Content, width: float = 10.0, is_code: bool = False) -> Document:
    groups = tuple(RowGroup(((Cell(content, is_code=is_code),),)) for content in contents)
    page = PageSetup(left=100 - width * 5, right=100 - width * 5)
    return Document("Uji", (Section("Uji", page, (Table((1.0,), groups),)),), samples.agreement().day)  # type: ignore[arg-type]


def _written(document: Document) -> Any:
    return workbook(XlsxWriter().write(document))


def test_hostile_strings_stay_text() -> None:
    sheet = _written(_one_table(*_HOSTILE))["Uji"]
    for row, text in enumerate(_HOSTILE, start=1):
        cell = sheet.cell(row, 1)
        assert cell.data_type == "s"
        assert cell.value.strip() == printable(text).strip()
        assert cell.hyperlink is None


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=120))
def test_any_text_comes_back_as_it_was_without_what_is_invisible(text: str) -> None:
    made = XlsxWriter().write(_one_table(f"a{text}z"))
    read = python_calamine.CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_name("Uji").to_python()
    assert str(read[0][0]).replace("\r\n", "\n") == printable(f"a{text}z")


def test_numbers_are_numbers_in_the_unit_of_their_format() -> None:
    sheet = _written(_one_table(samples.number("61.95", "%"), samples.number("1355.90"), samples.number("2", "Dok")))
    cells = [sheet["Uji"].cell(row, 1) for row in (1, 2, 3)]
    assert [cell.value for cell in cells] == [61.95, 1355.9, 2]
    assert [cell.number_format for cell in cells] == ['#,##0.00"%"', "#,##0.00", '#,##0" Dok"']


@pytest.mark.parametrize(
    "number",
    [
        Number(Decimal("1234567890123456")),
        Number(Decimal("0.1234567890123456")),
        Number(Decimal(2), 0, 'kata "sulit"'),
        Number(Decimal(2), 0, "satuan yang terlalu panjang untuk satu sel yang sempit"),
    ],
)
def test_numbers_that_a_cell_would_spoil_become_text(number: Number) -> None:
    cell = _written(_one_table(number, width=4))["Uji"].cell(1, 1)
    assert cell.data_type == "s"
    assert cell.value == str(number)


def test_a_wide_number_without_unit_shrinks_instead_of_becoming_hashes() -> None:
    cell = _written(_one_table(Number(Decimal("123456789012")), width=1.5))["Uji"].cell(1, 1)
    assert cell.alignment.shrink_to_fit
    assert cell.value == 123456789012


def test_codes_and_employee_numbers_are_text_cells() -> None:
    sheet = _written(skp_document(samples.staff_skp()))["SKP"]
    nip = next(cell for row in sheet.iter_rows() for cell in row if cell.value == samples.EMPLOYEE.number)
    assert (nip.data_type, nip.number_format) == ("s", "@")


def test_text_that_would_be_cut_is_refused() -> None:
    with pytest.raises(TextTooLongError):
        XlsxWriter().write(_one_table("x" * 32_768))


def test_a_very_long_text_gets_rows_enough_to_be_seen_whole() -> None:
    text = "kalimat panjang " * 1000
    sheet = _written(_one_table(text))["Uji"]
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    assert max(heights) <= 409
    assert sum(heights) >= line_count(text, 100 * POINTS_PER_MM, 9) * 9


def test_cells_of_a_work_result_are_merged_over_its_aspects() -> None:
    sheet = _written(skp_document(samples.staff_skp(1)))["SKP"]
    first = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Kuantitas").row
    merged = {str(one) for one in sheet.merged_cells.ranges}
    assert {f"A{first}:A{first + 2}", f"B{first}:C{first + 2}", f"D{first}:D{first + 2}"} <= merged


@pytest.mark.parametrize("paper", [(Paper.A4, 9), (Paper.F4, 14)])
def test_paper_orientation_margins_and_page_numbers_are_set(paper: tuple[Paper, int]) -> None:
    book = _written(skp_document(samples.staff_skp(paper=paper[0])))
    for sheet in book:
        assert sheet.page_setup.paperSize == paper[1]
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_margins.left * 25.4 == pytest.approx(15)
        assert sheet.page_margins.top * 25.4 == pytest.approx(18)
        assert sheet.oddFooter.right.text == "Halaman &P dari &N"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_area


def test_columns_fill_the_paper_between_the_margins_and_no_more() -> None:
    for paper in Paper:
        sheet = sheets_of(skp_document(samples.staff_skp(paper=paper)).sections[0])[0]
        assert 0.97 * sheet.page.text_width <= sum(sheet.columns) <= sheet.page.text_width


def test_a_title_with_ampersands_stays_whole_in_the_footer() -> None:
    content = samples.agreement(unit="2026 Hukum & HAM &P")
    sheet = _written(agreement_document(content)).worksheets[0]
    assert "2026 Hukum && HAM &&P" in sheet.oddFooter.left.text


def test_header_rows_repeat_where_a_table_runs_over_pages() -> None:
    sheet = _written(skp_document(samples.staff_skp(14)))["SKP"]
    first, last = (int(row) for row in sheet.print_title_rows.replace("$", "").split(":"))
    assert sheet.cell(first, 1).value == "NO."
    assert sheet.cell(last, 1).value == "(1)"
    assert sheet.row_breaks.brk


def test_a_short_table_repeats_nothing() -> None:
    assert _written(skp_document(samples.staff_skp(1)))["SKP"].print_title_rows is None


@given(st.integers(0, 40))
@settings(max_examples=25, deadline=None)
def test_pages_break_between_groups_and_every_page_fits(results: int) -> None:
    for section in skp_document(samples.staff_skp(results)).sections:
        for sheet in sheets_of(section):
            room = sheet.page.text_height * POINTS_PER_MM
            repeated = sum(sheet.heights[sheet.repeated[0] : sheet.repeated[1] + 1]) if sheet.repeated else 0
            edges = [0, *sheet.breaks, len(sheet.heights)]
            for number, (first, end) in enumerate(pairwise(edges)):
                assert sum(sheet.heights[first:end]) + (repeated if number else 0) <= room
            for cell in sheet.cells():
                assert not any(cell.top < row <= cell.bottom for row in sheet.breaks)


@given(st.integers(0, 40))
@settings(max_examples=25, deadline=None)
def test_signatures_stand_on_one_page_with_something_above_them(results: int) -> None:
    for section in skp_document(samples.staff_skp(results)).sections[:2]:
        sheet = sheets_of(section)[-1]
        role = next(cell.top for cell in sheet.cells() if cell.content == "Pegawai yang Dinilai,")
        last_break = max((row for row in sheet.breaks), default=0)
        assert last_break < role - 1
        assert any(last_break <= cell.top < role - 1 for cell in sheet.cells())


def test_a_second_table_that_runs_over_goes_on_under_its_own_header() -> None:
    def table(name: str) -> Table:
        groups = tuple(RowGroup(((Cell(f"{name} {row}"),),)) for row in range(80))
        return Table((1.0,), groups, ((Cell(f"kepala {name}"),),))

    section = Section("Uji", PageSetup(), (Heading("Judul"), table("satu"), Heading("Lagi"), table("dua")))
    first, second = sheets_of(section)
    for sheet, name in ((first, "satu"), (second, "dua")):
        assert sheet.repeated is not None
        repeated = [cell.content for cell in sheet.cells() if cell.top == sheet.repeated[0]]
        assert repeated == [f"kepala {name}"]
    contents = [cell.content for sheet in (first, second) for cell in sheet.cells()]
    assert {f"dua {row}" for row in range(80)} <= set(map(str, contents))
    assert second.name == "Uji (2)"


def test_the_same_document_gives_the_same_bytes() -> None:
    document = skp_document(samples.staff_skp())
    assert XlsxWriter().write(document) == XlsxWriter().write(document)


def test_bytes_do_not_depend_on_what_was_written_before() -> None:
    documents = [skp_document(samples.staff_skp(1)), agreement_document(samples.agreement())]
    fresh = "import sys; from tests.exchange.writers.test_xlsx import write_agreement; write_agreement()"
    made = subprocess.run([sys.executable, "-c", fresh], capture_output=True, check=True, cwd=_ROOT).stdout
    assert [XlsxWriter().write(document) for document in documents][1] == made


def write_agreement() -> None:
    """Write the agreement of the test above to the standard output of a fresh process."""
    sys.stdout.buffer.write(XlsxWriter().write(agreement_document(samples.agreement())))


def test_equal_numbers_with_other_decimals_keep_their_own_format() -> None:
    sheet = _written(_one_table(samples.number("3.5"), samples.number("3.50")))["Uji"]
    assert [sheet.cell(row, 1).number_format for row in (1, 2)] == ["#,##0.0", "#,##0.00"]


def test_no_theme_puts_another_font_in_place_of_the_measured_one() -> None:
    with zipfile.ZipFile(BytesIO(XlsxWriter().write(skp_document(samples.staff_skp())))) as archive:
        styles = archive.read("xl/styles.xml").decode()
    fonts = styles[styles.index("<fonts") : styles.index("</fonts>")]
    assert "scheme" not in fonts
    assert set(re.findall(r'name val="([^"]+)"', fonts)) == {"Arial"}


def test_month_figures_can_be_read_by_program() -> None:
    made = XlsxWriter().write(skp_document(samples.staff_skp(2)))
    sheet = python_calamine.CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_name("Rincian Bulanan")
    rows = [[value for value in row if value != ""] for row in sheet.to_python()]
    header = next(place for place, row in enumerate(rows) if row and row[0] == "NO.")
    assert rows[header][1:3] == ["KODE INDIKATOR", "KODE JABATAN"]
    assert rows[header + 1][1:3] == ["IND-P1.K1", "JFU-01"]
    assert rows[header + 1][6:] == [0, 1] * 6
    assert rows[header + 2][6:] == ["-", "-", "-", *[97.5] * 9]
