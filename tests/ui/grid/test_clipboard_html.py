"""Blocks of cells as typed tables, as spreadsheets copy them and as the program does."""

from datetime import date
from decimal import Decimal

import pytest

from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.widgets.grid.clipboard.html_block import block_as_html, block_from_html
from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import SheetCell, clear_number, figure_text, marks_of, sheet_cell
from tests.ui.grid.clipboard_files import clipboard_file


def read_table(source: str) -> list[list[SheetCell]]:
    """The cells of a table that is there."""
    table = block_from_html(source)
    assert table is not None
    return table


def only_cell(td: str, *, head: str = "") -> SheetCell:
    """The one cell of a table."""
    return read_table(f"<html><head>{head}</head><body><table><tr>{td}</tr></table></body></html>")[0][0]


@pytest.mark.parametrize("locale", ["en-US", "id-ID"])
def test_block_copied_in_calc_is_read_the_same_whatever_its_locale(locale: str) -> None:
    table = read_table(clipboard_file(f"calc-{locale}.html"))
    figures = [[figure_text(cell) for cell in row] for row in table[1:]]
    assert [row[:3] for row in figures] == [
        ['Indeks "Baik" <mutu>', "1.355,90", "95,5%"],
        ["kedua", "2000", "100%"],
    ]
    assert [row[4:] for row in figures] == [
        ["007", "198001012005011001", "baris satu\nbaris dua", "Rp 1.500.000", "7,12"],
        ["01.02", "000123", "a\tb", "2 Paket", "1355"],
    ]
    assert [row[3].day for row in table[1:]] == [date(2026, 3, 15), date(2025, 12, 9)]


@pytest.mark.parametrize("locale", ["en-US", "id-ID"])
def test_block_copied_in_excel_is_read_by_its_number_formats(locale: str) -> None:
    table = read_table(clipboard_file(f"excel-{locale}.html"))
    assert [[figure_text(cell) for cell in row] for row in table] == [
        ["Indeks", "1.355,90", "95,5%", "2000", "007", "7,1250"],
        ["Nilai & mutu", "12", "100%", "-5,00", "198001012005011001", "baris satu\nbaris dua"],
    ]


def test_table_of_google_is_read_by_its_values() -> None:
    number = only_cell(
        """<td data-sheets-value='{"1":3,"3":1355.9}' data-sheets-numberformat='{"2":"0.00"}'>1,355.90"""
    )
    text = only_cell("""<td data-sheets-value='{"1":2,"2":"007"}'>007</td>""")
    assert (figure_text(number), figure_text(text, ".")) == ("1.355,90", "007")
    assert only_cell("<td data-sheets-value='{oops'>7</td>") == SheetCell("7")


@pytest.mark.parametrize(
    ("td", "text"),
    [
        ('<td sdval="0.5" sdnum="1033;0;0%">50%</td>', "50%"),
        ('<td sdval="1000000">1E+06</td>', "1.000.000"),
        ('<td sdval="0.30000000000000004">###</td>', "0,3"),
        ('<td sdval="-5" sdnum="1033;0;0.00;(0.00)">(5.00)</td>', "-5,00"),
        ('<td x:num="7.125">7.125</td>', "7,1250"),
        ('<td x:num>7</td>', "7"),
        ("<td x:str>007</td>", "007"),
        ('<td sdval="x">5</td>', "5"),
    ],
)  # fmt: skip
def test_number_behind_the_text_decides_how_it_is_read(td: str, text: str) -> None:
    assert figure_text(only_cell(td)) == text


def test_cells_of_a_word_table_keep_their_lines_and_merged_cells_their_places() -> None:
    table = read_table(
        "<table><tr><td rowspan=2><p>Satu</p><p>dua\n  tiga</p></td><td colspan=2>a</td></tr>"
        "<tr><td>b</td><td>c<table><tr><td>d</td></tr></table></td></tr><tr></tr></table><table><tr><td>x</table>"
    )
    assert [[cell.text for cell in row] for row in table] == [["Satu\ndua tiga", "a", ""], ["", "b", "cd"]]


def test_document_without_a_table_is_none() -> None:
    assert block_from_html("<p>1 2 3</p>") is None


@pytest.mark.parametrize(
    ("text", "shown"), [("<b>", "&lt;b&gt;"), ("a\nb", 'a<br style="mso-data-placement:same-cell">b')]
)
def test_html_shows_texts_as_they_are(text: str, shown: str) -> None:
    assert f"<td>{shown}</td>" in block_as_html([[SheetCell(text)]])


@pytest.mark.parametrize(
    ("text", "number", "pattern"),
    [
        ("1.355,90", "1355.90", "#,##0.00"),
        ("95,5%", "0.955", "0.0%"),
        ("2 Paket", "2", '#,##0" Paket"'),
        ("Rp 1.500", "1500", '"Rp "#,##0'),
        ("≤1%", None, "@"),
        ("5-6", None, "@"),
        ("2.3:1000", None, "@"),
        ("WTP", None, ""),
    ],
)
def test_figures_go_to_spreadsheets_as_numbers_and_the_rest_as_text(
    text: str, number: str | None, pattern: str
) -> None:
    cell = sheet_cell(text, value=read_value(text))
    assert (None if cell.number is None else str(cell.number), cell.pattern) == (number, pattern)


def test_days_go_to_spreadsheets_as_days() -> None:
    assert sheet_cell("15 Maret 2026", day=date(2026, 3, 15)).number == Decimal(46096)


@pytest.mark.parametrize("text", ["198001012005011001", "007", "=1+1", "-"])
def test_texts_that_look_like_numbers_stay_texts(text: str) -> None:
    assert only_cell(block_as_html([[sheet_cell(text)]])[len("<html>") :].split("<tr>")[1].split("</tr>")[0]).is_text


@pytest.mark.parametrize("text", ["1.355,90", "95,5%", "2 Paket", "Rp 1.500.000", "≤1%", "-", "7,5", "15 Maret 2026"])
def test_what_is_copied_as_html_is_pasted_again(text: str) -> None:
    value = None if "Maret" in text else read_value(text)
    cell = sheet_cell(text, value=value, day=None if value else date(2026, 3, 15))
    back = read_table(block_as_html([[cell]]))[0][0]
    assert (figure_text(back), back.day) == (text, cell.day)


@pytest.mark.parametrize(
    ("number", "text"),
    [("1355", "1355"), ("1355.90", "1.355,90"), ("7.125", "7,1250"), ("0.125", "0,125"), ("-2000", "-2000")],
)
def test_clear_numbers_are_read_in_one_way_only(number: str, text: str) -> None:
    assert clear_number(Decimal(number)) == text
    value = read_value(text)
    assert (value.number, value.doubt) == (Decimal(number), None)


def test_marks_of_neighbours_decide_what_a_text_alone_leaves_open() -> None:
    assert marks_of(["Indeks v1.25", "2.000", "95,5%"]) == ","
    assert marks_of(["1,355.90", "7,5"]) is None
    assert [figure_text(SheetCell(text), ".") for text in ("2,000", "7.5-8.25%", "15/03/2026", "WTP 1.5", "007")] == [
        "2000", "7,5-8,25%", "15/03/2026", "WTP 1.5", "007",
    ]  # fmt: skip
    assert figure_text(SheetCell("2.000")) == "2.000"
