"""The texts of a column with a mark before each: which of them are to be seen."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from bsc_planner.ui.labels import number_text
from bsc_planner.ui.widgets.grid.filtering.column_filter import FilterValues

_CHECKED, _UNCHECKED, _PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
_TEXT = int(Qt.ItemDataRole.UserRole)


class FilterValuesList(QListWidget):
    """Values to choose from; the first row takes or leaves all of them.

    Signals:
        confirmed: Enter was pressed.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unchosen: set[str] = set()
        self._chosen: set[str] | None = None
        self.setObjectName("filter_values")
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._on_changed)
        self.setAccessibleName(self.tr("Values of the column"))

    def begin(self, chosen: AbstractSet[str] | None) -> None:
        """Begin with these chosen; None: all."""
        self._chosen = None if chosen is None else set(chosen)
        self._unchosen = set()

    def offer(self, values: FilterValues) -> None:
        """List values; what was taken or left before stays so."""
        with QSignalBlocker(self):
            self.clear()
            self._add(self.tr("(all of these)"), None)
            for value in values.values:
                text = value.text.replace("\n", " ") or self.tr("(blank)")
                item = self._add(f"{text}  ({number_text(value.rows)})", value.text)
                item.setCheckState(_CHECKED if self._is_chosen(value.text) else _UNCHECKED)
                item.setToolTip(value.text)
            self._show_all_state()
        self.setCurrentRow(0)

    def chosen(self) -> frozenset[str] | None:
        """Texts that are to be seen; None: all listed ones are."""
        items = [self.item(row) for row in range(1, self.count())]
        if all(item.checkState() is _CHECKED for item in items):
            return None
        return frozenset(str(item.data(_TEXT)) for item in items if item.checkState() is _CHECKED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks, Enter confirms."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, text: str, value: str | None) -> QListWidgetItem:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(_TEXT, value)
        return item

    def _is_chosen(self, text: str) -> bool:
        return text not in self._unchosen and (self._chosen is None or text in self._chosen)

    def _on_changed(self, item: QListWidgetItem) -> None:
        with QSignalBlocker(self):
            if self.row(item) == 0:
                state = _CHECKED if item.checkState() is _CHECKED else _UNCHECKED
                for row in range(1, self.count()):
                    self.item(row).setCheckState(state)
            for row in range(1, self.count()):
                self._note(self.item(row))
            self._show_all_state()

    def _note(self, item: QListWidgetItem) -> None:
        text = str(item.data(_TEXT))
        if item.checkState() is _CHECKED:
            self._unchosen.discard(text)
            if self._chosen is not None:
                self._chosen.add(text)
        else:
            self._unchosen.add(text)

    def _show_all_state(self) -> None:
        states = {self.item(row).checkState() for row in range(1, self.count())}
        self.item(0).setCheckState(states.pop() if len(states) == 1 else _PARTLY if states else _UNCHECKED)
