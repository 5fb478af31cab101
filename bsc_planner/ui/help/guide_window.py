"""The window of the guide: contents and search at the left, the page at the right, forward and back."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.paths import resource
from bsc_planner.ui.help.contents_list import ContentsList
from bsc_planner.ui.help.guide import CONTENTS, Guide
from bsc_planner.ui.help.guide_document import block_of_section, write_page
from bsc_planner.ui.icons import icon
from bsc_planner.ui.language import Language, current_language
from bsc_planner.ui.theme import theme_watcher, tokens
from bsc_planner.ui.widgets.screen_room import resize_within_screen

PROGRAM = "bsc"
"""Scheme of links into the program: ``bsc:page/indicators``, ``bsc:command/settings``."""

_SIZE = QSize(1010, 720)
_CONTENTS = 332
"""Pixels that hold the longest title of a page."""
_SMALLEST = QSize(560, 360)


@dataclass
class _Visit:
    """A place the reader was at."""

    page: str
    anchor: str = ""
    scrolled: int = 0


class GuideWindow(QWidget):
    """Shows the guide beside the plan.

    Signals:
        program_link: A link into the program was followed: its path, for example ``page/indicators``.
    """

    program_link = Signal(str)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._guide = guide
        self._visits: list[_Visit] = []
        self._at = -1
        self.setObjectName("guide")
        self.setMinimumSize(_SMALLEST)
        resize_within_screen(self, _SIZE.width(), _SIZE.height())
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.contents = ContentsList(guide)
        self.contents.topic_chosen.connect(self.show_topic)
        self.search.textChanged.connect(self._on_words_changed)
        self.search.returnPressed.connect(self.contents.choose_first)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        self.browser.setSearchPaths([str(resource("guide"))])
        self.browser.anchorClicked.connect(self._on_link)
        self._language = QLabel()
        self._language.setProperty("tone", "caption")
        self._title = QLabel()
        self._title.setProperty("tone", "strong")
        self._actions = self._make_actions()
        self._lay_out()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)
        theme_watcher().theme_changed.connect(self._on_theme_changed)
        self.retranslate()

    @property
    def topic(self) -> str:
        """What is shown, as links name it."""
        if self._at < 0:
            return ""
        visit = self._visits[self._at]
        return f"{visit.page}#{visit.anchor}" if visit.anchor else visit.page

    def show_topic(self, topic: str) -> None:
        """Show a page, at a section of it: ``page`` or ``page#section``."""
        page, _, anchor = topic.partition("#")
        if self._at >= 0:
            self._visits[self._at].scrolled = self.browser.verticalScrollBar().value()
        del self._visits[self._at + 1 :]
        self._visits.append(_Visit(page if self._guide.has_page(page) else CONTENTS, anchor))
        self._at = len(self._visits) - 1
        self._show(self._visits[self._at])

    def go_back(self) -> None:
        """To the page read before this one."""
        self._go(-1)

    def go_forward(self) -> None:
        """To the page one went back from."""
        self._go(1)

    def retranslate(self) -> None:
        """Write the frame in the window's language; the guide itself is Indonesian."""
        self.setWindowTitle(self.tr("Guide – BSC Planner"))
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.search.placeholderText())
        texts = {"back": self.tr("Back"), "forward": self.tr("Forward"), "contents": self.tr("Contents")}
        for key, action in self._actions.items():
            action.setText(texts[key])
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{texts[key]} ({keys})")
        self.browser.setAccessibleName(self.tr("Page of the guide"))
        self._language.setText(self.tr("The guide is written in Indonesian."))
        self._language.setVisible(current_language() is not Language.INDONESIAN)
        self._guide.forget()
        self.contents.refresh()
        if self._at >= 0:
            self._show(self._visits[self._at])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # putting together ----------------------------------------------------------------------------------

    def _make_actions(self) -> dict[str, QAction]:
        made = {}
        for key, sign, keys, act in (
            ("back", "chevron-left", "Alt+Left", self.go_back),
            ("forward", "chevron-right", "Alt+Right", self.go_forward),
            ("contents", "list", "Alt+Home", lambda: self.show_topic(CONTENTS)),
        ):
            action = QAction(icon(sign), "", self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.addAction(action)
            made[key] = action
        for pressed, slot in (("Ctrl+F", self._start_search), ("Esc", self._on_escape)):
            action = QAction(self)
            action.setShortcut(QKeySequence(pressed))
            action.triggered.connect(slot)
            self.addAction(action)
        return made

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 8, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        head = QHBoxLayout()
        head.setSpacing(4)
        for action in self._actions.values():
            button = QToolButton()
            button.setDefaultAction(action)
            head.addWidget(button)
        head.addSpacing(6)
        head.addWidget(self._title, 1)
        head.addWidget(self._language)
        sheet = QFrame()
        sheet.setProperty("panel", "true")
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(10, 6, 4, 6)
        inner.addWidget(self.browser)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(sheet, 1)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([_CONTENTS, _SIZE.width() - _CONTENTS])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    # showing -------------------------------------------------------------------------------------------

    def _show(self, visit: _Visit) -> None:
        page = self._guide.page(visit.page)
        write_page(self.browser.document(), page, tokens())
        self._title.setText(page.title)
        self._actions["back"].setEnabled(self._at > 0)
        self._actions["forward"].setEnabled(self._at < len(self._visits) - 1)
        self.contents.mark(self.topic)
        self._mark_words()
        # once the page has its width: only then it is known how far down a section begins
        QTimer.singleShot(0, self.browser, self._scroll)

    def _scroll(self) -> None:
        visit = self._visits[self._at]
        bar = self.browser.verticalScrollBar()
        document = self.browser.document()
        block = block_of_section(document, visit.anchor) if visit.anchor and not visit.scrolled else None
        if block is not None:
            bar.setValue(round(document.documentLayout().blockBoundingRect(block).top()) - 4)
        else:
            bar.setValue(visit.scrolled)

    def _mark_words(self) -> None:
        """Show where the words that were searched for stand."""
        ground = QTextCharFormat()
        ground.setBackground(QColor(tokens().warn_border))
        ground.setFontUnderline(True)
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self.search.text().split():
            found = self.browser.document().find(word)
            while not found.isNull() and len(marks) < 200:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = found, ground
                marks.append(mark)
                found = self.browser.document().find(word, found)
        self.browser.setExtraSelections(marks)

    def _go(self, step: int) -> None:
        if 0 <= self._at + step < len(self._visits):
            self._visits[self._at].scrolled = self.browser.verticalScrollBar().value()
            self._at += step
            self._show(self._visits[self._at])

    def _on_link(self, link: QUrl) -> None:
        if link.scheme() == PROGRAM:
            self.program_link.emit(link.path())
            return
        page = link.fileName().removesuffix(".md") or self._visits[self._at].page
        self.show_topic(f"{page}#{link.fragment()}" if link.fragment() else page)

    def _on_words_changed(self, words: str) -> None:
        self.contents.show_words(words)
        self._mark_words()

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def _on_theme_changed(self) -> None:
        if self._at >= 0:
            self._visits[self._at].scrolled = self.browser.verticalScrollBar().value()
            self._show(self._visits[self._at])
