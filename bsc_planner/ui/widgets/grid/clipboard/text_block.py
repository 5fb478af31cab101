"""Blocks of cells as the text that spreadsheets put on the clipboard, both ways."""

from collections.abc import Sequence

Block = list[list[str]]
"""Rows of cell texts; rows may differ in length."""


def block_as_text(block: Sequence[Sequence[str]]) -> str:
    """Tab-separated text; cells with a tab, a line break or a leading quote are quoted, quotes doubled."""
    return "\n".join("\t".join(map(_quoted, row)) for row in block)


def block_from_text(text: str) -> Block:
    """The cells of tab-separated text; the line break a spreadsheet puts behind the last row is no row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    rows: Block = [[]]
    place = 0
    while True:
        cell, place = _next_cell(text, place)
        rows[-1].append(cell)
        if place >= len(text):
            break
        if text[place] == "\n":
            rows.append([])
        place += 1
    if len(rows) > 1 and rows[-1] == [""]:
        rows.pop()
    return rows


def _next_cell(text: str, start: int) -> tuple[str, int]:
    """The cell beginning at `start` and where its separator stands (the length of the text: none)."""
    if text.startswith('"', start):
        end = _closing_quote(text, start + 1)
        if end is not None:
            return text[start + 1 : end].replace('""', '"'), end + 1
    ends = [place for mark in "\t\n" if (place := text.find(mark, start)) >= 0]
    end = min(ends, default=len(text))
    return text[start:end], end


def _closing_quote(text: str, start: int) -> int | None:
    """The quote that ends a quoted cell; None when the quote before `start` opens none (``"Baik" saja``)."""
    place = text.find('"', start)
    while place >= 0:
        if text[place + 1 : place + 2] != '"':
            return place if text[place + 1 : place + 2] in ("", "\t", "\n") else None
        place = text.find('"', place + 2)
    return None


def _quoted(cell: str) -> str:
    if cell.startswith('"') or any(mark in cell for mark in "\t\n\r"):
        return f'"{cell.replace(chr(34), chr(34) * 2)}"'
    return cell
