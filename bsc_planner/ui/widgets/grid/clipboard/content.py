"""What stands on the clipboard: a block of cells in every flavour that this program and spreadsheets read."""

import json
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QMimeData

from bsc_planner.ui.widgets.grid.clipboard.html_block import block_as_html, block_from_html
from bsc_planner.ui.widgets.grid.clipboard.pasting import PastedBlock, SheetBlock
from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import SheetCell, marks_of
from bsc_planner.ui.widgets.grid.clipboard.text_block import block_as_text, block_from_text

OWN_FORMAT = "application/x-bsc-planner-cells"
"""Cells of this program, letter by letter."""
_HTML = "text/html"
_BYTE_ORDERS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def content_of(block: Sequence[Sequence[SheetCell]], doubtful: frozenset[tuple[int, int]] = frozenset()) -> QMimeData:
    """A block for the clipboard: this program's own form, a typed table for spreadsheets, and plain text.

    Args:
        block: Its cells.
        doubtful: Places (row, column) of figures whose reading is open; pasted here they stay open.
    """
    own = [
        [
            [cell.text, None if cell.number is None or (at, place) in doubtful else f"{cell.number:f}", cell.pattern]
            for place, cell in enumerate(row)
        ]
        for at, row in enumerate(block)
    ]
    mime = QMimeData()
    mime.setData(OWN_FORMAT, json.dumps(own, ensure_ascii=False).encode())
    mime.setHtml(block_as_html(block))
    mime.setText(block_as_text([[cell.text for cell in row] for row in block]))
    return mime


def pasted_block(mime: QMimeData) -> PastedBlock | None:
    """What is on the clipboard as cells; None where there is nothing.

    Typed cells count before text: only they tell a number from a text, and a decimal mark from a thousands mark.
    """
    own = _own_block(mime)
    if own:
        return PastedBlock(own, is_own=True)
    table = block_from_html(_decoded(bytes(mime.data(_HTML).data()))) if mime.hasFormat(_HTML) else None
    if table:
        return PastedBlock(table, _mark_of(table)).without_empty_edge()
    rows = [[SheetCell(text) for text in row] for row in block_from_text(mime.text())]
    if rows == [[SheetCell("")]]:
        return None
    return PastedBlock(rows, _mark_of(rows)).without_empty_edge()


def _mark_of(rows: SheetBlock) -> str | None:
    return marks_of(cell.text for row in rows for cell in row if cell.number is None and not cell.is_text)


def _own_block(mime: QMimeData) -> SheetBlock | None:
    if not mime.hasFormat(OWN_FORMAT):
        return None
    try:
        own = json.loads(bytes(mime.data(OWN_FORMAT).data()))
        return [
            [SheetCell(str(text), None if number is None else Decimal(number), str(sort)) for text, number, sort in row]
            for row in own
        ]
    except (ValueError, TypeError, InvalidOperation):
        return None


def _decoded(raw: bytes) -> str:
    encoding = _BYTE_ORDERS.get(raw[:2]) or _BYTE_ORDERS.get(raw[:3]) or "utf-8"
    return raw.decode(encoding, errors="replace").replace("\x00", "")
