"""The way back for work that was thrown away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from bsc_planner.model.document.trash import DiscardedWork
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.wording import moment_text


class TrashButton(QPushButton):
    """Says how much was discarded lately and offers it in a menu; hidden when there is none.

    Signals:
        take_back_chosen: This `DiscardedWork` shall come back.
    """

    take_back_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._works: tuple[DiscardedWork, ...] = ()
        self.setProperty("role", "link")
        self._menu = QMenu(self)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_works(self, works: Sequence[DiscardedWork]) -> None:
        """Offer this work."""
        self._works = tuple(works)
        self.setVisible(bool(works))
        self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        text = self.tr("Discarded in the last 14 days: {count}…")
        self.setText(text.format(count=number_text(len(self._works))))
        self._menu.clear()
        for work in self._works:
            name = work.path.stem if work.path else self.tr("New plan without a file")
            moment = moment_text(work.discarded_at.isoformat(), current_language())
            action = self._menu.addAction(self.tr("Take back “{name}” of {when}").format(name=name, when=moment))
            action.triggered.connect(lambda _checked=False, work=work: self.take_back_chosen.emit(work))

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
