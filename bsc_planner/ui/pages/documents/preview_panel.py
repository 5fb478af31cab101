"""The right side of the page while nothing runs: a document of the choice as it will be printed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.issue_item import SkippedDocument
from bsc_planner.exchange.registry import document_spec
from bsc_planner.exchange.sample import Sample
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.icons import icon
from bsc_planner.ui.pages.documents.preview_view import PreviewView
from bsc_planner.ui.pages.documents.reasons import reason_text
from bsc_planner.ui.pages.documents.sampling import Sight
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.page_header import ActionButton


class PreviewPanel(QFrame):
    """Which document, for whom, its pages, or a sentence why there is nothing to see.

    Signals:
        document_chosen: Key of the kind of document to show.
        next_wanted: (place) The planner wants to see the document of another person or unit, from this place on.
        picture_wanted: (sample, page, scale) A page is to be drawn with so many logical pixels per point.
    """

    document_chosen = Signal(str)
    next_wanted = Signal(int)
    picture_wanted = Signal(object, int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._sight: Sight | None = None
        self._page = 0
        self.document = ChoiceButton(self.tr("Preview"))
        self.who = ElidedLabel()
        self.who.setProperty("tone", "muted")
        self.another = QAction(self.tr("Another example"), self)
        self.another.setToolTip(self.tr("Show the document of the next person or unit"))
        self.view = PreviewView()
        self.back = self._tool("chevron-left", self.tr("Page before"), lambda: self.turn(-1))
        self.forth = self._tool("chevron-right", self.tr("Next page"), lambda: self.turn(1))
        self.smaller = self._tool("zoom-out", self.tr("Smaller"), lambda: self.view.zoom_by(-1))
        self.larger = self._tool("zoom-in", self.tr("Larger"), lambda: self.view.zoom_by(1))
        self.fit = self._tool("maximize", self.tr("Fit the width"), lambda: self.view.set_zoom(None))
        self.page_label = QLabel()
        self.zoom_label = QLabel()
        self.empty = EmptyState("", icon="file-text")
        self.empty_link: QAction | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self.document.chosen.connect(lambda key: self.document_chosen.emit(str(key)))
        self.another.triggered.connect(self._on_another)
        self.view.picture_wanted.connect(self._on_picture_wanted)
        self.view.page_wanted.connect(self.turn)
        self.view.zoom_changed.connect(self._refresh_tools)
        self._refresh_tools()

    @property
    def sight(self) -> Sight | None:
        """What is shown; None while it is a sentence."""
        return self._sight

    def offer(self, documents: tuple[str, ...], current: str) -> None:
        """Let the planner choose which kind to look at."""
        self.document.set_choices([(document_spec(key).short_title, key) for key in documents], current)

    def show_sight(self, sight: Sight) -> None:
        """Show a sample, or why there is none."""
        if not isinstance(sight.found, Sample):
            self._sight = None
            if isinstance(sight.found, SkippedDocument):
                text = self.tr("No document to show: {who}: {reason}.")
                self.show_text(text.format(who=sight.found.who, reason=reason_text(sight.found.reason)))
            else:
                self.show_text(self.tr("Nobody is chosen yet."))
            return
        is_same = self._sight is not None and self._sight.found == sight.found
        self._sight = sight
        self.who.setText(sight.found.name)
        self._stack.setCurrentIndex(0)
        if not is_same:
            self.view.verticalScrollBar().setValue(0)
            self._show_page(0 if self._page >= len(sight.pages) else self._page)
        self._refresh_tools()

    def show_image(self, page: int, image: QImage) -> None:
        """Show the picture of a page, unless another page is shown by now."""
        if page == self._page:
            self.view.show_image(image)

    def show_error(self, error: PlanError) -> None:
        """Say why there is no preview."""
        message = message_of(error)
        self.show_text(f"{message.text} {message.advice}".strip())

    def show_text(self, text: str, *, link: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence in place of a document.

        Args:
            text: The sentence.
            link: Words of the button below it; empty for none.
            act: What the button does.
        """
        self._sight = None
        self.view.clear()
        self.who.setText("")
        self.empty_link = self._action(link, act) if act is not None else None
        fresh = EmptyState(text, self.empty_link, icon="file-text")
        self._stack.removeWidget(self.empty)
        self.empty.deleteLater()
        self.empty = fresh
        self._stack.addWidget(fresh)
        self._stack.setCurrentWidget(fresh)
        self._refresh_tools()

    @property
    def text(self) -> str:
        """The sentence shown in place of a document; empty while one is shown."""
        if self._stack.currentWidget() is not self.empty:
            return ""
        return " ".join(label.text() for label in self.empty.findChildren(QLabel) if label.text())

    def turn(self, steps: int) -> None:
        """Show another page of the document."""
        if self._sight is not None and 0 <= self._page + steps < len(self._sight.pages):
            self._show_page(self._page + steps)
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.minimum() if steps > 0 else bar.maximum())
            self._refresh_tools()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 10, 12, 8)
        top.setSpacing(10)
        top.addWidget(self.document)
        top.addWidget(self.who, 1)
        top.addWidget(ActionButton(self.another))
        tools = QHBoxLayout()
        tools.setContentsMargins(10, 4, 10, 6)
        tools.setSpacing(4)
        for label in (self.page_label, self.zoom_label):
            label.setProperty("tone", "caption")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tools.addWidget(self.back)
        tools.addWidget(self.page_label)
        tools.addWidget(self.forth)
        tools.addStretch()
        for widget in (self.smaller, self.zoom_label, self.larger, self.fit):
            tools.addWidget(widget)
        self.zoom_label.setMinimumWidth(48)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(_line())
        column.addWidget(self._stack, 1)
        column.addWidget(_line())
        column.addLayout(tools)

    def _tool(self, name: str, words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    def _action(self, words: str, act: Callable[[], None]) -> QAction:
        action = QAction(words.replace("&", "&&"), self)
        action.triggered.connect(act)
        return action

    def _show_page(self, page: int) -> None:
        assert self._sight is not None
        self._page = page
        self.view.show_page(self._sight.pages[page])

    def _on_another(self) -> None:
        if self._sight is not None and isinstance(self._sight.found, Sample):
            self.next_wanted.emit(self._sight.found.place + 1)

    def _on_picture_wanted(self, scale: float) -> None:
        if self._sight is not None and isinstance(self._sight.found, Sample):
            self.picture_wanted.emit(self._sight.found, self._page, scale)

    def _refresh_tools(self) -> None:
        pages = len(self._sight.pages) if self._sight is not None else 0
        self.another.setEnabled(pages > 0)
        self.back.setEnabled(pages > 0 and self._page > 0)
        self.forth.setEnabled(self._page + 1 < pages)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(pages > 0)
        shown = self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=pages)
        self.page_label.setText(shown if pages else "")
        self.zoom_label.setText(f"{round(self.view.zoom * 100)}%" if pages else "")


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("line", "true")
    line.setFixedHeight(1)
    return line
