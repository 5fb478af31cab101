"""Which rows of a scorecard are shown: words, light; and whether one scorecard or all units are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.score_lights import light_mark
from bsc_planner.ui.score_words import light_word
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow


class ScoreFilterBar(QWidget):
    """Search, light, what is shown; buttons to copy and export.

    Signals:
        changed: Other rows are wanted.
        side_chosen: (bool) Whether all units are to be shown side by side.
    """

    changed = Signal()
    side_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._light: Light | None = None
        self._is_all_units = False
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search code or name"))
        self.words.setClearButtonEnabled(True)
        self.light = ChoiceButton(self.tr("Light"))
        self.side = ChoiceButton(self.tr("Show"))
        self.copy = QPushButton(self.tr("Copy table"))
        self.export = QPushButton(self.tr("Export"))
        self.export.setProperty("hasMenu", "true")
        line = WrappingRow(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        for button in (self.light, self.side, self.copy, self.export):
            line.addWidget(button)
        self.words.textChanged.connect(self.changed)
        self.light.chosen.connect(self._on_light)
        self.side.chosen.connect(self._on_side)
        self._offer()

    @property
    def wanted_words(self) -> tuple[str, ...]:
        """All must be found, in small letters."""
        return tuple(self.words.text().casefold().split())

    @property
    def wanted_light(self) -> Light | None:
        """Only this light; None: all."""
        return self._light

    def show_side(self, *, is_all_units: bool) -> None:
        """Show which of the two is chosen."""
        self._is_all_units = is_all_units
        self._offer()

    def _offer(self) -> None:
        lights = [(f"{light_mark(light)} {light_word(light)}", light) for light in Light]
        self.light.set_choices([(self.tr("all"), None), *lights], self._light)
        sides = [(self.tr("one scorecard"), False), (self.tr("all units"), True)]
        self.side.set_choices(sides, self._is_all_units)

    def _on_light(self, light: Light | None) -> None:
        self._light = light
        self._offer()
        self.changed.emit()

    def _on_side(self, is_all_units: bool) -> None:
        self.show_side(is_all_units=is_all_units)
        self.side_chosen.emit(is_all_units)
