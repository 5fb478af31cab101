"""The quadrant drawn: nine cells with their predikat and how many people are in each."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bsc_planner.model.rating import Expectation
from bsc_planner.monitoring.evaluation import PersonEvaluation
from bsc_planner.scoring.quadrant import QUADRANT
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.pages.monitoring.evaluation.words import predikat_status, rating_word
from bsc_planner.ui.theme import MARKS, Status, TextSize, Tokens, font, theme_watcher, tokens
from bsc_planner.wording.evaluation_wording import predikat_word

_COLUMNS = (Expectation.BELOW, Expectation.AS_EXPECTED, Expectation.ABOVE)
_ROWS = tuple(reversed(_COLUMNS))
_LABEL_WIDTH, _LABEL_HEIGHT, _GAP, _RADIUS = 74.0, 34.0, 3.0, 4.0
_CENTER = Qt.AlignmentFlag.AlignCenter
_WRAPPED = int(_CENTER | Qt.TextFlag.TextWordWrap)
_TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_BOTTOM = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)


class QuadrantPicture(QWidget):
    """Work upwards, behaviour to the right; cells without people stay pale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counter[tuple[Expectation, Expectation]] = Counter()
        self._marked: tuple[Expectation, Expectation] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(230)
        theme_watcher().theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for nine cells with their words."""
        return QSize(330, 230)

    def show_people(self, people: Sequence[PersonEvaluation]) -> None:
        """Count people by their two ratings."""
        self._counts = Counter(
            (one.work, one.behaviour) for one in people if one.work is not None and one.behaviour is not None
        )
        told = (f"{predikat_word(QUADRANT[cell], current_language())}: {n}" for cell, n in self._counts.items())
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def mark(self, person: PersonEvaluation | None) -> None:
        """Draw a frame around the cell of a person; None: around none."""
        has_cell = person is not None and person.work is not None and person.behaviour is not None
        self._marked = (person.work, person.behaviour) if person and has_cell else None  # type: ignore[assignment]
        self.update()

    def count(self, work: Expectation, behaviour: Expectation) -> int:
        """People in a cell."""
        return self._counts[work, behaviour]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the nine cells and their axes."""
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - _LABEL_WIDTH) / 3
        height = (self.height() - _LABEL_HEIGHT - 16) / 3
        for row, work in enumerate(_ROWS):
            self._axis(painter, QRectF(0, row * height, _LABEL_WIDTH - 6, height), rating_word(work), _WRAPPED)
            for column, behaviour in enumerate(_COLUMNS):
                box = QRectF(_LABEL_WIDTH + column * width, row * height, width, height)
                self._cell(painter, box.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2), work, behaviour, colours)
        for column, behaviour in enumerate(_COLUMNS):
            box = QRectF(_LABEL_WIDTH + column * width, 3 * height + 4, width, _LABEL_HEIGHT - 4)
            self._axis(painter, box, rating_word(behaviour), _TOP)
        below = QRectF(_LABEL_WIDTH, self.height() - 16, self.width() - _LABEL_WIDTH, 16)
        self._axis(painter, below, self.tr("Behaviour →   ·   Work ↑"), _BOTTOM)

    def _axis(self, painter: QPainter, box: QRectF, text: str, flags: int) -> None:
        painter.setFont(font(pixels=TextSize.SMALL))
        painter.setPen(tokens().muted)
        painter.drawText(box, flags, text)

    def _cell(self, painter: QPainter, box: QRectF, work: Expectation, behaviour: Expectation, colours: Tokens) -> None:
        predikat, count = QUADRANT[work, behaviour], self._counts[work, behaviour]
        status = predikat_status(predikat)
        ground, edge = _ground(colours, status) if count else (colours.panel_soft, colours.border)
        is_marked = self._marked == (work, behaviour)
        painter.setPen(QPen(colours.accent, 2) if is_marked else QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        text = f"{MARKS[status]} {predikat_word(predikat, current_language())}"
        painter.setFont(font(pixels=TextSize.SMALL))
        painter.setPen(colours.status(status) if count else colours.muted)
        painter.drawText(box.adjusted(1, 5, -1, 0), _TOP, text)
        painter.setFont(font(pixels=TextSize.HEADING, is_strong=True))
        painter.setPen(colours.text if count else colours.faint)
        painter.drawText(box.adjusted(0, 0, 0, -4), _BOTTOM, number_text(count) if count else "–")


def _ground(colours: Tokens, status: Status) -> tuple[QColor, QColor]:
    """Ground and edge of a cell with people in it."""
    return {
        Status.OK: (colours.ok_soft, colours.ok_border),
        Status.WARNING: (colours.warn_soft, colours.warn_border),
        Status.ERROR: (colours.error_soft, colours.error_border),
    }.get(status, (colours.panel_soft, colours.border))
