"""The small “i” beside a label: explains a term in a popup and leads to the guide."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from bsc_planner.ui.help.help import Help
from bsc_planner.ui.help.terms import Term, term, term_text, term_title
from bsc_planner.ui.icons import icon

_ICON = 14
_WIDTH = 330


class TermButton(QToolButton):
    """Explains a term; reached with Tab, opened with Space or Enter."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._term: Term = term(key)
        self.popup: TermPopup | None = None
        self.setObjectName("term")
        self.setIcon(icon("info", "muted"))
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFixedSize(_ICON + 6, _ICON + 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.explain)
        self.retranslate()

    @property
    def topic(self) -> str:
        """Where the guide says more."""
        return self._term.topic

    def explain(self) -> None:
        """Show the explanation below the button."""
        self.popup = TermPopup(self._term, self)
        self.popup.show_below(self)

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        text = self.tr("What is this: {term}").format(term=term_title(self._term))
        self.setAccessibleName(text)
        self.setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.explain()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class TermPopup(QFrame):
    """The explanation of a term; Esc or a click elsewhere closes it."""

    def __init__(self, term: Term, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._topic = term.topic
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", "true")
        self.setFixedWidth(_WIDTH)
        title = QLabel(term_title(term))
        title.setProperty("tone", "section")
        self.text = QLabel(term_text(term))
        source = QLabel(self.tr("Source: {source}").format(source=term.source))
        source.setProperty("tone", "caption")
        source.setVisible(bool(term.source))
        for label in (title, self.text, source):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.more = QPushButton(self.tr("More in the guide"))
        self.more.setProperty("role", "link")
        self.more.setAutoDefault(True)
        self.more.clicked.connect(self._on_more)
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for widget in (title, self.text, source):
            column.addWidget(widget)
        column.addLayout(line)

    def show_below(self, widget: QWidget) -> None:
        """Show it below a widget, inside the screen; the keyboard goes to its link."""
        self.adjustSize()
        self.resize(_WIDTH, self.heightForWidth(_WIDTH))
        place = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        screen = widget.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        above = widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4
        top = place.y() if place.y() + self.height() <= room.bottom() else above
        self.move(max(room.left(), min(place.x(), room.right() - _WIDTH)), max(room.top(), top))
        self.show()
        self.more.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_more(self) -> None:
        topic = self._topic
        help_of_window = Help.of(self)
        self.close()
        if help_of_window is not None:
            help_of_window.show_topic(topic)
