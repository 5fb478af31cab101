"""How the plan stands: score of the organisation and of each perspective, and how many actuals are missing."""

from fractions import Fraction

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from bsc_planner.model.period import Period
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import Nothing, RolledScore, Scorecard
from bsc_planner.ui.labels import number_text, period_text
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT, figure_text
from bsc_planner.ui.score_words import count_text, normalised_word, predikat_text, rule_set_text
from bsc_planner.ui.theme import theme_watcher, tokens
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.panel import Panel
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.wording.counting import counted

_SOON_MS = 150
_FULL = Fraction(120)
"""Score at which a bar is full."""


class ScorePanel(Panel):
    """One line for the organisation, one per perspective; up to the period chosen on the page Monitoring."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Scores"))
        self._session = session
        self._scope = scope_of(session)
        self._is_stale = True
        self._shown: Period | None = None
        self.told = ElidedLabel("")
        self.told.setProperty("tone", "caption")
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        self._grid = QWidget()
        self.more = QPushButton(self.tr("To monitoring"))
        self.more.setProperty("role", "link")
        links = QHBoxLayout()
        links.addWidget(self.more)
        links.addStretch(1)
        for widget in (self.told, self._grid, self.missing):
            self.content.addWidget(widget)
        self.content.addLayout(links)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self.more.clicked.connect(lambda: session.reveal(None, page="monitoring"))
        self._scope.changed.connect(self._on_scores_changed)
        self._is_following = False

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden, once the window stands."""
        if self._is_stale:
            self._soon.start()
        super().showEvent(event)

    def refresh(self) -> None:
        """Show the scores of the institution as they are now, or that they are being worked out."""
        if not self._is_following:
            # scoring is loaded when it is first asked for, not while the window opens
            self._is_following = True
            self._session.scores.scores_changed.connect(self._on_scores_changed)
        if not self._session.scores.is_ready(self._scope.period):
            if self._shown != self._scope.period:  # scores from before stay in sight
                self.told.setText(self.tr("The scores are being worked out…"))
            return
        self._is_stale, self._shown = False, self._scope.period
        scorecard = self._session.scores.board.scorecard(self._scope.period)
        period = period_text(scorecard.period)
        rules = rule_set_text(scorecard.rule_set)
        self.told.setText(self.tr("Up to {period} · {rule_set}").format(period=period, rule_set=rules))
        self._show_scores(scorecard)
        self.missing.setText(self._missing_text(scorecard))

    def _show_scores(self, scorecard: Scorecard) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 3)
        whole = scorecard.organisation
        parts = [self.tr("NKO"), predikat_text(whole, scorecard.rule_set)]
        parts += [normalised_word()] if whole.is_normalised else []
        self._add(grid, 0, " · ".join(filter(None, parts)), whole)
        for row, score in enumerate(scorecard.perspectives, start=1):
            self._add(grid, row, score.name or score.code or "–", score)
        self.content.replaceWidget(self._grid, fresh)
        self._grid.deleteLater()
        self._grid = fresh

    def _add(self, grid: QGridLayout, row: int, name: str, score: RolledScore) -> None:
        label = ElidedLabel(name)
        label.setProperty("tone", "strong" if row == 0 else "")
        value = StatusLabel(is_strong=True)
        value.show_status(STATUS_OF_LIGHT[score.light], figure_text(score.value))
        count = QLabel(count_text(score))
        count.setProperty("tone", "caption")
        for column, widget in enumerate((label, ScoreBar(score.value, score.light), value, count)):
            grid.addWidget(widget, row, column)

    def _missing_text(self, scorecard: Scorecard) -> str:
        count = sum(one.nothing is Nothing.NOT_FILLED for one in scorecard.indicators)
        period = period_text(scorecard.period)
        if not scorecard.indicators:
            return self.tr("The scorecard has no indicators yet.")
        if count == len(scorecard.indicators):
            return self.tr("No actuals up to {period} yet.").format(period=period)
        if count:
            text = self.tr("{count} [indicator has|indicators have] no actual up to {period} yet.")
            return counted(text, count=number_text(count), period=period)
        return self.tr("All actuals up to {period} are there.").format(period=period)

    def _on_scores_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._soon.start()


class ScoreBar(QWidget):
    """A score as a bar in the colour of its light, with a mark at 100."""

    def __init__(self, value: Fraction | None, light: Light, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self._light = light
        self.setFixedHeight(10)
        self.setMinimumWidth(60)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme_watcher().theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the bar and the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(0, 2, self.width(), 6)
        painter.setBrush(tokens().chip)
        painter.drawRoundedRect(ground, 3, 3)
        if self._value is not None and self._value > 0:
            share = float(min(self._value, _FULL) / _FULL)
            painter.setBrush(tokens().status_mark(STATUS_OF_LIGHT[self._light]))
            painter.drawRoundedRect(QRectF(0, 2, max(6.0, ground.width() * share), 6), 3, 3)
        painter.setBrush(tokens().muted)
        painter.drawRect(QRectF(ground.width() * float(100 / _FULL), 0, 1.5, 10))
        painter.end()
