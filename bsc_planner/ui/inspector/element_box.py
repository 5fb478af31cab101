"""A choice among the elements of one kind, found by typing a part of code or name."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from bsc_planner.model.base import Element
from bsc_planner.model.naming import named_elements
from bsc_planner.model.store import PlanStore


class ElementBox(QComboBox):
    """Lists the elements when it is opened; typing narrows the list; an empty choice means none.

    Signals:
        element_chosen: Id of the chosen element, None for none.
    """

    element_chosen = Signal(object)

    def __init__(self, store: PlanStore, cls: type[Element], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._cls = cls
        self._shown: str | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self._on_activated)
        edit = self.lineEdit()
        assert edit is not None
        edit.returnPressed.connect(self._on_typed)
        # a completer that was open keeps the line from saying that editing is finished
        edit.installEventFilter(self)
        completer.activated.connect(self._on_typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what was typed when the keyboard goes elsewhere."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._on_typed()
        return super().eventFilter(watched, event)

    def show_element(self, element_id: str | None) -> None:
        """Show the element with this id; None shows nothing."""
        self._shown = element_id
        with QSignalBlocker(self):
            self.clear()
            self.addItem("", None)
            for other_id, name in named_elements(self._store, self._cls):
                self.addItem(name, other_id)
            self.setCurrentIndex(max(0, self.findData(element_id)) if element_id else 0)
            edit = self.lineEdit()
            if edit is not None:
                edit.setCursorPosition(0)

    def _on_activated(self, place: int) -> None:
        self._choose(self.itemData(place))

    def _on_typed(self) -> None:
        place = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if place >= 0:
            self._choose(self.itemData(place))
        else:
            # what names no element is no answer: show what holds
            self.show_element(self._shown)

    def _choose(self, element_id: str | None) -> None:
        if element_id != self._shown:
            self._shown = element_id
            self.element_chosen.emit(element_id)
