"""Tabs of a page: those without room wait in a menu at the end instead of behind scroll arrows."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu, QTabBar, QToolButton, QWidget

_GAP = 6


class FoldingTabBar(QTabBar):
    """Tabs in one line; the chosen one is always on show."""

    _is_folding = False  # of the class: Qt asks before there is an object of ours

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setProperty("folds", "true")
        self.more = QToolButton(self)
        self.more.setProperty("flat", "bordered")
        self.more.setProperty("hasMenu", "true")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(lambda action: self.setCurrentIndex(action.data()))
        self.more.setMenu(self._menu)
        self.more.hide()
        self.currentChanged.connect(self._fold)
        self._say()

    @property
    def folded(self) -> list[int]:
        """Places of the tabs in the menu."""
        return [place for place in range(self.count()) if not self.isTabVisible(place)]

    def minimumSizeHint(self) -> QSize:
        """Room for the widest tab and the menu of the others."""
        widest = max((self.tabSizeHint(place).width() for place in range(self.count())), default=0)
        if self.count() > 1:
            widest += _GAP + self.more.sizeHint().width()
        return QSize(widest, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for all of them, whichever is chosen."""
        bolder = [self._bolder_by(place) for place in range(self.count())]
        spare = max(bolder, default=0) - (bolder[self.currentIndex()] if bolder else 0)
        return QSize(sum(self._widths()) + spare, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold tabs, or bring them back."""
        super().resizeEvent(event)
        self._fold()

    def tabInserted(self, index: int) -> None:  # noqa: N802 - Qt's name
        """There is one more."""
        super().tabInserted(index)
        self._fold()

    def tabLayoutChange(self) -> None:  # noqa: N802 - Qt's name
        """A title became longer or shorter."""
        super().tabLayoutChange()
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.more.setText(self.tr("More views"))
        self.more.setToolTip(self.tr("Views for which the window is too narrow"))

    def _widths(self) -> list[int]:
        return [self.tabSizeHint(place).width() for place in range(self.count())]

    def _bolder_by(self, place: int) -> int:
        """Pixels that a title is wider by while it is the chosen one."""
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        text = self.tabText(place)
        return QFontMetrics(strong).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(text)

    def _fold(self) -> None:
        if self._is_folding or not self.count():
            return
        self._is_folding = True
        widths = self._widths()
        shown = set(range(len(widths)))
        if sum(widths) > self.width():
            room = self.width() - self.more.sizeHint().width() - _GAP
            shown = _fitting(widths, room, self.currentIndex())
        for place in range(len(widths)):
            if self.isTabVisible(place) != (place in shown):
                self.setTabVisible(place, place in shown)
        self._place_button(is_needed=len(shown) < len(widths))
        self._is_folding = False

    def _place_button(self, *, is_needed: bool) -> None:
        self.more.setVisible(is_needed)
        if is_needed:
            size = self.more.sizeHint().boundedTo(QSize(self.width(), self.height()))
            last = max(self.tabRect(place).right() for place in range(self.count()) if self.isTabVisible(place))
            left = min(last + _GAP, self.width() - size.width())
            self.more.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def _fill_menu(self) -> None:
        self._menu.clear()
        for place in self.folded:
            action = QAction(self.tabText(place), self._menu)
            action.setData(place)
            self._menu.addAction(action)


def _fitting(widths: list[int], room: int, chosen: int) -> set[int]:
    """Places of the first tabs that fit beside the chosen one, which always does."""
    shown = {chosen} if chosen >= 0 else set()
    room -= sum(widths[place] for place in shown)
    for place, width in enumerate(widths):
        if place in shown:
            continue
        room -= width
        if room < 0:
            break
        shown.add(place)
    return shown
