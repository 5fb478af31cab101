"""A page of the guide as a document: markdown in the window's typeface and colours."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)

from bsc_planner.ui.help.guide import GuidePage, anchor_of
from bsc_planner.ui.theme import BASE_PIXELS, Tokens, font

_HEADINGS = {1: BASE_PIXELS + 9, 2: BASE_PIXELS + 3, 3: BASE_PIXELS + 1}
_BODY = BASE_PIXELS + 1
_STRONG = QFont.Weight.DemiBold
"""There is no heavier weight of the typeface: it would be smeared."""
_MARGIN = 14
_PICTURE_WIDTH = 590
_LINE_HEIGHT = 138.0
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub


def write_page(document: QTextDocument, page: GuidePage, colours: Tokens) -> None:
    """Fill a document with a page, set in the window's typeface and colours."""
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font(pixels=_BODY))
    document.setDocumentMargin(_MARGIN)
    document.setMarkdown(page.text, _DIALECT)
    for block in blocks_of(document):
        _set_block(block, colours)
    for table in _tables(document):
        _set_table(table, colours)


def block_of_section(document: QTextDocument, anchor: str) -> QTextBlock | None:
    """The heading of a section; None where there is none."""
    return next(
        (
            block
            for block in blocks_of(document)
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor
        ),
        None,
    )


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """All blocks of a document, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _set_block(block: QTextBlock, colours: Tokens) -> None:
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    shape = QTextBlockFormat()
    if level:
        shape.setTopMargin(0 if level == 1 else 18)
        shape.setBottomMargin(10 if level == 1 else 6)
        _set_heading(cursor, level, colours)
    elif _fit_picture(block):
        shape.setBottomMargin(12)
    elif cursor.currentTable() is None:
        shape.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
        shape.setTopMargin(0)
        shape.setBottomMargin(4 if block.textList() else 9)
    cursor.mergeBlockFormat(shape)
    if not level:
        _set_fragments(block, colours)


def _fit_picture(block: QTextBlock) -> bool:
    """Let a picture be as wide as a page; returns whether the block holds one."""
    step = block.begin()
    while not step.atEnd():
        piece = step.fragment()
        if piece.charFormat().isImageFormat():
            shape = piece.charFormat().toImageFormat()
            shape.setWidth(_PICTURE_WIDTH)
            cursor = QTextCursor(block)
            cursor.setPosition(piece.position())
            cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(shape)
            return True
        step += 1
    return False


def _set_heading(cursor: QTextCursor, level: int, colours: Tokens) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    style = QTextCharFormat()
    face = font(pixels=_HEADINGS.get(level, _BODY), is_strong=True)
    style.setFont(face, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    style.setForeground(colours.text)
    cursor.setCharFormat(style)
    cursor.setBlockCharFormat(style)


def _set_fragments(block: QTextBlock, colours: Tokens) -> None:
    """Links in the accent colour, keys and file names on a soft ground."""
    places = []
    step = block.begin()
    while not step.atEnd():
        piece = step.fragment()
        if piece.isValid() and _is_marked(piece.charFormat()):
            places.append((piece.position(), piece.length(), piece.charFormat()))
        step += 1
    for start, length, shape in places:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        if shape.isAnchor():
            style.setForeground(colours.accent_text)
            style.setFontUnderline(False)
        elif shape.fontWeight() > _STRONG:
            style.setFontWeight(_STRONG)
        else:
            style.setFontFamilies([QFont(font()).family()])
            style.setFontFixedPitch(False)
            style.setBackground(colours.chip)
        cursor.mergeCharFormat(style)


def _is_marked(shape: QTextCharFormat) -> bool:
    return shape.isAnchor() or shape.fontFixedPitch() or shape.fontWeight() > _STRONG


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _set_table(table: QTextTable, colours: Tokens) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(colours.border)
    shape.setCellPadding(6)
    shape.setCellSpacing(0)
    shape.setTopMargin(4)
    shape.setBottomMargin(12)
    table.setFormat(shape)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        ground = cell.format()
        ground.setBackground(colours.header)
        cell.setFormat(ground)
