"""Tables on the clipboard: as text between tabs, and as a table whose numbers stay numbers in any spreadsheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from bsc_planner.model.number_format import format_number

_SPREADSHEET = "urn:schemas-microsoft-com:office:excel"


@dataclass(frozen=True)
class TableCell:
    """A cell to be copied.

    Attributes:
        text: As shown; what is copied where `number` is None.
        number: The figure; None for text.
    """

    text: str
    number: Decimal | None = None


def copy_table(rows: Sequence[Sequence[TableCell]]) -> None:
    """Put rows on the clipboard."""
    data = QMimeData()
    data.setText(_as_text(rows))
    data.setHtml(_as_html(rows))
    QApplication.clipboard().setMimeData(data)


def _as_text(rows: Iterable[Iterable[TableCell]]) -> str:
    return "".join("\t".join(" ".join(_told(one).split()) for one in row) + "\n" for row in rows)


def _as_html(rows: Iterable[Iterable[TableCell]]) -> str:
    """Excel takes the number from ``x:num``, LibreOffice from ``sdval``; whatever language they speak."""
    lines = ("".join(map(_html_cell, row)) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<html xmlns:x="{_SPREADSHEET}"><body><table>{body}</table></body></html>'


def _html_cell(cell: TableCell) -> str:
    if cell.number is None:
        return f'<td x:str="">{escape(cell.text)}</td>'
    return f'<td x:num="{cell.number:f}" sdval="{cell.number:f}">{_told(cell)}</td>'


def _told(cell: TableCell) -> str:
    return cell.text if cell.number is None else format_number(cell.number)
