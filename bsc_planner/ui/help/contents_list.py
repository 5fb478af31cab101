"""The contents of the guide, or what was found in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from bsc_planner.ui.help.guide import Guide
from bsc_planner.ui.theme import font

_TOPIC = Qt.ItemDataRole.UserRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ContentsList(QTreeWidget):
    """Headings with the pages under them; while words are searched for, the places found.

    Signals:
        topic_chosen: A page or section shall be shown.
    """

    topic_chosen = Signal(str)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._words = ""
        self._marked = ""
        self.setObjectName("guide_contents")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current_changed)
        self.itemClicked.connect(self._on_clicked)

    def refresh(self) -> None:
        """Fill the list anew."""
        self.setAccessibleName(self.tr("Contents"))
        self.show_words(self._words)

    def show_words(self, words: str) -> None:
        """Show the places that hold all words; the contents where there are none."""
        self._words = words
        self.blockSignals(True)
        self.clear()
        if words.strip():
            self._list_hits(words)
        else:
            self._list_pages()
        self.expandAll()
        self.blockSignals(False)
        self.mark(self._marked)

    def mark(self, topic: str) -> None:
        """Mark the entry of what is shown, without announcing it."""
        self._marked = topic
        page = topic.partition("#")[0]
        self.blockSignals(True)
        entries = self._entries()
        found = next((entry for entry in entries if entry.data(0, _TOPIC) == topic), None)
        found = found or next((entry for entry in entries if entry.data(0, _TOPIC) == page), None)
        self.setCurrentItem(found)  # type: ignore[arg-type]  # none is allowed
        self.blockSignals(False)

    def choose_first(self) -> None:
        """Show the first entry."""
        entries = self._entries()
        if entries:
            self.topic_chosen.emit(entries[0].data(0, _TOPIC))

    def texts(self) -> list[str]:
        """Entries that can be chosen, as they are read."""
        return [entry.text(0) for entry in self._entries()]

    def _list_pages(self) -> None:
        for title, keys in self._guide.groups:
            heading = self._heading(title)
            for key in keys:
                self._entry(heading, self._guide.page(key).title, key)

    def _list_hits(self, words: str) -> None:
        hits = self._guide.search(words)
        if not hits:
            self._heading(self.tr("Nothing found for “{words}”").format(words=words.strip()))
        page = ""
        heading: QTreeWidgetItem | None = None
        for hit in hits:
            if hit.page.key != page or heading is None:
                page, heading = hit.page.key, self._heading(hit.page.title)
            self._entry(heading, hit.section.title, hit.topic, tip=hit.excerpt)

    def _heading(self, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(0, font(is_strong=True))
        return item

    def _entry(self, heading: QTreeWidgetItem, text: str, topic: str, *, tip: str = "") -> None:
        item = QTreeWidgetItem(heading, [text])
        item.setFlags(_SELECTABLE)
        item.setData(0, _TOPIC, topic)
        item.setData(0, _TIP, tip or text)

    def _entries(self) -> list[QTreeWidgetItem]:
        groups = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        entries = [group.child(at) for group in groups if group is not None for at in range(group.childCount())]
        return [entry for entry in entries if entry is not None]

    def _on_current_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _TOPIC):
            self.topic_chosen.emit(item.data(0, _TOPIC))

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        """The marked entry was clicked again: back to its beginning."""
        topic = item.data(0, _TOPIC)
        if topic and topic != self._marked:
            self.topic_chosen.emit(topic)
