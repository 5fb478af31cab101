"""The table that paints a grid: grounds below the cells, lines, running section texts and frames above them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionRange, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bsc_planner.ui.theme import Tokens, theme_watcher, tokens
from bsc_planner.ui.widgets.grid.cell_note import note_marks
from bsc_planner.ui.widgets.grid.face import CellFace, RowKind, Tone
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.grid.painting.bands import Band, Span, paint_chevron, paint_lines
from bsc_planner.ui.widgets.grid.painting.cell_painter import INDENT, PADDING, CellPainter, outline_indent
from bsc_planner.ui.widgets.grid.painting.grid_header import GridHeader
from bsc_planner.ui.widgets.grid.painting.note_marking import paint_note

_ROW_PADDING = 12
_BEYOND = 8
_DROP_END = 4


class GridTable(QTableView):
    """A table without editing of its own that paints all its cells in one pass.

    One call per row instead of several per cell is what keeps painting in Python as quick as Qt's own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = CellPainter()
        self._delegates: dict[int, QAbstractItemDelegate] = {}
        self._outline = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = GridHeader(self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setMinimumSectionSize(24)
        self.is_wrapped = False
        self.drop_row: int | None = None
        self.drop_depth: int | None = None
        self.found: set[tuple[int, int]] = set()
        self._tokens: Tokens = tokens()
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()

    @property
    def grid_model(self) -> GridItemModel | None:
        """The model, as what it is."""
        model = self.model()
        return model if isinstance(model, GridItemModel) else None

    @property
    def covered(self) -> int:
        """Pixels of the viewport below frozen columns; they are not painted."""
        return 0

    @property
    def headings(self) -> GridHeader:
        """The headings, as what they are."""
        header = self.horizontalHeader()
        assert isinstance(header, GridHeader)
        return header

    def look_at_columns(self) -> None:
        """Take over the model's columns."""
        model = self.grid_model
        assert model is not None
        self.texts.look_at(model.columns)
        self._outline = next((place for place, column in enumerate(model.columns) if column.is_outline), -1)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another typeface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds, texts, lines and frames, each for the whole piece at once."""
        model = self.grid_model
        if model is None:
            super().paintEvent(event)
            return
        bands = self._bands(event.rect(), model)
        spans = self._spans(event.rect())
        painter = QPainter(self.viewport())
        self._paint_grounds(painter, bands, spans, model)
        self.texts.begin()
        self._paint_texts(painter, bands, spans, model)
        paint_lines(painter, bands, spans, right=self.viewport().width(), colour=self._tokens.grid_line)
        if model.cell_notes is not None:
            self._paint_notes(painter, bands, spans, model)
        self._paint_frames(painter, bands, model)
        painter.end()

    def paint_column_by(self, column: int, delegate: QAbstractItemDelegate) -> None:
        """Leave the cells of one column to a delegate."""
        self._delegates[column] = delegate
        self.viewport().update()

    def forget_delegates(self) -> None:
        """Paint all columns alike again, as other columns have come."""
        self._delegates.clear()

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell stands in the viewport, hidden by scrolling or not; empty for a hidden column."""
        return QRect(
            self.columnViewportPosition(column),
            self.rowViewportPosition(row),
            self.columnWidth(column),
            self.rowHeight(row),
        )

    def frame_rect(self, row: int, column: int) -> QRect:
        """What the frame of the current cell goes round: of a section's text all of it, which runs over other cells."""
        rect, model = self.cell_rect(row, column), self.grid_model
        if model is not None and column == self._outline and model.row_kind(row) is not RowKind.ITEM:
            rect.setLeft(self.outline_left())
            rect.setRight(max(rect.right(), self._section_text_end(row, model)))
        return rect

    def outline_left(self) -> int:
        """Where the outline column begins; a table that scrolls under frozen columns knows better."""
        return self.columnViewportPosition(self._outline)

    # painting ------------------------------------------------------------------

    def _paint_grounds(self, painter: QPainter, bands: list[Band], spans: list[Span], model: GridItemModel) -> None:
        colours = self._tokens
        end = bands[-1].top + bands[-1].height if bands else 0
        for span in spans:
            if model.columns[span.column].is_highlighted:
                tint = QColor(colours.accent)
                tint.setAlpha(14)
                painter.fillRect(span.left, 0, span.width, end, tint)
        width = self.viewport().width()
        current = self.currentIndex().row()
        for band in bands:
            if band.row == current:
                painter.fillRect(0, band.top, width, band.height, colours.selection)
            elif band.kind is not RowKind.ITEM:
                ground = colours.header if band.kind is RowKind.GROUP else colours.panel_soft
                painter.fillRect(0, band.top, width, band.height, ground)
        if model.has_tints:
            for band in bands:
                faces = model.row_faces(band.row)
                for span in spans:
                    if faces[span.column].is_tinted:
                        painter.fillRect(span.left, band.top, span.width, band.height, colours.warn_soft)
        if self.found:
            for band in bands:
                for span in spans:
                    if (band.row, span.column) in self.found:
                        painter.fillRect(span.left, band.top, span.width, band.height, colours.warn_soft)
                        # the ground alone is lost on a screen without colours
                        painter.fillRect(span.left, band.top + band.height - 3, span.width, 2, colours.warn_mark)
        selection = self.selectionModel().selection().toList()
        if len(selection) == 1 and selection[0].width() == selection[0].height() == 1:
            return
        for chosen in selection:
            painter.fillRect(self._block_rect(chosen), self._tint())

    def _paint_texts(self, painter: QPainter, bands: list[Band], spans: list[Span], model: GridItemModel) -> None:
        outline = self._outline
        column_of_outline = next((span for span in spans if span.column == outline), None)
        plain = [
            (span.column, span.left + PADDING, span.width - 2 * PADDING)
            for span in spans
            if span.column != outline and span.column not in self._delegates
        ]
        line = self.verticalHeader().defaultSectionSize() if self.is_wrapped else None
        for band in bands:
            faces = model.row_faces(band.row)
            cells = plain
            if outline >= 0 and band.kind is not RowKind.ITEM:
                self._paint_section(painter, band, faces, model)
            elif column_of_outline is not None:
                indent = PADDING + outline_indent(model, band.row)
                left, room = column_of_outline.left + indent, column_of_outline.width - indent - PADDING
                cells = [*plain, (outline, left, room)]
            self.texts.paint_row(painter, faces, cells, band.top, band.height, line)
            if column_of_outline is not None:
                self._paint_chevron(painter, band, model)
        for span in spans:
            delegate = self._delegates.get(span.column)
            if delegate is not None:
                self._paint_by_delegate(painter, delegate, bands, span, model)

    def _paint_section(self, painter: QPainter, band: Band, faces: Sequence[CellFace], model: GridItemModel) -> None:
        """A section's text runs on over the empty cells to its right, through frozen columns into the others."""
        left = self.outline_left() + PADDING + outline_indent(model, band.row)
        end = self.section_end(faces)
        if not self.is_wrapped:
            # what is scrolled out of sight is no room; rows of wrapped texts are as high as the whole table needs
            end = min(end, self.seen_width())
        width = end - left - PADDING
        tone = Tone.MUTED if band.kind is RowKind.GROUP else Tone.STRONG
        text = faces[self._outline].text
        height = min(band.height, self.verticalHeader().defaultSectionSize())
        self.texts.paint_text(
            painter, text, left=left, width=width, top=band.top, height=height, tone=tone, is_wrapped=self.is_wrapped
        )

    def needed_height(self, row: int) -> int:
        """Pixels a row needs to show its long texts in full, one line at least."""
        model = self.grid_model
        least = self.verticalHeader().defaultSectionSize()
        if model is None:
            return least
        faces, outline = model.row_faces(row), self._outline
        is_section = model.row_kind(row) is not RowKind.ITEM
        needed = 0
        for column, listed in enumerate(model.columns):
            if not faces[column].text or listed.is_figure or self.isColumnHidden(column) or column in self._delegates:
                continue
            if column == outline:
                right = self.section_end(faces) if is_section else self.outline_left() + self.columnWidth(column)
                room = right - self.outline_left() - 2 * PADDING - outline_indent(model, row)
            else:
                room = self.columnWidth(column) - 2 * PADDING
            is_strong = faces[column].tone is Tone.STRONG or (is_section and column == outline)
            needed = max(needed, self.texts.wrapped_height(faces[column].text, room, is_strong=is_strong))
        return max(least, needed + _ROW_PADDING)

    def seen_width(self) -> int:
        """Width of what is in sight; frozen columns are a part of the table they belong to."""
        return self.viewport().width()

    def section_end(self, faces: Sequence[CellFace]) -> int:
        """Where the text of a section has to end: the next cell with content, or the edge of the table."""
        end = self.outline_left()
        for column in range(self._outline, len(faces)):
            if not self.isColumnHidden(column):
                if column > self._outline and faces[column].text:
                    return end
                end += self.columnWidth(column)
        return end

    def _paint_chevron(self, painter: QPainter, band: Band, model: GridItemModel) -> None:
        is_open = model.is_open(band.row)
        if is_open is None:
            return
        left = self.outline_left() + PADDING + model.depth(band.row) * INDENT + 1
        height = min(band.height, self.verticalHeader().defaultSectionSize())
        paint_chevron(painter, left, band.top + height // 2, is_open=is_open, colour=self._tokens.muted)

    def _paint_by_delegate(
        self, painter: QPainter, delegate: QAbstractItemDelegate, bands: list[Band], span: Span, model: GridItemModel
    ) -> None:
        option = QStyleOptionViewItem()
        option.font = self.font()
        for band in bands:
            height = min(band.height, self.verticalHeader().defaultSectionSize())
            option.rect = QRect(span.left, band.top, span.width, height)
            delegate.paint(painter, option, model.index(band.row, span.column))

    def _paint_notes(self, painter: QPainter, bands: list[Band], spans: list[Span], model: GridItemModel) -> None:
        columns = {span.column for span in spans}
        if self._outline >= 0:  # the text of a section runs on out of its own column
            columns.add(self._outline)
        for band in bands:
            marks = note_marks(model, band.row, columns)
            if not marks:
                continue
            is_running = band.kind is not RowKind.ITEM and self._outline in marks
            if is_running:
                paint_note(
                    painter, marks[self._outline], self._section_text_end(band.row, model), band.top, self._tokens
                )
            for span in spans:
                if span.column in marks and not (is_running and span.column == self._outline):
                    paint_note(painter, marks[span.column], span.left + span.width - 1, band.top, self._tokens)

    def _section_text_end(self, row: int, model: GridItemModel) -> int:
        """Right edge of the mark behind a section's text, which runs over the cells beside it."""
        faces = model.row_faces(row)
        left = self.outline_left() + PADDING + outline_indent(model, row)
        text = self.texts.text_width(faces[self._outline].text, is_strong=True)
        end = self.section_end(faces) - 1
        return min(left + text + 2 * PADDING, end if self.is_wrapped else min(end, self.seen_width() - 1))

    def _paint_frames(self, painter: QPainter, bands: list[Band], model: GridItemModel) -> None:
        pen = QPen(self._tokens.accent, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for chosen in self.selectionModel().selection().toList():
            if chosen.width() > 1 or chosen.height() > 1:
                painter.drawRect(self._block_rect(chosen).adjusted(0, 0, -1, -1))
        current = self.currentIndex()
        pen.setWidth(2)
        painter.setPen(pen)
        if current.isValid() and not self.isColumnHidden(current.column()):
            frame = self.frame_rect(current.row(), current.column())
            painter.drawRect(frame.adjusted(1, 1, -1, -1))
            self._paint_over_frame(painter, frame, bands, current.row(), model)
            painter.setPen(pen)
        if self.drop_row is not None:
            line = self._drop_line()
            # the line begins where the text of the row would
            left = self.outline_left() + PADDING + self.drop_depth * INDENT if self.drop_depth is not None else 0
            painter.drawLine(left, line, self.viewport().width(), line)
            if self.drop_depth is not None:
                painter.drawLine(left, line - _DROP_END, left, line + _DROP_END)

    def _paint_over_frame(
        self, painter: QPainter, frame: QRect, bands: list[Band], row: int, model: GridItemModel
    ) -> None:
        """Keep the letters of a section's text whole where the frame of a cell it runs over crosses them."""
        band = next((band for band in bands if band.row == row and band.kind is not RowKind.ITEM), None)
        if band is None or self._outline < 0:
            return
        painter.save()
        painter.setClipRegion(QRegion(frame) - QRegion(frame.adjusted(2, 2, -2, -2)))
        self.texts.begin()
        self._paint_section(painter, band, model.row_faces(row), model)
        painter.restore()

    def _drop_line(self) -> int:
        model = self.model()
        assert self.drop_row is not None
        if self.drop_row < model.rowCount():
            return self.rowViewportPosition(self.drop_row)
        last = model.rowCount() - 1
        return self.rowViewportPosition(last) + self.rowHeight(last)

    # geometry --------------------------------------------------------------------

    def _block_rect(self, chosen: QItemSelectionRange) -> QRect:
        """Where a selected block is seen here; a block that goes on in the other table has no edge on that side."""
        span = range(chosen.left(), chosen.right() + 1)
        shown = [column for column in span if not self.isColumnHidden(column)]
        if not shown:
            return QRect()
        rect = self.cell_rect(chosen.top(), shown[0]).united(self.cell_rect(chosen.bottom(), shown[-1]))
        return rect.adjusted(0, 0, _BEYOND if self.goes_on_behind(shown[-1], chosen.right()) else 0, 0)

    def goes_on_behind(self, last_shown: int, last: int) -> bool:
        """Whether a block's further columns are shown by another table."""
        del last_shown, last
        return False

    def _bands(self, rect: QRect, model: GridItemModel) -> list[Band]:
        """Rows in a piece of the viewport; unless long texts are wrapped all are equally high."""
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first < 0:
            return []
        last = last if last >= 0 else model.rowCount() - 1
        if self.is_wrapped:
            return [
                Band(row, self.rowViewportPosition(row), self.rowHeight(row), model.row_kind(row))
                for row in range(first, last + 1)
            ]
        top, height = self.rowViewportPosition(first), self.rowHeight(first)
        return [Band(row, top + (row - first) * height, height, model.row_kind(row)) for row in range(first, last + 1)]

    def _spans(self, rect: QRect) -> list[Span]:
        """Columns in a piece of the viewport, without those below frozen ones."""
        left = max(rect.left(), self.covered)
        count = self.model().columnCount()
        first, last = self.columnAt(left), self.columnAt(rect.right())
        if first < 0:
            return []
        return [
            Span(column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in range(first, (last if last >= 0 else count - 1) + 1)
            if not self.isColumnHidden(column)
        ]

    def _tint(self) -> QColor:
        tint = QColor(self._tokens.accent)
        tint.setAlpha(60 if self._tokens.is_dark else 34)
        return tint

    def _dress(self) -> None:
        self._tokens = tokens()
        self.texts.dress(self.font())
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        self.viewport().update()
