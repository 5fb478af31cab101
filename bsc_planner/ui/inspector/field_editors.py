"""The editors of a form's fields: each shows a value, hands over what the planner made of it, and keeps bad input."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from bsc_planner.ui.inspector.eliding_line import ElidingLine
from bsc_planner.ui.widgets.text_area import TextArea

_PADDING = 10
"""Pixels that padding and border of a text take, as the style sheet says."""

_INSET = 4
_LEAST = 28
"""Height of a line: a text of one line stands beside it without a step."""


class LineField(ElidingLine):
    """One line; hands over its text with Enter or when the planner goes on, gives it up with Esc.

    Signals:
        answered: The text as typed, None for blank.
        given_up: The planner wants what holds.
    """

    answered = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self.hand_over)

    def show_value(self, value: Any) -> None:
        """Show what holds; what is being typed is left alone."""
        text = "" if value is None else str(value)
        is_typing = self.hasFocus() and self.text() != self._shown
        if text != self.toolTip():
            self.setToolTip(text)
        self._shown = text
        if not is_typing and self.text() != text:
            with QSignalBlocker(self):
                self.setText(text)
                self.setCursorPosition(0)

    def put_back(self) -> None:
        """Show what holds again."""
        with QSignalBlocker(self):
            self.setText(self._shown)

    def hand_over(self) -> None:
        """Say what was typed, where it is other than what is shown."""
        if self.text().strip() != self._shown.strip():
            self.answered.emit(self.text().strip() or None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.put_back()
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class SuggestField(LineField):
    """A line that offers texts while it is typed in; another text is as good.

    Args:
        offered: Asked for the texts when the keyboard comes here.
    """

    def __init__(self, offered: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = offered
        self._texts = QStringListModel(self)
        completer = QCompleter(self._texts, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.activated.connect(self.hand_over)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask what is in use."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._texts.setStringList(list(self._offered()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The down arrow lists everything that is offered."""
        completer = self.completer()
        if event.key() == Qt.Key.Key_Down and completer is not None and not self.isReadOnly():
            completer.setCompletionPrefix("")
            completer.complete()
            return
        super().keyPressEvent(event)


class TextField(TextArea):
    """Lines that grow with their text, up to a dozen.

    Signals:
        answered: The text as typed, None for blank.
        given_up: The planner wants what holds.
    """

    answered = Signal(object)
    given_up = Signal()
    _MOST = 12

    def __init__(self, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(lines=lines, parent=parent)
        self._least = lines
        self._kept = ""
        self.document().setDocumentMargin(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editing_finished.connect(self._on_finished)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.grow)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._soon.start())

    def show_value(self, value: Any) -> None:
        """Show what holds; what is being typed is left alone."""
        self._kept = "" if value is None else str(value)
        self.show_text(self._kept)

    def put_back(self) -> None:
        """Show what holds again."""
        with QSignalBlocker(self):
            self.setPlainText(self._kept)
        self.document().setModified(False)
        self._shown = self._kept
        self.grow()

    def hand_over(self) -> None:
        """Say what was typed, where it is other than what is shown."""
        text = self.toPlainText().strip()
        if text != self._kept.strip():
            self.answered.emit(text or None)

    def grow(self) -> None:
        """Be as high as the text needs."""
        lines = min(self._MOST, max(self._least, int(self.document().size().height())))
        needs_bar = self.document().size().height() > self._MOST
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needs_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown)
        frame = 2 * int(self.document().documentMargin()) + _PADDING
        self.setFixedHeight(max(_LEAST, self.fontMetrics().lineSpacing() * lines + frame))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed; Ctrl+Enter hands it over."""
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._kept:
            self.put_back()
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._shown = self.toPlainText()
            self.hand_over()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form unless the text itself is too long."""
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _on_finished(self) -> None:
        self.hand_over()


class ChoiceField(QComboBox):
    """A few words to choose from; typing finds one by its first letters, the first entry means none.

    Signals:
        answered: The chosen value, None for none.
    """

    answered = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("–", None)
        for value, words in choices:
            self.addItem(words, value)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda: self.answered.emit(self.currentData()))

    def show_value(self, value: Any) -> None:
        """Show what holds, also a word that is none of the choices."""
        with QSignalBlocker(self):
            place = self.findData(value)
            if value is not None and place < 0:
                self.addItem(str(value), value)
                place = self.count() - 1
            self.setCurrentIndex(max(0, place))
        tip = self.currentText() if value is not None else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """A choice that is too long for its field ends in an ellipsis."""
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - _INSET
        text = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        option.currentText = text

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form; it never changes a choice that nobody looks at."""
        event.ignore()


class FlagField(QCheckBox):
    """Yes or no.

    Signals:
        answered: 1 or 0.
    """

    answered = Signal(object)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.clicked.connect(lambda checked: self.answered.emit(int(checked)))

    def show_value(self, value: Any) -> None:
        """Show what holds; nothing known counts as no."""
        with QSignalBlocker(self):
            self.setChecked(bool(value))
