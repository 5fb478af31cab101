"""Written files read back with other libraries, as text that can be compared."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import openpyxl
import pypdfium2

POINTS_PER_MM = 72 / 25.4


def workbook(made: bytes) -> Any:
    """The workbook as openpyxl sees it."""
    return openpyxl.load_workbook(BytesIO(made))


def workbook_text(made: bytes) -> str:
    """Everything a reader of the workbook sees or prints, a line per fact."""
    return "\n".join(line for sheet in workbook(made) for line in _sheet_lines(sheet)) + "\n"


def _sheet_lines(sheet: Any) -> Iterator[str]:
    setup = sheet.page_setup
    yield f"== {sheet.title}"
    yield f"paper {setup.paperSize} {setup.orientation}, area {sheet.print_area}, repeated {sheet.print_title_rows}"
    yield f"breaks {[one.id for one in sheet.row_breaks.brk]}, footer {sheet.oddFooter.right.text}"
    merged = {str(one).split(":")[0]: str(one) for one in sheet.merged_cells.ranges}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                where = merged.get(cell.coordinate, cell.coordinate)
                shown = "" if cell.number_format == "General" else f" [{cell.number_format}]"
                yield f"{where}: {cell.value}{shown}"


def pages(made: bytes) -> list[str]:
    """Text of each page of a PDF."""
    document = pypdfium2.PdfDocument(made)
    try:
        return [document[place].get_textpage().get_text_range().replace("\r\n", "\n") for place in range(len(document))]
    finally:
        document.close()


def page_sizes(made: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in millimetres."""
    document = pypdfium2.PdfDocument(made)
    try:
        sizes = [document[place].get_size() for place in range(len(document))]
    finally:
        document.close()
    return [(width / POINTS_PER_MM, height / POINTS_PER_MM) for width, height in sizes]


def pdf_text(made: bytes) -> str:
    """Size and text of every page."""
    lines = []
    for (width, height), text in zip(page_sizes(made), pages(made), strict=True):
        lines.append(f"== {width:.1f} x {height:.1f} mm\n{text.strip()}")
    return "\n".join(lines) + "\n"


def text_edges(made: bytes) -> list[tuple[float, float]]:
    """Leftmost and rightmost point of any visible character of each page, in millimetres."""
    document = pypdfium2.PdfDocument(made)
    edges = []
    for place in range(len(document)):
        textpage = document[place].get_textpage()
        boxes = [
            textpage.get_charbox(at)
            for at in range(textpage.count_chars())
            if textpage.get_text_range(at, 1).strip("\u200b \r\n\ufffe\x02")
        ]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        edges.append((left / POINTS_PER_MM, right / POINTS_PER_MM))
    document.close()
    return edges
