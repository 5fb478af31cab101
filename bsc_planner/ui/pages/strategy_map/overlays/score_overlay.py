"""The overlay of scores: whether cards are coloured by them, up to which period, and what the lights mean."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bsc_planner.figures.strategy_map.content import INSTITUTION, MapContent
from bsc_planner.model.objective import Objective
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import Scorecard
from bsc_planner.ui.labels import number_text, period_text
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT, figure_text
from bsc_planner.ui.score_words import light_word, rule_set_text
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.status_label import StatusLabel


class ScoreOverlay(QObject):
    """Whether the map is coloured by scores; they follow the period chosen on the page Monitoring.

    Attributes:
        legend: The line below the map; hidden while no scores are shown.
        is_on: Whether scores are shown.

    Signals:
        changed: Scores are to be shown, to be shown no more, or are others now.
    """

    changed = Signal()

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._scope = scope_of(session)
        self.is_on = False
        self.legend = ScoreLegend()
        self._is_following = False
        self._last: Sequence[Scorecard] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        self._scope.changed.connect(self._on_scores_changed)

    def switch(self, is_on: bool) -> None:
        """Show scores, or show them no more."""
        if is_on and not self._is_following:
            # scoring is loaded when it is first asked for, not while the window opens
            self._is_following = True
            self._session.scores.scores_changed.connect(self._on_scores_changed)
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit()

    def scorecards(self, unit_id: str | None) -> Sequence[Scorecard]:
        """The scorecards of what the map shows (see `map_content`); none while no scores are shown.

        While they are being worked out, those shown before; `changed` tells when the new ones are there.
        """
        if not self.is_on:
            return ()
        scores, period = self._session.scores, self._scope.period
        units: list[str | None] = [unit_id if unit_id != INSTITUTION else None]
        if unit_id is None:
            owners = dict.fromkeys(one.unit_id for one in self._session.store.all(Objective))
            units = sorted(owners, key=lambda owner: owner is not None)
        waiting = [unit for unit in units if not scores.is_ready(period, unit)]  # all are asked for at once
        if not waiting:
            self._last = [scores.board.scorecard(period, unit_id=unit) for unit in units]
        return self._last

    def show_legend(self, content: MapContent, scorecards: Sequence[Scorecard]) -> None:
        """Say up to when and by which rules scores are, and how many cards have which light."""
        self.legend.show_scores(content, scorecards)

    def _on_scores_changed(self) -> None:
        if self.is_on:
            # year and period change one after the other
            self._soon.start()


class ScoreLegend(QWidget):
    """Period, rule set, score of the organisation, and the lights with their counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = ElidedLabel("")
        self.told.setProperty("tone", "muted")
        self.organisation = StatusLabel(is_strong=True)
        self.lights = {light: StatusLabel() for light in Light}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.organisation)
        for label in self.lights.values():
            line.addWidget(label)
        line.addWidget(self.told, 1)
        self.hide()

    def show_scores(self, content: MapContent, scorecards: Sequence[Scorecard]) -> None:
        """Show them; no scorecards hide the line."""
        self.setVisible(bool(scorecards))
        if not scorecards:
            return
        first = scorecards[0]
        period, rules = period_text(first.period), rule_set_text(first.rule_set)
        self.told.setText(self.tr("Up to {period} · {rule_set}").format(period=period, rule_set=rules))
        score = first.organisation
        text = self.tr("Organisation score {score}").format(score=figure_text(score.value))
        self.organisation.show_status(STATUS_OF_LIGHT[score.light], text)
        self.organisation.setVisible(len(scorecards) == 1)
        counts = Counter(card.score.light for card in content.objectives if card.score is not None)
        for light, label in self.lights.items():
            label.show_status(STATUS_OF_LIGHT[light], f"{number_text(counts[light])} {light_word(light)}")
