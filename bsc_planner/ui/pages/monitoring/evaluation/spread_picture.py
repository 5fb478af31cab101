"""How predikat are spread: a bar for each, with ticks where the guide draws a line."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bsc_planner.model.rating import OrganisationRating
from bsc_planner.scoring.distribution import GUIDE, SCALE, GuideKind
from bsc_planner.scoring.person_step import shown
from bsc_planner.scoring.predikat import Predikat
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.pages.monitoring.evaluation.words import predikat_status
from bsc_planner.ui.theme import MARKS, TextSize, Tokens, font, theme_watcher, tokens
from bsc_planner.wording.evaluation_wording import predikat_word

_ROW, _GAP, _FIGURE, _BAR = 25.0, 10.0, 82.0, 10.0
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class SpreadPicture(QWidget):
    """The best predikat on top; a tick is a limit of the guide, told in words below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Predikat, int] = {}
        self._scale: Sequence[Predikat] = tuple(reversed(SCALE))
        self._limits: dict[Predikat, Fraction] = {}
        self._label = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme_watcher().theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A row per predikat."""
        return QSize(330, int(_ROW * len(self._scale)) + 2)

    def show_counts(
        self, counts: Mapping[Predikat, int], scale: Sequence[Predikat], rating: OrganisationRating | None
    ) -> None:
        """Show people by predikat.

        Args:
            counts: People by predikat.
            scale: Predikat of the rule, the best one first.
            rating: Capaian of the unit, whose guide is drawn; None: no guide.
        """
        self._counts, self._scale = counts, scale
        lines = GUIDE[rating] if rating is not None else ()
        self._limits = {
            line.of[0]: line.share
            for line in lines
            if line.share is not None and line.kind in (GuideKind.AT_MOST, GuideKind.AT_LEAST) and len(line.of) == 1
        }
        told = (f"{predikat_word(one, current_language())}: {counts.get(one, 0)}" for one in scale)
        self.setAccessibleDescription("; ".join(told))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar for each predikat."""
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(self._counts.values())
        painter.setFont(font(pixels=TextSize.CAPTION))
        measure = painter.fontMetrics().horizontalAdvance
        self._label = max((measure(_told(one)) for one in self._scale), default=0) + _GAP
        for place, predikat in enumerate(self._scale):
            self._row(painter, place * _ROW, predikat, total, colours)

    def _row(self, painter: QPainter, top: float, predikat: Predikat, total: int, colours: Tokens) -> None:
        count, status = self._counts.get(predikat, 0), predikat_status(predikat)
        width = max(0.0, self.width() - self._label - _FIGURE)
        painter.setPen(colours.text_soft if count else colours.muted)
        painter.drawText(QRectF(0, top, self._label, _ROW), _LEFT, _told(predikat))
        bar = QRectF(self._label, top + (_ROW - _BAR) / 2, width, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.chip)
        painter.drawRoundedRect(bar, 2, 2)
        share = Fraction(count, total) if total else Fraction(0)
        if count:
            painter.setBrush(colours.status_mark(status))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(3.0, width * float(share)), _BAR), 2, 2)
        limit = self._limits.get(predikat)
        if limit is not None:
            at = bar.left() + width * float(limit)
            painter.setPen(QPen(colours.text, 2))
            painter.drawLine(QPointF(at, bar.top() - 4), QPointF(at, bar.bottom() + 4))
        painter.setPen(colours.text if count else colours.faint)
        text = f"{number_text(count)} · {shown(share * 100, 0)}%" if count else "–"
        painter.drawText(QRectF(self.width() - _FIGURE, top, _FIGURE, _ROW), _RIGHT, text)


def _told(predikat: Predikat) -> str:
    return f"{MARKS[predikat_status(predikat)]} {predikat_word(predikat, current_language())}"
