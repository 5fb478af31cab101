"""The little handle at the corner of a selection: dragged, it fills the cells it passes."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QWidget

from bsc_planner.model.identity import new_id
from bsc_planner.ui.icons import icon
from bsc_planner.ui.theme import theme_watcher, tokens
from bsc_planner.ui.widgets.before_painting import BeforePainting
from bsc_planner.ui.widgets.grid.block_frame import BlockFrame, block_rect
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.filling.dragged_fill import (
    Filling,
    can_continue,
    changed_texts,
    continues_at_once,
    dragged_texts,
)
from bsc_planner.ui.widgets.grid.view import GridView

_SIZE = 9
_REACH = 4
_SCROLLED_EVERY = 60
_LONGEST_TIP = 40


class FillHandle(QWidget):
    """Follows the one selected block; offers afterwards to change what was filled.

    Signals:
        refused: Texts that could not be written, as a list of `Refusal`.
    """

    refused = Signal(list)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self._model = view.items
        self._source: CellBlock | None = None
        self._target: CellBlock | None = None
        self._is_writing = False
        self._key = ""
        self._frame = BlockFrame(view, is_tinted=True)
        self._tip = QLabel(view)
        self._tip.setObjectName("fillTip")
        self._tip.setTextFormat(Qt.TextFormat.PlainText)
        self._tip.setContentsMargins(6, 2, 6, 2)
        self._tip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tip.hide()
        self.options = QToolButton(view)
        self.options.setObjectName("fillOptions")
        self.options.setIcon(icon("wand-sparkles"))
        self.options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options.setToolTip(self.tr("How the cells were filled"))
        self.options.setAccessibleName(self.options.toolTip())
        self.options.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.options.hide()
        self._scrolling = QTimer(self, interval=_SCROLLED_EVERY)
        self._scrolling.timeout.connect(self._scroll_on)
        self._following = BeforePainting(self.follow, self)
        self.setFixedSize(_SIZE, _SIZE)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setToolTip(self.tr("Drag to fill; Ctrl changes between copies and a series"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._connect()
        self.follow()

    @property
    def preview(self) -> str:
        """The last text that would be filled, while dragging; empty else."""
        return "" if self._tip.isHidden() else self._tip.text()

    # place -----------------------------------------------------------------------

    def follow(self) -> None:
        """Stand at the corner of the selection, or nowhere."""
        if self._view.editing.is_open:
            self.hide()
            if not self.options.isVisibleTo(self._view):
                return
        block = self._block()
        rect = block_rect(self._view, block) if block else QRect()
        corner = rect.bottomRight()
        viewport = self._view.viewport()
        room = QRect(viewport.mapTo(self._view, QPoint(0, 0)), viewport.size()).adjusted(0, 0, _REACH, _REACH)
        is_seen = not rect.isEmpty() and room.contains(corner) and corner.x() >= self._edge_of(block)
        if is_seen:
            self.move(corner - QPoint(_SIZE // 2 + 1, _SIZE // 2 + 1))
            self.raise_()
        self.setVisible(is_seen and not self._view.editing.is_open)
        if self.options.isVisibleTo(self._view):
            self.options.setVisible(is_seen)
            self.options.move(corner + QPoint(3, 3))
            self.options.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a small square that stands out from any ground."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.panel)
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), colours.accent)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the grid, and step back for an editor."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self.follow()
        return super().eventFilter(watched, event)

    # dragging --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton and self._view.editing.finish():
            self._source, self._target = self._block(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be filled."""
        if self._source is not None:
            self._drag_to(event.globalPosition().toPoint(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fill."""
        self._scrolling.stop()
        source, target = self._source, self._target
        self._source = self._target = None
        self._show_target(None, "")
        if source is not None and target is not None:
            self._fill(source, target, self._wanted(source, target, event.modifiers()), key=new_id())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fill down as far as the column beside it is filled."""
        del event
        source = self._block()
        target = self._beside(source) if source else None
        if source is not None and target is not None:
            self._fill(source, target, Filling.AUTO, key=new_id())

    def _drag_to(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        assert self._source is not None
        place = self._view.viewport().mapFromGlobal(point)
        inside = self._view.viewport().rect()
        (self._scrolling.stop if inside.contains(place) else self._scrolling.start)()
        self._target = self._target_at(self._source, place)
        text = ""
        if self._target is not None:
            filling = self._wanted(self._source, self._target, modifiers)
            made = dragged_texts(self._model, self._source, self._target, filling)
            text = made[-1].text if made else ""
        self._show_target(self._target, text)

    def _target_at(self, source: CellBlock, place: QPoint) -> CellBlock | None:
        """The cells between the selection and the mouse, in the direction it is furthest away."""
        view, area = self._view, self._view.viewport().rect()
        inside = QPoint(max(area.left(), min(place.x(), area.right())), max(area.top(), min(place.y(), area.bottom())))
        rect = block_rect(view, source).translated(-view.viewport().mapTo(view, QPoint(0, 0)))
        below, above = place.y() - rect.bottom(), rect.top() - place.y()
        right, left = place.x() - rect.right(), rect.left() - place.x()
        furthest = max(below, above, right, left)
        if furthest <= 0:
            return None
        shown = view.cells.shown_columns()
        row = view.rowAt(inside.y())
        row = row if row >= 0 else self._model.rowCount() - 1
        column = view.column_under(inside.x())
        if furthest in (below, above):
            first, last = (source.bottom + 1, row) if furthest == below else (row, source.top - 1)
            return CellBlock(first, last, source.columns) if first <= last else None
        column = column if column >= 0 else shown[-1]
        if furthest == right:
            columns = [each for each in shown if source.columns[-1] < each <= column]
        else:
            columns = [each for each in shown if column <= each < source.columns[0]]
        return CellBlock(source.top, source.bottom, tuple(columns)) if columns else None

    def _wanted(self, source: CellBlock, target: CellBlock, modifiers: Qt.KeyboardModifier) -> Filling:
        if not modifiers & Qt.KeyboardModifier.ControlModifier:
            return Filling.AUTO
        return Filling.COPY if continues_at_once(self._model, source, target) else Filling.SERIES

    def _show_target(self, target: CellBlock | None, text: str) -> None:
        self._frame.show_block(target)
        self._tip.setVisible(target is not None and bool(text))
        if target is not None and text:
            line = text.replace("\n", " ")
            self._tip.setText(line if len(line) <= _LONGEST_TIP else f"{line[: _LONGEST_TIP - 1]}…")
            self._tip.adjustSize()
            room = self._view.rect()
            at = self._view.mapFromGlobal(self.cursor().pos()) + QPoint(14, 16)
            at.setX(max(0, min(at.x(), room.right() - self._tip.width())))
            at.setY(max(0, min(at.y(), room.bottom() - self._tip.height())))
            self._tip.move(at)
            self._tip.raise_()

    def _scroll_on(self) -> None:
        """Scroll while the mouse is held outside the cells."""
        view = self._view
        point = self.cursor().pos()
        place, area = view.viewport().mapFromGlobal(point), view.viewport().rect()
        down, right = view.verticalScrollBar(), view.horizontalScrollBar()
        row = view.verticalHeader().defaultSectionSize()
        down.setValue(down.value() + row * ((place.y() > area.bottom()) - (place.y() < area.top())))
        right.setValue(right.value() + row * ((place.x() > area.right()) - (place.x() < area.left())))
        if self._source is not None:
            self._drag_to(point, QApplication.queryKeyboardModifiers())

    # writing ---------------------------------------------------------------------

    def _fill(self, source: CellBlock, target: CellBlock, filling: Filling, *, key: str) -> None:
        self._key = key
        self._is_writing = True
        label = self.tr("Fill by dragging")
        cells = changed_texts(self._model, source, target, filling)
        has_choice = can_continue(self._model, source, target)
        try:
            with self._model.one_step(label, key=key):
                refused = self._model.set_cells(cells, label=label) if cells else []
            self._view.cells.select_block(_united(source, target))
        finally:
            self._is_writing = False
        if has_choice:
            self._offer(source, target, filling)
        if refused:
            self.refused.emit(refused)

    def _offer(self, source: CellBlock, target: CellBlock, filling: Filling) -> None:
        is_series = filling is Filling.SERIES or (
            filling is Filling.AUTO and continues_at_once(self._model, source, target)
        )
        menu = QMenu(self.options)
        for words, other, is_now in (
            (self.tr("Copy the cells"), Filling.COPY, not is_series),
            (self.tr("Continue the series"), Filling.SERIES, is_series),
        ):
            action = menu.addAction(words, partial(self._fill, source, target, other, key=self._key))
            action.setCheckable(True)
            action.setChecked(is_now)
        old = self.options.menu()
        self.options.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self.options.show()
        self.follow()

    def _beside(self, source: CellBlock) -> CellBlock | None:
        shown = self._view.cells.shown_columns()
        at = shown.index(source.columns[0])
        last_at = shown.index(source.columns[-1])
        beside = shown[at - 1] if at else shown[last_at + 1] if last_at + 1 < len(shown) else None
        if beside is None:
            return None
        last = source.bottom
        while last + 1 < self._model.rowCount() and self._model.edit_text(last + 1, beside):
            last += 1
        return CellBlock(source.bottom + 1, last, source.columns) if last > source.bottom else None

    # following -------------------------------------------------------------------

    def _block(self) -> CellBlock | None:
        blocks = self._view.cells.blocks
        if len(blocks) != 1:
            return None
        block = blocks[0]
        is_open = any(self._model.can_edit(row, column) for row in block.rows[:2] for column in block.columns)
        return block if is_open and block.bottom < self._model.rowCount() else None

    def _edge_of(self, block: CellBlock | None) -> int:
        if block is None or self._model.columns[block.columns[-1]].is_frozen:
            return 0
        return self._view.viewport().mapTo(self._view, QPoint(self._view.covered, 0)).x()

    def _connect(self) -> None:
        view, model = self._view, self._model
        view.selection_settled.connect(self._on_selection_settled)
        view.selectionModel().currentChanged.connect(lambda *_: self._following.ask())
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _: self._following.ask())
        view.horizontalHeader().sectionResized.connect(lambda *_: self._following.ask())
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            changed.connect(self._on_model_changed)
        view.viewport().installEventFilter(self)
        view.editing.editor.installEventFilter(self)
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()

    def _on_selection_settled(self) -> None:
        self._forget_options()
        self._following.ask()

    def _on_model_changed(self, *_: object) -> None:
        self._forget_options()
        self._following.ask()

    def _forget_options(self) -> None:
        if not self._is_writing:
            self.options.hide()

    def _dress(self) -> None:
        colours = tokens()
        box = f"background: {colours.panel.name()}; border: 1px solid {colours.border_strong.name()};"
        self._tip.setStyleSheet(f"QLabel#fillTip {{ {box} color: {colours.text.name()}; border-radius: 4px; }}")
        self.options.setStyleSheet(f"QToolButton#fillOptions {{ {box} border-radius: 3px; padding: 1px; }}")
        self.update()


def _united(source: CellBlock, target: CellBlock) -> CellBlock:
    columns = tuple(sorted({*source.columns, *target.columns}))
    return CellBlock(min(source.top, target.top), max(source.bottom, target.bottom), columns)
