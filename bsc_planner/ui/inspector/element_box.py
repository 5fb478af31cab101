"""A choice among the elements of one kind, found by typing a part of code or name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from bsc_planner.model.base import Element
from bsc_planner.model.naming import name_of_element, named_elements
from bsc_planner.model.search import SEARCHED, listed
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.inspector.eliding_line import paint_elided

_OFFERED = 200
_DATA = int(Qt.ItemDataRole.UserRole)


class ElementBox(QComboBox):
    """Asks the plan for elements when it is opened or typed in, never before; an empty choice means none.

    Signals:
        element_chosen: Id of the chosen element, None for none.
        not_found: A text was left that names no element; it stays until it is mended or Esc is pressed.
    """

    element_chosen = Signal(object)
    not_found = Signal(str)

    def __init__(self, store: PlanStore, cls: type[Element], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._cls = cls
        self._shown: str | None = None
        self._words: str | None = None
        self._is_searched = any(searched is cls for searched, _, _ in SEARCHED)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self._on_activated)
        edit = self.lineEdit()
        assert edit is not None
        edit.textEdited.connect(self._on_text_edited)
        edit.returnPressed.connect(self._on_typed)
        edit.installEventFilter(self)
        completer.activated.connect(self._on_typed)

    @property
    def element_id(self) -> str | None:
        """Id of the element that is shown; None for none."""
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End a text that is too wide in an ellipsis."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLineEdit):
            return paint_elided(watched)
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._on_typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed; Alt+Down opens the list."""
        if event.key() == Qt.Key.Key_Escape and self.currentText() != self._name():
            self.show_element(self._shown)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QEvent) -> None:
        """The wheel scrolls the form; it never changes a choice that nobody looks at."""
        event.ignore()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """List the elements, the shown one marked."""
        self._offer("")
        super().showPopup()

    def show_element(self, element_id: str | None) -> None:
        """Show the element with this id; None shows nothing."""
        is_same = element_id == self._shown and self._words is None and self._model.rowCount() > 0
        self._shown = element_id
        self._words = None
        name = self._name()
        if is_same and name == self.currentText():
            return
        with QSignalBlocker(self):
            self._fill([(element_id, name)] if element_id else [])
        self.setToolTip(name)
        edit = self.lineEdit()
        if edit is not None:
            edit.setText(name)
            edit.setCursorPosition(0)

    def _name(self) -> str:
        return name_of_element(self._store, self._cls, self._shown) if self._shown is not None else ""

    def _offer(self, words: str) -> None:
        """Ask the plan for what holds the words; the line keeps its text."""
        if words == self._words:
            return
        self._words = words
        edit = self.lineEdit()
        assert edit is not None
        text, place = edit.text(), edit.cursorPosition()
        with QSignalBlocker(self), QSignalBlocker(edit):
            self._fill(self._matching(words))
            edit.setText(text)
            edit.setCursorPosition(place)

    def _matching(self, words: str) -> Sequence[tuple[str, str]]:
        if not self._is_searched:
            return named_elements(self._store, self._cls)
        found = listed(self._store, self._cls, words, most=_OFFERED)
        return [(hit.ref.id, " ".join(part for part in (hit.code, hit.text) if part)) for hit in found]

    def _fill(self, rows: Sequence[tuple[str | None, str]]) -> None:
        self._model.clear()
        for element_id, name in ((None, ""), *rows):
            item = QStandardItem(name)
            item.setData(element_id, _DATA)
            item.setToolTip(name)
            self._model.appendRow(item)
        place = next((at for at, (element_id, _) in enumerate(rows, 1) if element_id == self._shown), 0)
        self.setCurrentIndex(place if self._shown else 0)

    def _on_text_edited(self, text: str) -> None:
        if self._is_searched:
            self._offer(" ".join(text.split()))
        else:
            self._offer("")

    def _on_activated(self, place: int) -> None:
        self._choose(self.itemData(place, _DATA))

    def _on_typed(self) -> None:
        text = self.currentText().strip()
        if text == self._name():
            return
        place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if text and place < 0:
            self._offer(" ".join(text.split()) if self._is_searched else "")
            found = [at for at in range(1, self.count()) if text.casefold() in self.itemText(at).casefold()]
            place = found[0] if len(found) == 1 else self.findText(text, Qt.MatchFlag.MatchFixedString)
        if not text or place >= 0:
            self._choose(self.itemData(place, _DATA) if text else None)
        else:
            self.not_found.emit(text)

    def _choose(self, element_id: str | None) -> None:
        if element_id != self._shown:
            self._shown = element_id
            self.element_chosen.emit(element_id)
        self.show_element(self._shown)
