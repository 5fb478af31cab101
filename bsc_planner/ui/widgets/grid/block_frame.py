"""A dashed frame round a block of cells that follows it while the grid scrolls: what is cut, where filling would go."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.view import GridView

_DASHES = [3.0, 2.0]
_TINT = 26


class BlockFrame(QWidget):
    """Lies over the grid without taking its mouse; hidden while there is no block."""

    def __init__(self, view: GridView, *, is_tinted: bool = False) -> None:
        super().__init__(view)
        self._view = view
        self._block: CellBlock | None = None
        self._is_tinted = is_tinted
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(self.follow)
        view.horizontalHeader().sectionResized.connect(self.follow)
        model = view.items
        model.modelReset.connect(lambda: self.show_block(None))
        for changed in (model.rowsInserted, model.rowsRemoved, model.dataChanged):
            changed.connect(lambda *_: self.follow())
        view.viewport().installEventFilter(self)
        self.hide()

    @property
    def block(self) -> CellBlock | None:
        """The framed block; None when there is none."""
        return self._block

    def show_block(self, block: CellBlock | None) -> None:
        """Frame a block; None takes the frame away."""
        self._block = block
        self.follow()

    def follow(self) -> None:
        """Stand where the block stands now."""
        if self._block is None and self.isHidden():
            return
        rect = seen_rect(self._view, self._block) if self._block else QRect()
        self.setGeometry(rect)
        self.setVisible(not rect.isEmpty())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the grid."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, open where the block goes on outside what is seen."""
        del event
        if self._block is None:
            return
        colour = tokens().accent
        painter = QPainter(self)
        whole = block_rect(self._view, self._block).translated(-self.pos()).adjusted(1, 1, -2, -2)
        if self._is_tinted:
            tint = QColor(colour)
            tint.setAlpha(_TINT)
            painter.fillRect(whole, tint)
        pen = QPen(colour, 2)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawRect(whole)
        painter.end()


def block_rect(view: GridView, block: CellBlock) -> QRect:
    """Where a block stands in the coordinates of the view, seen or not; what lies below frozen columns left out."""
    if block.is_single:
        first = last = view.shown_frame(block.top, block.columns[0])
    else:
        first, last = view.shown_rect(block.top, block.columns[0]), view.shown_rect(block.bottom, block.columns[-1])
    rect = first.united(last)
    edge = view.viewport().mapTo(view, QPoint(view.covered, 0)).x()
    is_frozen = view.covered > 0 and view.items.columns[block.columns[0]].is_frozen
    if not is_frozen and rect.left() < edge:
        rect.setLeft(min(edge, rect.right()))
    elif is_frozen and rect.right() < edge:
        frozen = [column for column in block.columns if view.items.columns[column].is_frozen]
        rect = first.united(view.shown_rect(block.bottom, frozen[-1]))
    return rect


def seen_rect(view: GridView, block: CellBlock) -> QRect:
    """The part of a block that is in sight."""
    viewport = view.viewport()
    return block_rect(view, block).intersected(QRect(viewport.mapTo(view, QPoint(0, 0)), viewport.size()))
