"""The search field: jumps to objectives, indicators, units and people, and runs commands."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.main_window.commands_offered import Command, CommandGroup, wanted_commands
from bsc_planner.ui.main_window.search_line import CHOICE, CODE, HEADING, HEIGHT, KEYS, WHAT, SearchLineDelegate

if TYPE_CHECKING:
    from bsc_planner.model.search import Found
    from bsc_planner.model.store import PlanStore

COMMANDS_ONLY = ">"
"""Sign before words that mean commands alone."""

_TYPING_MS = 120
_ROWS = 15
_WIDTH = 560
_MOST_RECENT = 5
_SURE = 1
"""Up to this rank an element is what the words name: it stands before the commands."""
_ICONS = {
    "objective": "target",
    "indicator": "table-properties",
    "unit": "network",
    "position": "briefcase",
    "employee": "user",
}


class SearchBox(QLineEdit):
    """Searches while one types; Down and Enter choose, Esc goes back to where one was.

    Signals:
        element_chosen: The planner wants to see this element (a `Ref`).
        command_run: A command (its key) was run.
    """

    element_chosen = Signal(object)
    command_run = Signal(str)

    def __init__(
        self,
        commands: Callable[[], list[Command]],
        recent: Callable[[], Sequence[str]] = lambda: (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._recent = recent
        self._offered: list[Command] = []
        self._store: PlanStore | None = None
        self._before: QWidget | None = None
        self.setFixedWidth(300)
        self.setObjectName("search_box")
        self._sign = self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        # A child of the window, laid over it: a window of its own is placed by the system, not by us, on Wayland.
        self._list = QListWidget(self)
        self._list.hide()
        self._list.setObjectName("search_results")
        self._list.setFrameShape(QFrame.Shape.StyledPanel)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(SearchLineDelegate(self._list))
        self._keys = QLabel("Ctrl+K", self)
        self._keys.setProperty("tone", "chip")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text_changed)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._timer.timeout.connect(self.search_now)
        self.textEdited.connect(self._on_text_edited)
        self.retranslate()

    @property
    def results(self) -> list[str]:
        """Lines of the list below the field; empty while it is closed."""
        items = [self._list.item(row) for row in range(self._list.count())] if self._list.isVisible() else []
        return [item.text() for item in items if not item.data(HEADING)]

    @property
    def headings(self) -> list[str]:
        """Headings of the groups shown."""
        items = [self._list.item(row) for row in range(self._list.count())] if self._list.isVisible() else []
        return [item.text() for item in items if item.data(HEADING)]

    def set_store(self, store: "PlanStore | None") -> None:
        """Search in another plan."""
        self._store = store
        self._offered = []
        self.clear()
        self._list.hide()

    def retranslate(self) -> None:
        """Write the hint in the window's language."""
        self.setPlaceholderText(self.tr("Search or run a command…"))
        self.setAccessibleName(self.placeholderText())

    def start(self) -> None:
        """Take the keyboard and show what can be done."""
        focused = self.window().focusWidget()
        self._before = focused if focused is not self else self._before
        # before the keyboard comes here: what works on the selection of a page is read as it is there
        self._offered = self._commands()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.search_now()

    def search_now(self) -> None:
        """Fill the list from the words in the field."""
        self._timer.stop()
        words = self.text().strip()
        only_commands = words.startswith(COMMANDS_ONLY)
        words = words.removeprefix(COMMANDS_ONLY).strip()
        self._list.clear()
        hits = [] if only_commands else self._found(words)
        sure = [hit for hit in hits if hit.rank <= _SURE]
        self._add_hits(sure)
        self._add_commands(words)
        self._add_hits([hit for hit in hits if hit.rank > _SURE])
        if self._list.count() == 0:
            self._add(QIcon(), self.tr("Nothing found for “{words}”").format(words=words), "", None)
        self._step(-1, 1)
        self._place_list()

    def _found(self, words: str) -> "list[Found]":
        if self._store is None:
            return []
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.model.search import search

        return search(self._store, words)

    def _add_hits(self, hits: "Sequence[Found]") -> None:
        """Elements under a heading for each kind."""
        for kind in dict.fromkeys(hit.ref.kind for hit in hits):
            label = kind_label(kind)
            self._add_heading(label[:1].upper() + label[1:])
            for hit in hits:
                if hit.ref.kind == kind:
                    text = hit.text.replace("\n", " ") or hit.code
                    self._add(icon(_ICONS[kind], "muted"), text, "", hit.ref, code=hit.code if hit.text else "")

    def _add_commands(self, words: str) -> None:
        """Commands under a heading for each group, those used last first."""
        headings = {
            CommandGroup.RECENT: self.tr("Used last"),
            CommandGroup.COMMAND: self.tr("Commands"),
            CommandGroup.PAGE: self.tr("Pages"),
            CommandGroup.SETTING: self.tr("Settings"),
        }
        recent = list(self._recent())[:_MOST_RECENT]
        shown: CommandGroup | None = None
        for command in wanted_commands(self._offered, words, recent):
            group = CommandGroup.RECENT if command.key in recent else command.group
            if group is not shown:
                shown = group
                self._add_heading(headings[group])
            usable = None if command.obstacle else command
            self._add(command.icon, command.text, command.obstacle, usable, keys=command.keys)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self._list)
        item.setData(HEADING, True)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _step(self, row: int, step: int) -> None:
        """Go to the next line that can be chosen, round the list; stays where there is none."""
        count = self._list.count()
        for _ in range(count):
            row = (row + step) % count
            if self._list.item(row).data(CHOICE) is not None:
                self._list.setCurrentRow(row)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose, or go back."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._list.isVisible():
            self._step(self._list.currentRow(), 1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._timer.isActive() or not self._list.isVisible():
                self.search_now()
            self._choose(self._list.currentItem())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign of the keys at the right end."""
        super().resizeEvent(event)
        size = self._keys.sizeHint()
        self._keys.setGeometry(
            QRect(QPoint(self.width() - size.width() - 8, (self.height() - size.height()) // 2), size)
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A click begins as the key does."""
        if not self._offered or event.reason() == Qt.FocusReason.MouseFocusReason:
            self._offered = self._commands()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the keyboard goes elsewhere."""
        self._list.hide()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add(
        self, sign: QIcon, text: str, what: str, chosen: Ref | Command | None, *, code: str = "", keys: str = ""
    ) -> None:
        item = QListWidgetItem(sign, text, self._list)
        item.setData(CHOICE, chosen)
        item.setData(CODE, code)
        item.setData(WHAT, what)
        item.setData(KEYS, keys)
        if chosen is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _place_list(self) -> None:
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        width = min(max(self.width(), _WIDTH), window.width())
        corner = self.mapTo(window, QPoint(self.width() - width, self.height() + 3))
        height = min(_ROWS, self._list.count()) * HEIGHT + 12
        self._list.resize(width, max(HEIGHT + 12, min(height, window.height() - corner.y() - 8)))
        self._list.move(max(0, corner.x()), corner.y())
        self._list.show()
        self._list.raise_()

    def _on_text_changed(self, text: str) -> None:
        self._keys.setVisible(not text)

    def _on_text_edited(self) -> None:
        self._timer.start()

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._choose(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        chosen = item.data(CHOICE) if item else None
        if chosen is None:
            return
        self._leave()
        if isinstance(chosen, Ref):
            self.element_chosen.emit(chosen)
        else:
            chosen.run()
            self.command_run.emit(chosen.key)

    def _leave(self) -> None:
        self.clear()
        self._list.hide()
        self._timer.stop()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            self._before = None
        else:
            self.clearFocus()
