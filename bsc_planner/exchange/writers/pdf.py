"""Documents as PDF, set by typst with the shipped template and font."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import msgspec

from bsc_planner.exchange.documents.blocks import (
    Align,
    Block,
    Cell,
    Document,
    FieldList,
    Heading,
    PageBreak,
    Paragraph,
    RowGroup,
    Section,
    SignatureBlock,
    SplitLine,
    Table,
)
from bsc_planner.exchange.documents.footer import DRAFT_MARK, origin_line
from bsc_planner.exchange.writers.text import breakable, printable, single_line
from bsc_planner.paths import resource

# A group longer than this many characters may be taller than a page and must be allowed to break.
_LONGEST_UNBROKEN = 2500
_LONGEST_FOOTER = 110


class PdfWriter:
    """Writes documents as PDF; keeps the typesetter and its fonts loaded between documents."""

    def __init__(self) -> None:
        # Loaded when first needed: start-up must not pay for it.
        import typst

        template = resource("templates", "document.typ")
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))]
        )
        self._compiler = typst.Compiler(str(template), root=str(template.parent), font_paths=fonts)

    def write(self, document: Document) -> bytes:
        """The document as the bytes of a PDF; the same document always gives the same bytes."""
        data = msgspec.json.encode(_plain_document(document)).decode()
        made = self._compiler.compile(
            format="pdf",
            sys_inputs={"data": data},
            timestamp=datetime.combine(document.day, time(), tzinfo=UTC),
            pdf_tags=False,
        )
        assert isinstance(made, bytes)
        return made


def _plain_document(document: Document) -> dict[str, Any]:
    day = document.day
    return {
        "title": single_line(document.title),
        "footer": breakable(single_line(document.title)[:_LONGEST_FOOTER]),
        "date": [day.year, day.month, day.day],
        "origin": origin_line(document),
        "mark": DRAFT_MARK if document.origin.is_draft else "",
        "sections": [_plain_section(section) for section in document.sections],
    }


def _plain_section(section: Section) -> dict[str, Any]:
    page = section.page
    return {
        "width": page.width,
        "height": page.height,
        "margins": [page.top, page.right, page.bottom, page.left],
        "blocks": [_PLAIN[type(block)](block) for block in _kept_with_signatures(section.blocks)],
    }


def _kept_with_signatures(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, the last rows of a table before signatures as a table of their own that stays with them."""
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if not isinstance(block, Table) or not isinstance(after, SignatureBlock) or block.header:
            yield block
            continue
        if len(block.groups) > 1:
            yield replace(block, groups=block.groups[:-1], after=0.0)
        yield replace(block, groups=block.groups[-1:], is_sticky=True)


def _text(text: str) -> str:
    return breakable(printable(text))


def _plain_heading(block: Block) -> list[Any]:
    assert isinstance(block, Heading)
    return ["heading", _text(block.text), block.size, block.align, True, block.before, block.after]


def _plain_paragraph(block: Block) -> list[Any]:
    assert isinstance(block, Paragraph)
    return ["paragraph", _text(block.text), block.size, block.align, block.is_bold, block.before, block.after]


def _plain_split_line(block: Block) -> list[Any]:
    assert isinstance(block, SplitLine)
    return ["split", _text(block.left), _text(block.right), block.size, block.is_bold, block.after]


def _plain_fields(block: Block) -> list[Any]:
    assert isinstance(block, FieldList)
    fields = [[_text(label), _text(value)] for label, value in block.fields]
    return ["fields", fields, block.size, block.indent, block.label_width, block.after]


def _plain_table(block: Block) -> list[Any]:
    assert isinstance(block, Table)
    header = [_plain_cell(cell) for row in block.header for cell in row]
    body = [cell for group in block.groups for cell in _plain_group(group)]
    is_unbroken = len(block.groups) == 1 and not block.header and _is_short(body)
    look = [block.size, block.has_borders, block.after]
    return ["table", block.widths, header, body, *look, block.is_sticky, is_unbroken]


def _plain_group(group: RowGroup) -> list[Any]:
    cells = [_plain_cell(cell) for row in group.rows for cell in row]
    if not _is_short(cells):
        return cells
    # A cell that must not break holds together all rows it spans.
    place = 0
    for row in group.rows:
        cells[place] = _plain_cell(row[0], is_unbroken=True)
        place += len(row)
    return cells


def _is_short(cells: list[Any]) -> bool:
    return sum(len(cell if isinstance(cell, str) else cell[0]) for cell in cells) <= _LONGEST_UNBROKEN


def _plain_cell(cell: Cell, *, is_unbroken: bool = False) -> Any:
    content = _text(str(cell.content))
    flags = (cell.is_bold, cell.is_shaded, cell.colspan, cell.rowspan, cell.is_middle, is_unbroken)
    if cell.align is Align.LEFT and flags == _PLAIN_FLAGS:
        return content
    return [content, cell.align, *flags]


_PLAIN_FLAGS = (False, False, 1, 1, False, False)


def _plain_signatures(block: Block) -> list[Any]:
    assert isinstance(block, SignatureBlock)
    lines = [[_text(left), _text(right)] for left, right in block.lines()]
    return ["signatures", lines, block.known_names, block.size, block.before]


def _plain_page_break(_block: Block) -> list[Any]:
    return ["page-break"]


_PLAIN: dict[type, Callable[[Block], list[Any]]] = {
    Heading: _plain_heading,
    Paragraph: _plain_paragraph,
    SplitLine: _plain_split_line,
    FieldList: _plain_fields,
    Table: _plain_table,
    SignatureBlock: _plain_signatures,
    PageBreak: _plain_page_break,
}
