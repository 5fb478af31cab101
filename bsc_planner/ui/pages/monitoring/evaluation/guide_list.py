"""The lines of the distribution guide, each with whether it is met; a guide, never a stop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bsc_planner.monitoring.evaluation import UnitEvaluation
from bsc_planner.scoring.distribution import GUIDE
from bsc_planner.scoring.rule_set import IndividualMethod
from bsc_planner.ui.language import current_language
from bsc_planner.ui.pages.monitoring.evaluation.words import rating_word
from bsc_planner.ui.theme import MARKS, Status, theme_watcher, tokens
from bsc_planner.wording.evaluation_wording import guide_sentence


class GuideList(QWidget):
    """``● Baik paling banyak 70%``, ``▲ ... : 8 of 10``; says what to do while the unit is not rated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: UnitEvaluation | None = None
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        theme_watcher().theme_changed.connect(self._write)

    def show_guide(self, evaluation: UnitEvaluation) -> None:
        """Hold the guide of the unit's capaian against its people."""
        self._evaluation = evaluation
        self._write()

    def _write(self) -> None:
        found = self._evaluation
        if found is None:
            return
        self.setVisible(found.method is IndividualMethod.QUADRANT)
        if found.unit_rating is None:
            self.text.setText(self.tr("Choose the achievement of the unit above to see the guide beside the people."))
            return
        unmet = {one.line: one for one in found.unmet}
        title = self.tr("Guide for a unit rated “{rating}” (SE MenPANRB 3/2023); no obligation:")
        lines = [title.format(rating=rating_word(found.unit_rating))]
        for line in GUIDE[found.unit_rating]:
            status, sentence = Status.OK, guide_sentence(line.key, current_language())
            if line in unmet:
                status, one = Status.WARNING, unmet[line]
                now = self.tr("now {count} of {total}").format(count=one.count, total=one.total)
                sentence = f"{sentence} – {now}"
            elif not sum(found.counts.values()):
                status = Status.NONE
            colour = tokens().status(status).name()
            lines.append(f"<span style='color:{colour}'>{MARKS[status]}</span> {sentence[:1].upper()}{sentence[1:]}")
        self.text.setText("<br>".join(lines))
