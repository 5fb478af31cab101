"""One field of a form: its name, its editor, what was understood or refused, and the ways to help and history."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.theme import theme_watcher, tokens

_ICON = 14
_HISTORY_KEY, _HELP_KEY = "F9", "Alt+F1"


class FieldRow(QWidget):
    """Label above, editor below, one line of words under it where there is something to say.

    Args:
        label: What the field is called.
        editor: Its editor.
        help_text: What it is for; empty: nothing to say.
        has_history: Whether the change log tells of it.

    Signals:
        history_wanted: The planner asks what it held before.
    """

    history_wanted = Signal()

    def __init__(
        self, label: str, editor: QWidget, *, help_text: str, has_history: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = QLabel(label)
        self.label.setProperty("tone", "caption")
        self.label.setBuddy(editor)
        self.label.setToolTip(help_text)
        self.label.setWordWrap(True)
        self._help = help_text
        self._has_history = has_history
        self._buttons: list[QToolButton] = []
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setProperty("tone", "caption")
        self.said.hide()
        self._is_refused = False
        self._is_help_shown = False
        self._message = ""
        self._own_style = editor.styleSheet()
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(help_text)
        editor.setWhatsThis(help_text)
        editor.installEventFilter(self)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(2)
        if not isinstance(editor, QCheckBox):
            self._head.addWidget(self.label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if isinstance(editor, QCheckBox):
            self.label.hide()
            self.label.setParent(self)
            editor.setToolTip(help_text)
            self._head.addWidget(editor, 1)
            column.addLayout(self._head)
        else:
            column.addLayout(self._head)
            column.addWidget(editor)
        column.addWidget(self.said)
        for key, wanted in ((_HISTORY_KEY, self.ask_history), (_HELP_KEY, self.toggle_help)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted)
        theme_watcher().theme_changed.connect(self._paint)

    @property
    def is_refused(self) -> bool:
        """Whether the editor holds what the plan did not take."""
        return self._is_refused

    def refuse(self, reason: str) -> None:
        """Keep what was typed and say why it was not taken."""
        self._is_refused = True
        self._say(reason)

    def accept(self) -> None:
        """What was typed was taken, or given up."""
        if self._is_refused or self._message:
            self._is_refused = False
            self._say("")

    def tell_reading(self, text: str) -> None:
        """Say how what is being typed is understood; empty: nothing to say."""
        if not self._is_refused:
            self._say(text)

    def ask_history(self) -> None:
        """Ask what the field held before."""
        if self._has_history:
            self.history_wanted.emit()

    def toggle_help(self) -> None:
        """Show or hide what the field is for."""
        self._is_help_shown = not self._is_help_shown
        self._say(self._message)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the small buttons."""
        super().enterEvent(event)
        self._show_buttons(is_shown=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the small buttons again."""
        super().leaveEvent(event)
        self._show_buttons(is_shown=self.editor.hasFocus())

    def _follow_focus(self) -> None:
        self._show_buttons(is_shown=self.editor.hasFocus() or self.underMouse())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard, and add what the field knows to its context menu."""
        if event.type() == QEvent.Type.FocusIn:
            self._show_buttons(is_shown=True)
        elif event.type() == QEvent.Type.FocusOut:
            # the keyboard comes back at once where what was typed is only handed over
            QTimer.singleShot(0, self, self._follow_focus)
        elif isinstance(event, QContextMenuEvent) and watched is self.editor:
            self._open_menu(event)
            return True
        return super().eventFilter(watched, event)

    def _open_menu(self, event: QContextMenuEvent) -> None:
        menu: QMenu | None = None
        if isinstance(self.editor, QLineEdit | QPlainTextEdit):
            menu = self.editor.createStandardContextMenu()
        menu = menu or QMenu(self.editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if menu.actions():
            menu.addSeparator()
        if self._has_history:
            history = menu.addAction(icon("history"), self.tr("History of this field"), self.ask_history)
            history.setShortcut(QKeySequence(_HISTORY_KEY))
        if self._help:
            explain = menu.addAction(icon("info"), self.tr("What is this field for?"), self.toggle_help)
            explain.setShortcut(QKeySequence(_HELP_KEY))
        if menu.actions():
            menu.popup(event.globalPos())

    def _show_buttons(self, *, is_shown: bool) -> None:
        if is_shown and not self._buttons:
            self._make_buttons()
        for button in self._buttons:
            button.setVisible(is_shown)

    def _make_buttons(self) -> None:
        wanted = []
        if self._help:
            wanted.append(("info", self.tr("What is this field for? (Alt+F1)"), self.toggle_help))
        if self._has_history:
            wanted.append(("history", self.tr("History of this field (F9)"), self.ask_history))
        for name, words, act in wanted:
            button = QToolButton()
            button.setIcon(icon(name, IconRole.MUTED))
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(words)
            button.setAccessibleName(f"{self.label.text()}: {words}")
            button.setStyleSheet("QToolButton { padding: 0; border-radius: 3px; }")
            button.setFixedSize(_ICON + 2, self.label.fontMetrics().height())
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            button.clicked.connect(act)
            self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._buttons.append(button)

    def _say(self, text: str) -> None:
        self._message = text
        parts = (text, self._help if self._is_help_shown else "")
        self.said.setText("\n".join(part for part in parts if part))
        self.said.setVisible(bool(self.said.text()))
        self.editor.setAccessibleDescription(f"{self._help} {text}".strip())
        self._paint()

    def _paint(self) -> None:
        colours = tokens()
        ink = colours.error if self._is_refused else colours.muted
        self.said.setStyleSheet(f"color: {ink.name()};" if self.said.text() else "")
        kind = type(self.editor).__mro__
        name = next((cls.__name__ for cls in kind if cls.__name__ in ("QLineEdit", "QPlainTextEdit", "QComboBox")), "")
        edge = f" {name} {{ border-color: {colours.error_mark.name()}; }}" if self._is_refused and name else ""
        wanted = f"{self._own_style}{edge}"
        if self.editor.styleSheet() != wanted:
            self.editor.setStyleSheet(wanted)
