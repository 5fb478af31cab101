"""The totals below a grid: pinned, in line with its columns, of the rows in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QScrollBar, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from bsc_planner.ui.theme import theme_watcher, tokens
from bsc_planner.ui.widgets.grid.face import CellFace
from bsc_planner.ui.widgets.grid.painting.cell_painter import PADDING
from bsc_planner.ui.widgets.grid.totals.total import Total
from bsc_planner.ui.widgets.grid.view import GridView

_PAUSE = 120
"""Milliseconds after the last change until totals are taken anew; typing goes first."""


class TotalsRow(QWidget):
    """One line of totals; a click on a cell chooses which.

    It has the grid's horizontal scroll bar below itself, so that totals stand right below the rows.

    Signals:
        kinds_changed: Other totals are wanted.
    """

    kinds_changed = Signal()

    def __init__(self, view: GridView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        stored = view.memory.totals()
        known = {kind.value for kind in Total}
        self._kinds = {key: Total(kind) for key, kind in stored.items() if kind in known}
        self._faces: Sequence[CellFace] | None = None
        # no more than its line: where a page keeps the rows low, the room below them is not its own
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = TotalsLine(view, self)
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.hide()
        self._again = QTimer(self, singleShot=True, interval=_PAUSE)
        self._again.timeout.connect(self.take)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._line)
        box.addWidget(self._bar)
        self._follow_view()
        self.hide()

    @property
    def faces(self) -> Sequence[CellFace]:
        """Totals as they are shown, by column."""
        return self._faces or ()

    def show_totals(self, *, is_shown: bool) -> None:
        """Show or hide the row, and remember it."""
        self._view.memory.keep("totals_row", is_shown or None)
        self.setVisible(is_shown)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_shown else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._view.setHorizontalScrollBarPolicy(policy)
        if is_shown:
            self.take()
            self._take_range()

    def kind(self, column: int) -> Total:
        """Which total a column shows."""
        listed = self._view.items.columns[column]
        return self._kinds.get(listed.key, Total.SUM) if listed.is_figure else Total.NONE

    def set_kind(self, column: int, kind: Total) -> None:
        """Show another total of a column, and remember it."""
        self._kinds[self._view.items.columns[column].key] = kind
        self._view.memory.keep("totals", {key: one.value for key, one in self._kinds.items()})
        self.take()
        self.kinds_changed.emit()

    def kind_menu(self, column: int, parent: QWidget) -> QMenu:
        """The totals a column of figures can show."""
        menu = QMenu(self.tr("Total of this column"), parent)
        for kind, text in self._words().items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(self.kind(column) is kind)
            action.triggered.connect(lambda _=False, kind=kind: self.set_kind(column, kind))
        return menu

    def take(self) -> None:
        """Take the totals of the rows in sight now."""
        self._again.stop()
        self._faces = self._view.items.totals(self._kinds)
        for place, face in enumerate(self._faces or ()):
            if face.text and not self._view.isColumnHidden(place):
                needed = self._view.texts.text_width(face.text, is_strong=True) + 2 * PADDING + 2
                self._view.widths.make_room(place, needed)
        self._line.show_faces(self._faces or (), [self._said(at) for at in range(len(self._view.items.columns))])

    def _words(self) -> dict[Total, str]:
        return {
            Total.SUM: self.tr("Sum"),
            Total.AVERAGE: self.tr("Average"),
            Total.COUNT: self.tr("Count of figures"),
            Total.SMALLEST: self.tr("Smallest"),
            Total.LARGEST: self.tr("Largest"),
            Total.NONE: self.tr("None"),
        }

    def _said(self, column: int) -> str:
        if not self._view.items.columns[column].is_figure or not self._faces:
            return ""
        face = self._faces[column]
        name, kind = self._view.items.columns[column].full_name, self._words()[self.kind(column)]
        said = self.tr("{column}: {kind} of the rows in sight").format(column=name, kind=kind.lower())
        if face.text == "≠":
            why = self.tr(
                "These figures cannot be taken together: units of measure differ, or percentages would be added. "
                "Filter by one unit, or choose the average or the count."
            )
            return f"{said}\n{why}"
        return f"{said}: {face.text}"

    # following the grid ------------------------------------------------------------

    def _follow_view(self) -> None:
        model = self._view.items
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset, model.arranged):
            signal.connect(self._on_changed)
        bar = self._view.horizontalScrollBar()
        bar.rangeChanged.connect(self._take_range)
        bar.valueChanged.connect(self._bar.setValue)
        bar.valueChanged.connect(self._line.update)
        self._bar.valueChanged.connect(bar.setValue)
        self._view.horizontalHeader().sectionResized.connect(self._line.update)
        self._line.clicked.connect(self._on_clicked)

    def _on_changed(self) -> None:
        if self.isVisible():
            self._again.start()

    def _take_range(self, *_: int) -> None:
        bar = self._view.horizontalScrollBar()
        self._bar.setRange(bar.minimum(), bar.maximum())
        self._bar.setPageStep(bar.pageStep())
        self._bar.setSingleStep(bar.singleStep())
        self._bar.setValue(bar.value())
        self._bar.setVisible(bar.maximum() > bar.minimum())

    def _on_clicked(self, column: int, where: QPoint) -> None:
        if self._view.items.columns[column].is_figure:
            self.kind_menu(column, self).popup(where)


class TotalsLine(QWidget):
    """The cells of the totals row."""

    clicked = Signal(int, QPoint)

    def __init__(self, view: GridView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._faces: Sequence[CellFace] = ()
        self._said: Sequence[str] = ()
        theme_watcher().theme_changed.connect(self.update)

    def show_faces(self, faces: Sequence[CellFace], said: Sequence[str]) -> None:
        """Paint these totals; `said` is read aloud and shown as tool tips."""
        self._faces, self._said = faces, said
        self.setAccessibleName(self.tr("Totals"))
        self.setAccessibleDescription("; ".join(text.split("\n")[0] for text in said if text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(100, self._view.verticalHeader().defaultSectionSize() + 1)

    def minimumSizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the totals below their columns."""
        del event
        colours = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.header)
        painter.setPen(colours.border_strong)
        painter.drawLine(0, 0, self.width(), 0)
        strong = QFont(self._view.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        covered = self._view.covered
        painter.setClipRect(QRect(covered, 0, self._view.viewport().width() - covered, self.height()))
        self._paint_cells(painter, is_frozen=False)
        painter.setClipRect(QRect(0, 0, covered, self.height()))
        self._paint_cells(painter, is_frozen=True)
        painter.setPen(colours.text_soft)
        painter.setClipping(False)
        outline = next((at for at, column in enumerate(self._view.items.columns) if column.is_outline), 0)
        left, width = self._view.column_span(outline)
        room = QRect(left + PADDING, 1, width - 2 * PADDING, self.height() - 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.tr("Totals"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose another total."""
        column = self._view.column_under(event.position().toPoint().x())
        if column >= 0:
            self.clicked.emit(column, event.globalPosition().toPoint())

    def event(self, event: QEvent) -> bool:
        """Say what a total is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            column = self._view.column_under(event.pos().x())
            text = self._said[column] if 0 <= column < len(self._said) else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _paint_cells(self, painter: QPainter, *, is_frozen: bool) -> None:
        metrics, colours = painter.fontMetrics(), tokens()
        for column, face in enumerate(self._faces):
            if not face.text or (column < self._view.frozen_count) is not is_frozen:
                continue
            left, width = self._view.column_span(column)
            if not width:
                continue
            room = QRect(left + PADDING, 1, width - 2 * PADDING, self.height() - 1)
            text = face.text
            if metrics.horizontalAdvance(text) > room.width():
                # a cut figure would be read as another one
                text = "###"
            painter.setPen(colours.text if text != "≠" else colours.muted)
            painter.drawText(room, int(self._view.items.columns[column].align), text)
