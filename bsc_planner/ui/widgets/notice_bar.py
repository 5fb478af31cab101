"""A line above the pages that tells something without asking anything."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMetaObject, QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from bsc_planner.ui.icons import icon
from bsc_planner.ui.theme import MARKS, Status, theme_watcher, tokens

NOTICES = "notices"
"""Object name by which a window's bar is found; a bar for another purpose takes another name."""


class NoticeLink(NamedTuple):
    """Words of a notice to click.

    Attributes:
        text: The words, translated.
        act: What they do.
        until: When this signal comes they would do something else than was told, so the notice goes; None: never.
    """

    text: str
    act: Callable[[], None]
    until: SignalInstance | None = None


class NoticeBar(QFrame):
    """One notice at a time: a mark, a sentence, links to act on it, and a cross.

    Signals:
        closed: The planner closed the notice, or its time was over.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NOTICES)
        self._status: Status | None = None
        self._mark = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._acts: list[tuple[Callable[[], None], bool]] = []
        self._ends: list[QMetaObject.Connection] = []
        self._links = QHBoxLayout()
        self._links.setSpacing(14)
        self._cross = QToolButton()
        self._cross.setIcon(icon("x"))
        self._name_cross()
        self._cross.clicked.connect(self.close_notice)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 5, 6, 5)
        line.setSpacing(10)
        line.addWidget(self._mark)
        line.addWidget(self._text, 1)
        line.addLayout(self._links)
        line.addWidget(self._cross)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.close_notice)
        theme_watcher().theme_changed.connect(self._paint_status)
        self.hide()

    @property
    def text(self) -> str:
        """What the notice says; empty when there is none."""
        return "" if self.isHidden() else self._text.text()

    def tell(
        self,
        text: str,
        *,
        status: Status = Status.NONE,
        links: Sequence[NoticeLink] = (),
        can_close: bool = True,
        seconds: int | None = None,
    ) -> None:
        """Show a notice in place of the one before.

        Args:
            text: One sentence.
            status: What it means; chooses mark and colour.
            links: What can be clicked; a click closes the notice first.
            can_close: Whether it has a cross; one without stays until `close_notice`.
            seconds: How long it stays; None: until closed.
        """
        self._text.setText(text)
        self._show_links(links, can_close=can_close)
        self._stay_until(links)
        self._cross.setVisible(can_close)
        if status is not self._status:
            self._status = status
            self._paint_status()
        self.show()
        self._timer.stop()
        if seconds is not None:
            self._timer.start(seconds * 1000)

    def close_notice(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._stay_until(())
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_cross()
        super().changeEvent(event)

    def _name_cross(self) -> None:
        self._cross.setToolTip(self.tr("Close this notice"))
        self._cross.setAccessibleName(self._cross.toolTip())

    def _stay_until(self, links: Sequence[NoticeLink]) -> None:
        """Close when a link loses its meaning; what those before waited for is of no concern any more."""
        for ended in self._ends:
            QObject.disconnect(ended)
        self._ends = [link.until.connect(self.close_notice) for link in links if link.until is not None]

    def _show_links(self, links: Sequence[NoticeLink], *, can_close: bool) -> None:
        """Offer these in place of those before; what was made before serves again, notices come with many steps."""
        self._acts = [(link.act, can_close) for link in links]
        while len(self._buttons) < len(links):
            self._add_button()
        for place, button in enumerate(self._buttons):
            if place < len(links):
                button.setText(links[place].text)
            button.setVisible(place < len(links))

    def _add_button(self) -> None:
        place, button = len(self._buttons), QPushButton()
        button.setProperty("role", "link")
        button.clicked.connect(lambda: self._on_link_clicked(place))
        self._buttons.append(button)
        self._links.addWidget(button)

    def _on_link_clicked(self, place: int) -> None:
        act, closes = self._acts[place]
        if closes:
            self.close_notice()
        act()

    def _paint_status(self) -> None:
        if self._status is None:  # nothing was told yet
            return
        colours = tokens()
        soft, border = {
            Status.OK: (colours.ok_soft, colours.ok_border),
            Status.WARNING: (colours.warn_soft, colours.warn_border),
            Status.ERROR: (colours.error_soft, colours.error_border),
        }.get(self._status, (colours.accent_soft, colours.border))
        self.setStyleSheet(
            f"NoticeBar {{ background: {soft.name()}; border: none; border-bottom: 1px solid {border.name()}; }}"
        )
        self._mark.setText("" if self._status is Status.NONE else MARKS[self._status])
        self._mark.setStyleSheet(f"color: {colours.status_mark(self._status).name()};")
