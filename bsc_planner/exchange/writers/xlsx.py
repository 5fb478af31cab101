"""Documents as XLSX workbooks: one sheet per section, ready to print."""

from collections.abc import Iterable
from datetime import datetime, time
from io import BytesIO
from typing import Any

from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.blocks import Align, Document, Number, PageSetup, Paper
from bsc_planner.exchange.documents.footer import DRAFT_MARK, origin_line
from bsc_planner.exchange.writers.sheet_cells import CellStyle, PlacedCell
from bsc_planner.exchange.writers.sheet_pages import SheetPages, sheets_of
from bsc_planner.exchange.writers.text import single_line

_PAPER_CODES = {Paper.A4: 9, Paper.F4: 14}
_MM_PER_INCH = 25.4
_PIXELS_PER_MM = 96 / _MM_PER_INCH
_FOOTER_FROM_EDGE_MM = 8.0
# Arial is as wide as the shipped Liberation Sans and present on every office machine.
_FONT = "Arial"
_SHADE = "#EDEDED"
_FOOTER = "&L&7 {}{}&R&7 Halaman &P dari &N"
_LONGEST_FOOTER = 255
_LONGEST_TITLE = 110

_ALIGNS = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "justify"}


def _options() -> dict[str, Any]:
    """Options of a workbook; the library writes into what it is given, so each gets its own."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        # Column widths are counted in digits of the default font: it must be one that every machine has, and no
        # theme may put another in its place.
        "default_format_properties": {"font_name": _FONT, "font_size": 10, "font_scheme": False},
        "default_row_height": 17,
    }


class TextTooLongError(PlanError):
    """A text does not fit the 32,767 characters of a spreadsheet cell; `details` has `length` and `start`."""


class XlsxWriter:
    """Writes documents as XLSX; text from the plan always stays text, figures stay numbers."""

    def write(self, document: Document) -> bytes:
        """The document as the bytes of a workbook; the same document always gives the same bytes.

        Raises:
            TextTooLongError: A text would be cut.
        """
        # Loaded when first needed: it costs a tenth of a second at start-up.
        from xlsxwriter import Workbook

        buffer = BytesIO()
        workbook = Workbook(buffer, _options())
        workbook.set_properties({"title": document.title, "created": datetime.combine(document.day, time())})
        formats = _Formats(workbook)
        for section in document.sections:
            for sheet in sheets_of(section):
                _write_sheet(workbook.add_worksheet(sheet.name), sheet, formats, document)
        workbook.close()
        return buffer.getvalue()


class _Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[CellStyle, Any] = {}

    def of(self, style: CellStyle) -> Any:
        made = self._made.get(style)
        if made is None:
            made = self._made[style] = self._workbook.add_format(_properties(style))
        return made


def _properties(style: CellStyle) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "font_size": int(style.size) if style.size == int(style.size) else style.size,
        "align": _ALIGNS[style.align],
        "valign": "vcenter" if style.is_middle or not style.has_borders else "top",
        "num_format": style.number_format or ("@" if style.is_code else "General"),
    }
    properties["shrink" if style.shrinks else "text_wrap"] = True
    if style.is_inset:
        properties["indent"] = 1
    if style.is_bold:
        properties["bold"] = True
    if style.is_underlined:
        properties["underline"] = 1
    if style.has_borders:
        properties["border"] = 1
    if style.is_shaded:
        properties["bg_color"] = _SHADE
    return properties


def _write_sheet(worksheet: Any, sheet: SheetPages, formats: _Formats, document: Document) -> None:
    _set_up_print(worksheet, sheet, document)
    for column, width in enumerate(sheet.columns):
        worksheet.set_column_pixels(column, column, round(width * _PIXELS_PER_MM))
    for row, height in enumerate(sheet.heights):
        worksheet.set_row(row, height)
    for first, strip in sheet.strips:
        _write_cells(worksheet, first, strip.cells, formats)


def _write_cells(worksheet: Any, first: int, cells: Iterable[PlacedCell], formats: _Formats) -> None:
    for from_row, left, to_row, right, content, style in cells:
        top, bottom = from_row + first, to_row + first
        form = formats.of(style)
        if top != bottom or left != right:
            worksheet.merge_range(top, left, bottom, right, "", form)
        if isinstance(content, Number):
            worksheet.write_number(top, left, content.value, form)
        elif content:
            if worksheet.write_string(top, left, content, form) != 0:
                raise TextTooLongError(length=len(content), start=content[:40])
        elif style.has_borders:
            worksheet.write_blank(top, left, None, form)


def _set_up_print(worksheet: Any, sheet: SheetPages, document: Document) -> None:
    page: PageSetup = sheet.page
    worksheet.hide_gridlines(2)
    worksheet.set_paper(_PAPER_CODES[page.paper])
    if page.landscape:
        worksheet.set_landscape()
    inches = (side / _MM_PER_INCH for side in (page.left, page.right, page.top, page.bottom))
    worksheet.set_margins(*inches)
    worksheet.center_horizontally()
    # One page wide, as many high as the breaks make it.
    worksheet.fit_to_pages(1, 0)
    worksheet.print_area(0, 0, len(sheet.heights) - 1, len(sheet.columns) - 1)
    margin = {"margin": _FOOTER_FROM_EDGE_MM / _MM_PER_INCH}
    worksheet.set_footer(_footer(document), margin)
    if document.origin.is_draft:
        worksheet.set_header(f"&C&14&B{DRAFT_MARK}", margin)
    if sheet.repeated is not None:
        worksheet.repeat_rows(*sheet.repeated)
    if sheet.breaks:
        worksheet.set_h_pagebreaks(sheet.breaks)


def _footer(document: Document) -> str:
    # A space ends the font size, or a title that begins with a figure would be read as part of it.
    title = single_line(document.title)[:_LONGEST_TITLE].replace("&", "&&")
    line = origin_line(document)
    below = f"\n {line}" if line else ""
    # Spreadsheets take 255 characters; a title full of ampersands gives way.
    room = _LONGEST_FOOTER - len(below) - len(_FOOTER.format("", ""))
    while len(title) > room:
        title = title[:-1].removesuffix("&") if title.endswith("&&") else title[:-1]
    return _FOOTER.format(title, below)
