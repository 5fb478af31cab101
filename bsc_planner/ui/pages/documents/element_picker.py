"""Choosing units or people by typing a part of code, NIP or name; the file is searched, whatever their number."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.search import listed
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.labels import number_text

_ID = int(Qt.ItemDataRole.UserRole)
_SOON_MS = 120
_OFFERED = 40
_ROWS_OFFERED, _ROWS_CHOSEN = 7, 5
_ROW_HEIGHT = 24
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class ElementPicker(QWidget):
    """A line to type into, what is found below it, and what was chosen.

    Signals:
        chosen_changed: `chosen` is another now.
    """

    chosen_changed = Signal()

    def __init__(
        self, store: PlanStore, kind: type[Unit] | type[Employee], *, hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._kind = kind
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setClearButtonEnabled(True)
        self.found = _list(hint)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kept = _list(self.tr("Chosen"))
        self.kept.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.count = QLabel()
        self.count.setProperty("tone", "caption")
        self.drop = QPushButton(self.tr("Remove"))
        self.drop.setAutoDefault(False)
        self.drop.setProperty("role", "link")
        self.drop.setToolTip(self.tr("Take the marked ones out, or all when none is marked (Del)"))
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.line, self.found, self.kept):
            column.addWidget(widget)
        column.addLayout(foot)
        self.found.hide()
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.search)
        self.line.textEdited.connect(lambda: self._timer.start())
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self._on_return)
        self.found.itemClicked.connect(self._take)
        self.drop.clicked.connect(self.remove_marked)
        self.line.installEventFilter(self)
        self.kept.installEventFilter(self)
        self._refresh()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what was chosen, in the order of choosing."""
        return tuple(str(self.kept.item(row).data(_ID)) for row in range(self.kept.count()))

    def set_chosen(self, ids: Sequence[str]) -> None:
        """Show a choice; what is no longer in the plan is left out."""
        self.kept.clear()
        for element_id in ids:
            if (element := self._store.find(self._kind, element_id)) is not None:
                code = element.nip if isinstance(element, Employee) else element.code
                self._add(element_id, _named(code or "", element.name or ""))
        self._refresh()

    def search(self) -> None:
        """List what holds the words typed; the first of the plan where nothing is typed."""
        self._timer.stop()
        self.found.clear()
        hits = listed(self._store, self._kind, self.line.text(), most=_OFFERED)
        chosen = set(self.chosen)
        for hit in hits:
            if hit.ref.id not in chosen:
                self.found.addItem(_item(hit.ref.id, _named(hit.code, hit.text)))
        if not self.found.count():
            self.found.addItem(_remark(self.tr("Nothing found")))
        elif len(hits) == _OFFERED:
            self.found.addItem(_remark(self.tr("… type more to narrow the list")))
        self.found.setCurrentRow(0)
        _fit(self.found, _ROWS_OFFERED)
        self.found.show()

    def remove_marked(self) -> None:
        """Take the marked ones out of the choice; all of them when none is marked."""
        marked = self.kept.selectedItems() or [self.kept.item(row) for row in range(self.kept.count())]
        for item in marked:
            self.kept.takeItem(self.kept.row(item))
        self._refresh()
        self.chosen_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the line has the keyboard; Del takes out of the choice."""
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._close_if_left)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if watched is self.kept and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self.remove_marked()
                return True
            if watched is self.line and key in _STEPS:
                if self.found.isHidden():
                    self.search()
                else:
                    last = self.found.count() - 1
                    self.found.setCurrentRow(max(0, min(self.found.currentRow() + _STEPS[key], last)))
                return True
            if watched is self.line and key == Qt.Key.Key_Escape and not self.found.isHidden():
                self.found.hide()
                return True
        return False

    def _close_if_left(self) -> None:
        if not self.line.hasFocus() and not self.found.underMouse():
            self.found.hide()

    def _on_text_changed(self, text: str) -> None:
        if not text:
            self._timer.stop()
            self.found.hide()

    def _on_return(self) -> None:
        if self.found.isHidden() or self._timer.isActive():
            self.search()
        if self.line.text() or not self.found.isHidden():
            self._take(self.found.currentItem())

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        self._add(str(item.data(_ID)), item.text())
        self.line.clear()
        self.found.hide()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()
        self.kept.scrollToBottom()
        self.chosen_changed.emit()

    def _add(self, element_id: str, text: str) -> None:
        self.kept.addItem(_item(element_id, text))

    def _refresh(self) -> None:
        count = self.kept.count()
        self.kept.setVisible(count > 0)
        self.drop.setVisible(count > 0)
        self.count.setVisible(count > 0)
        self.count.setText(self.tr("{count} chosen").format(count=number_text(count)))
        _fit(self.kept, _ROWS_CHOSEN)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setFrameShape(QFrame.Shape.StyledPanel)
    made.setAccessibleName(name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setUniformItemSizes(True)
    return made


def _fit(box: QListWidget, rows: int) -> None:
    box.setFixedHeight(_ROW_HEIGHT * min(max(box.count(), 1), rows) + 2 * box.frameWidth())


def _item(element_id: str, text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setData(_ID, element_id)
    item.setToolTip(text)
    item.setSizeHint(QSize(0, _ROW_HEIGHT))
    return item


def _remark(text: str) -> QListWidgetItem:
    """A line that cannot be chosen."""
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setSizeHint(QSize(0, _ROW_HEIGHT))
    return item


def _named(code: str, name: str) -> str:
    return " · ".join(part for part in (name, code) if part) or "–"
