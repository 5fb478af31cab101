"""One figure of an explanation and, once it is opened, what it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.explanation_text import explanation_lines
from bsc_planner.ui.language import current_language
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT, light_mark
from bsc_planner.ui.theme import theme_watcher, tokens

_INDENT = 14
_BY_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
_SHOWN = frozenset({"plan", "unit", "perspective", "objective", "indicator"})
"""Kinds of elements whose own explanation can be gone to."""


def own_lines(explanation: Explanation) -> list[str]:
    """What is said of one figure itself: first its head, then its rule, what went in and where it comes from."""
    lines = explanation_lines(replace(explanation, children=()), current_language())
    return [_begun(line.strip()) for line in lines]


def _begun(line: str) -> str:
    """A line of its own begins with a capital; a formula stays as it is."""
    word = line.partition(" ")[0].rstrip(":,;")
    return line[:1].upper() + line[1:] if word.isalpha() else line


class WhyNode(QWidget):
    """Head of a figure; below it, once opened, its lines and its parts.

    Args:
        explanation: The figure.
        go: Called with the element when the planner wants to go there.
    """

    def __init__(self, explanation: Explanation, go: Callable[[Ref], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explanation = explanation
        self._go = go
        self._is_filled = False
        head, *self._lines = own_lines(explanation)
        self.arrow = QToolButton()
        self.arrow.setAutoRaise(True)
        self.arrow.setFixedSize(18, 18)
        self.arrow.setStyleSheet("QToolButton { padding: 0; border: none; background: transparent; }")
        self.arrow.setArrowType(Qt.ArrowType.RightArrow)
        self.arrow.setAccessibleName(head)
        can_open = bool(self._lines or explanation.children)
        self.arrow.setEnabled(can_open)
        if not can_open:
            self.arrow.setArrowType(Qt.ArrowType.NoArrow)
        self.mark = QLabel(light_mark(explanation.light) if explanation.ref is not None else "")
        self.mark.setVisible(explanation.ref is not None and explanation.ref.kind in _SHOWN)
        self.name = _head_label(head, is_link=explanation.ref is not None and explanation.ref.kind in _SHOWN)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for widget in (self.arrow, self.mark):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.name, 1)
        self._inside = QWidget()
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._inside)
        self.arrow.clicked.connect(lambda: self.set_open(is_open=self._inside.isHidden()))
        self.name.linkActivated.connect(self._on_name)
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide what it rests on."""
        if is_open and not self._is_filled:
            self._is_filled = True
            fill(self._inside, self._lines, self._explanation.children, self._go, indent=_INDENT)
        self._inside.setVisible(is_open)
        if self.arrow.isEnabled():
            self.arrow.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def _on_name(self) -> None:
        if self._explanation.ref is not None:
            self._go(self._explanation.ref)

    def _dress(self) -> None:
        colour = tokens().status(STATUS_OF_LIGHT[self._explanation.light]).name()
        self.mark.setStyleSheet(f"color: {colour};")


def fill(
    place: QWidget,
    lines: Sequence[str],
    parts: Sequence[Explanation],
    go: Callable[[Ref], None],
    *,
    indent: int = 0,
) -> None:
    """Put the lines of a figure and its parts into an empty widget."""
    column = QVBoxLayout(place)
    column.setContentsMargins(indent, 0, 0, 4)
    column.setSpacing(4)
    for text in lines:
        column.addWidget(_line_label(text))
    for child in parts:
        told = own_lines(child)
        if child.ref is None and not child.children:
            for text in told:
                column.addWidget(_line_label(text))
        else:
            column.addWidget(WhyNode(child, go, place))


def _head_label(text: str, *, is_link: bool) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    if is_link:
        label.setTextFormat(Qt.TextFormat.RichText)
        shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        label.setText(f'<a href="go" style="text-decoration: none;">{shown}</a>')
        label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYBOARD)
    else:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _line_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
