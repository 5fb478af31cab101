"""Writing SKP: the program beside the bare libraries doing the same cells, in one run.

Run by hand: ``python -m bench.documents [documents per format]`` (200 by default).

The bare side gets everything that is not its library's work ready-made: for XlsxWriter the cells, merges, formats,
heights and breaks; for typst a template that holds the one form, with the data as JSON.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import typst
import xlsxwriter

from bsc_planner.exchange.documents.blocks import Number
from bsc_planner.exchange.documents.skp import skp_document
from bsc_planner.exchange.documents.skp_content import SkpContent
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.writers.pdf import PdfWriter
from bsc_planner.exchange.writers.sheet_cells import PlacedCell
from bsc_planner.exchange.writers.sheet_pages import SheetPages, sheets_of
from bsc_planner.exchange.writers.xlsx import XlsxWriter
from bsc_planner.paths import resource
from tests.exchange.documents.samples import staff_skp

ROUNDS = 5


def main() -> None:
    """Print milliseconds per document and ratios."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    contents = [
        replace(staff_skp(5), employee=replace(staff_skp().employee, name=f"Pegawai Contoh {place:05}"))
        for place in range(number)
    ]
    with tempfile.TemporaryDirectory() as folder:
        _compare("XLSX", contents, _ours(XlsxWriter()), _bare_xlsx(contents), Path(folder))
        _compare("PDF", contents, _ours(PdfWriter()), _bare_pdf(contents), Path(folder))


def _compare(
    name: str, contents: list[SkpContent], ours: Callable[[int, SkpContent], bytes], bare: Any, folder: Path
) -> None:
    # What was made ready for the bare side must not slow down the other one's memory.
    gc.freeze()
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(ROUNDS):
        for side, write in (("ours", ours), ("bare", bare)):
            gc.collect()
            started = time.process_time()
            for place, content in enumerate(contents):
                (folder / f"{side}-{place}").write_bytes(write(place, content))
            times[side].append((time.process_time() - started) / len(contents) * 1000)
    mine, floor = (statistics.median(times[side]) for side in ("ours", "bare"))
    print(f"{name}: ours {mine:.2f} ms, bare {floor:.2f} ms per document, ratio {mine / floor:.2f} (bound 1.3)")


def _ours(writer: XlsxWriter | PdfWriter) -> Callable[[int, SkpContent], bytes]:
    def write(_place: int, content: SkpContent) -> bytes:
        return writer.write(skp_document(content, fingerprint=fingerprint_of(content)))

    return write


def _bare_xlsx(contents: list[SkpContent]) -> Callable[[int, SkpContent], bytes]:
    """XlsxWriter as a script would use it: cells known, one format per look."""
    laid_out = [
        [(sheet, list(sheet.cells())) for section in skp_document(content).sections for sheet in sheets_of(section)]
        for content in contents
    ]

    def write(place: int, _content: SkpContent) -> bytes:
        buffer = BytesIO()
        workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
        formats: dict[Any, Any] = {}
        for sheet, cells in laid_out[place]:
            _bare_sheet(workbook, sheet, cells, formats)
        workbook.close()
        return buffer.getvalue()

    return write


def _bare_sheet(workbook: Any, sheet: SheetPages, cells: list[PlacedCell], formats: dict[Any, Any]) -> None:
    worksheet = workbook.add_worksheet(sheet.name)
    worksheet.set_paper(9)
    worksheet.set_landscape()
    worksheet.set_margins(0.6, 0.6, 0.7, 0.7)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_footer("&RHalaman &P dari &N")
    worksheet.hide_gridlines(2)
    worksheet.center_horizontally()
    worksheet.print_area(0, 0, len(sheet.heights) - 1, len(sheet.columns) - 1)
    if sheet.repeated:
        worksheet.repeat_rows(*sheet.repeated)
    worksheet.set_h_pagebreaks(sheet.breaks)
    for column, width in enumerate(sheet.columns):
        worksheet.set_column(column, column, width / 2)
    for row, height in enumerate(sheet.heights):
        worksheet.set_row(row, height)
    for top, left, bottom, right, content, style in cells:
        if style not in formats:
            look: dict[str, Any] = {"font_size": style.size, "align": str(style.align), "text_wrap": True}
            look |= {
                "valign": "top",
                "bold": style.is_bold,
                "border": int(style.has_borders),
                "num_format": style.number_format or "@",
            }
            formats[style] = workbook.add_format(look)
        if (top, left) != (bottom, right):
            worksheet.merge_range(top, left, bottom, right, "", formats[style])
        if isinstance(content, Number):
            worksheet.write_number(top, left, content.value, formats[style])
        elif content:
            worksheet.write_string(top, left, content, formats[style])
        elif style.has_borders:
            worksheet.write_blank(top, left, None, formats[style])


def _bare_pdf(contents: list[SkpContent]) -> Callable[[int, SkpContent], bytes]:
    """Typst with a template of this one form."""
    template = Path(__file__).with_name("skp_bare.typ")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])
    compiler = typst.Compiler(str(template), root=str(template.parent), font_paths=fonts)
    texts = [msgspec.json.encode(_bare_data(content)).decode() for content in contents]

    def write(place: int, _content: SkpContent) -> bytes:
        made = compiler.compile(
            format="pdf",
            sys_inputs={"data": texts[place]},
            timestamp=datetime(2026, 1, 2, tzinfo=UTC),
            pdf_tags=False,
        )
        assert isinstance(made, bytes)
        return made

    return write


def _bare_data(content: SkpContent) -> dict[str, Any]:
    results = [
        {
            "intervened": result.intervened,
            "text": result.text,
            "rows": [[str(one.aspect), one.indicator, str(one.target)] for one in result.measures],
        }
        for result in content.main
    ]
    months = [
        [
            one.indicator_code,
            one.position_code,
            one.indicator,
            one.unit_of_measure,
            str(one.month_target),
            *("-" if month is None else str(month) for month in one.months),
        ]
        for result in content.main
        for one in result.measures
        if one.months
    ]
    document = skp_document(content)
    behaviour = [
        [group.rows[0][1].content, group.rows[1][0].content]
        for table in document.tables()
        if not table.header
        for group in table.groups
        if len(group.rows) == 2 and len(group.rows[0]) == 2
    ]
    people = [[one.name, one.number, one.rank, one.position, one.unit] for one in (content.employee, content.appraiser)]
    return {
        "institution": content.institution,
        "people": people,
        "results": results,
        "behaviour": behaviour,
        "months": months,
    }


if __name__ == "__main__":
    main()
