"""What stands above a scorecard: the organisation's score, what it rests on, and by which rules it was computed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bsc_planner.findings import Finding
from bsc_planner.scoring.rule_set import Grade
from bsc_planner.scoring.score import Scorecard
from bsc_planner.ui.help.term_button import TermButton
from bsc_planner.ui.language import current_language
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT, figure_text, light_mark
from bsc_planner.ui.score_words import count_text, normalised_word, predikat_text, rule_set_text
from bsc_planner.ui.theme import TextSize, theme_watcher, tokens
from bsc_planner.wording import finding_text
from bsc_planner.wording.counting import counted

_FINDINGS_SHOWN = 2


class ScoreHead(QWidget):
    """``▲ 87,53``  Organisation score · Baik · 3 of 4 perspectives · normalised; below it the rule set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scorecard: Scorecard | None = None
        self.figure, self.told, self.rules, self.doubts = QLabel(), QLabel(), QLabel(), QLabel()
        self.rules.setProperty("tone", "muted")
        for label in (self.told, self.rules, self.doubts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        for label in (self.told, self.rules, self.doubts):
            texts.addWidget(label)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        line.addWidget(TermButton("score_light"), 0, Qt.AlignmentFlag.AlignTop)
        theme_watcher().theme_changed.connect(self._dress)

    def show_scorecard(self, scorecard: Scorecard) -> None:
        """Show the head of a scorecard."""
        self._scorecard = scorecard
        score = scorecard.organisation
        self.figure.setText(f"{light_mark(score.light)} {figure_text(score.value)}")
        parts = [self.tr("Organisation score (NKO)")]
        parts += [text] if (text := predikat_text(score, scorecard.rule_set)) else []
        rests_on = (
            self.tr("{count} [perspective|perspectives]")
            if scorecard.perspectives
            else self.tr("{count} [objective|objectives]")
        )
        parts.append(counted(rests_on, count=count_text(score)))
        parts += [normalised_word()] if score.is_normalised else []
        self.told.setText(" · ".join(parts))
        self.rules.setText(self.tr("Rule set: {rule_set}").format(rule_set=rule_set_text(scorecard.rule_set)))
        self.rules.setToolTip("\n".join((scorecard.rule_set.basis.text, *scorecard.rule_set.notes)))
        self._show_doubts(scorecard.findings)
        self._dress()

    def _show_doubts(self, findings: Sequence[Finding]) -> None:
        language = current_language()
        told = list(dict.fromkeys(f"{one.where}: {finding_text(one, language)}" for one in findings))
        more = len(told) - _FINDINGS_SHOWN
        lines = [f"▲ {text}" for text in told[:_FINDINGS_SHOWN]]
        if more > 0:
            rest = self.tr("and {count} more").format(count=more)
            lines[-1] = f"{lines[-1]} · {rest}"
        self.doubts.setText("\n".join(lines))
        self.doubts.setToolTip("\n".join(told))
        self.doubts.setVisible(bool(told))

    def _dress(self) -> None:
        if self._scorecard is None:
            return
        colours, light = tokens(), self._scorecard.organisation.light
        colour = colours.status(STATUS_OF_LIGHT[light]).name()
        self.figure.setStyleSheet(f"color: {colour}; font-size: {TextSize.FIGURE.value}px; font-weight: 600;")
        self.told.setStyleSheet("font-weight: 600;")
        self.doubts.setStyleSheet(f"color: {colours.warn.name()};")
        rules = self._scorecard.rule_set
        is_weak = rules.basis.grade in (Grade.THIRD_PARTY, Grade.UNSOURCED) or rules.stands_in_for is not None
        self.rules.setStyleSheet(f"color: {colours.warn.name()};" if is_weak else "")
