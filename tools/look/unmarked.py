"""Finds visible text that no translator has seen, by a language in which every translated text stands in brackets."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QHeaderView, QLabel, QLineEdit, QMenu, QTabBar, QWidget

from tools.look.flaws import shown_widgets

_OPEN, _CLOSE = "⟦", "⟧"
_WORD = re.compile(r"[^\W\d_]{3,}")
_CUT = re.compile(r"\w+…")
_MARKUP = re.compile(r"<[^>]*>|&(?!&)|https?://\S+")


class Bracketed(QTranslator):
    """Gives every source text back in brackets; what is seen without them was never translated."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in brackets; Qt's own texts too."""
        del context, disambiguation, n
        return f"{_OPEN}{source}{_CLOSE}" if source else source

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Never: without this Qt does not ask."""
        return False


def plan_words(path: Path) -> set[str]:
    """Every word that a plan file holds: what the planner wrote needs no translation."""
    words: set[str] = set()
    with closing(sqlite3.connect(path)) as file:
        tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in file.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    if isinstance(value, str):
                        words.update(word.lower() for word in _WORD.findall(value))
    return words


def words_of(*files: Path) -> set[str]:
    """Every word of some files, for texts that have both languages in a table of their own."""
    return {word.lower() for file in files for word in _WORD.findall(file.read_text(encoding="utf-8"))}


def unmarked_texts(window: QWidget, known: set[str]) -> list[str]:
    """Texts of a window, or parts of them, that stand outside all brackets and that nobody wrote into the plan.

    Args:
        window: The window while `Bracketed` is installed.
        known: Words that need no translation, in lower case.
    """
    found = []
    for widget in shown_widgets(window):
        for text in _texts(widget):
            outside = _MARKUP.sub(" ", _outside(text))
            if any(word.lower() not in known for word in _WORD.findall(_CUT.sub(" ", outside))):
                found.append(f"{type(widget).__name__}: {text[:120]}")
    return found


def _outside(text: str) -> str:
    depth, kept = 0, []
    for letter in text:
        depth += (letter == _OPEN) - (letter == _CLOSE)
        if depth <= 0 and letter != _CLOSE:
            kept.append(letter)
    return "".join(kept)


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield getattr(widget, "whole_text", widget.text())
    elif isinstance(widget, QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QHeaderView) and widget.model() is not None:
        model = widget.model()
        heads = (model.headerData(place, widget.orientation()) for place in range(widget.count()))
        yield from (head for head in heads if isinstance(head, str))
    yield widget.toolTip()
    if widget.isWindow():
        yield widget.windowTitle()
