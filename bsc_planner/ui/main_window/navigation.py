"""The list of pages at the left: groups, icons, badges."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.pages.titles import page_group, page_title
from bsc_planner.ui.theme import MARKS, Status, TextSize, font, tokens

WIDTH, _COMPACT_WIDTH = 186, 54
NARROW_WINDOW = 1120
"""Below this width of the window the list shows icons alone."""

_KEY = Qt.ItemDataRole.UserRole
_ICON = Qt.ItemDataRole.UserRole + 1
_BADGE = Qt.ItemDataRole.UserRole + 2
_TEXT = Qt.ItemDataRole.DisplayRole
_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
_ROW, _HEADING, _GAP = 32, 28, 13


class Navigation(QListWidget):
    """Pages by group.

    Signals:
        page_chosen: Key of the page the planner wants to see.
    """

    page_chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(_rows_of(pages))
        self._watched: QWidget | None = None
        self.is_compact = False
        self.setObjectName("navigation")
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_EntryDelegate(self))
        self.setMouseTracking(True)
        # a click leads to the page, and so does the keyboard; walking through the pages by arrows goes on here
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._add_rows()
        self.retranslate()
        self.currentItemChanged.connect(self._on_current_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch how wide the window is."""
        super().showEvent(event)
        if self._watched is not self.window():
            self._watched = self.window()
            self._watched.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the words away in a narrow window; tool tips and screen readers still say them."""
        if event.type() == QEvent.Type.Resize and watched is self._watched:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        is_compact = self.window().width() < NARROW_WINDOW
        if is_compact != self.is_compact:
            self.is_compact = is_compact
            self.setFixedWidth(_COMPACT_WIDTH if is_compact else WIDTH)
            self.retranslate()

    @property
    def current_page(self) -> str:
        """Key of the page marked; empty when none is."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item else ""

    def mark(self, key: str) -> None:
        """Mark the entry of a page without announcing it."""
        self.blockSignals(True)
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                self.setCurrentRow(row)
        self.blockSignals(False)

    def badge(self, key: str) -> str:
        """The small figure beside a page; empty for none."""
        badges = (self.item(row).data(_BADGE) for row in range(self.count()) if self.item(row).data(_KEY) == key)
        return next((badge[0] for badge in badges if badge), "")

    def set_badge(self, key: str, text: str, status: Status = Status.WARNING) -> None:
        """Put a small figure beside a page; empty text takes it away."""
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                self.item(row).setData(_BADGE, (text, status) if text else None)

    def retranslate(self) -> None:
        """Write all entries in the window's language and as wide as they are now; the entries stay what they are."""
        self.setAccessibleName(self.tr("Pages"))
        for row, (page, is_heading) in enumerate(self._rows):
            item, title = self.item(row), page_group(page) if is_heading else page_title(page)
            height = _ROW if not is_heading else _GAP if self.is_compact else _HEADING
            item.setText(title)
            item.setToolTip(title if self.is_compact and not is_heading else "")
            item.setSizeHint(QSize(0, height))

    def _add_rows(self) -> None:
        for page, is_heading in self._rows:
            item = QListWidgetItem(self)
            if is_heading:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            else:
                item.setData(_KEY, page.key)
                item.setData(_ICON, page.icon)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self.page_chosen.emit(item.data(_KEY))


def _rows_of(pages: Sequence[PageSpec]) -> Iterator[tuple[PageSpec, bool]]:
    """Entries of pages, and before the first of a group its heading (True)."""
    group = ""
    for page in pages:
        if page.group and page.group != group:
            yield page, True
        group = page.group
        yield page, False


class _EntryDelegate(QStyledItemDelegate):
    """Paints one entry: rounded ground when chosen, icon, text, badge."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the entry."""
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        key = index.data(_KEY)
        is_compact = option.rect.width() <= _COMPACT_WIDTH
        if not key and is_compact:
            painter.setPen(QPen(colours.border, 1))
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
            painter.restore()
            return
        if not key:
            painter.setFont(font(pixels=TextSize.CAPTION))
            painter.setPen(colours.muted)
            painter.drawText(box.adjusted(10, 0, 0, -3), Qt.AlignmentFlag.AlignBottom, index.data(_TEXT))
            painter.restore()
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent_soft if is_chosen else colours.hover)
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(colours.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        side = 16.0
        left = box.center().x() - side / 2 if is_compact else box.left() + 10
        place = QRectF(left, box.center().y() - side / 2, side, side).toRect()
        icon(index.data(_ICON), IconRole.ACCENT if is_chosen else IconRole.SOFT).paint(painter, place)
        if is_compact:
            self._paint_dot(painter, box, index.data(_BADGE))
            painter.restore()
            return
        right = self._paint_badge(painter, box, index.data(_BADGE))
        words = QRectF(box.left() + 36, box.top(), right - box.left() - 42, box.height())
        painter.setFont(font(is_strong=is_chosen))
        painter.setPen(colours.accent_text if is_chosen else colours.text_soft)
        text = painter.fontMetrics().elidedText(index.data(_TEXT), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _paint_dot(self, painter: QPainter, box: QRectF, badge: tuple[str, Status] | None) -> None:
        """Mark at the icon that there is a badge, by the shape of its status."""
        if badge:
            painter.setFont(font(pixels=TextSize.SMALL, is_strong=True))
            painter.setPen(tokens().status_mark(badge[1]))
            painter.drawText(box.adjusted(0, 1, -1, 0), _TOP_RIGHT, MARKS[badge[1]])

    def _paint_badge(self, painter: QPainter, box: QRectF, badge: tuple[str, Status] | None) -> float:
        """Draw the badge at the right end; returns where it begins."""
        if not badge:
            return box.right()
        text, status = badge
        colours = tokens()
        painter.setFont(font(pixels=TextSize.SMALL, is_strong=True))
        width = max(20.0, painter.fontMetrics().horizontalAdvance(text) + 12.0)
        pill = QRectF(box.right() - 10 - width, box.center().y() - 8, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.error_soft if status is Status.ERROR else colours.warn_border)
        painter.drawRoundedRect(pill, 8, 8)
        painter.setPen(colours.status(status))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return pill.left()
