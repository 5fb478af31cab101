"""Edits on the strategy map."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bench.edit_kinds.kind import Kind, Rounds
from bench.edit_trial import Trial
from bsc_planner.model.objective import Objective
from bsc_planner.ui.pages.strategy_map.handling.link_gesture import DrawnLink

_RETURN, _RIGHT, _CONTROL = Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier
_FURTHER = 6
"""Cards between the ends of a drawn link, in plan order: no link of the plan joins these."""


def _cards(trial: Trial) -> list[str]:
    trial.window.show_page("strategy_map")
    trial.settle()
    store = trial.window.files.session.store  # type: ignore[union-attr]  # a plan is open
    # nobody keeps mapped objects, which commits would visit
    return [one.id for one in store.all(Objective)]


def _worded(trial: Trial) -> Rounds:
    for objective_id in _cards(trial):
        view, scene = trial.page.view, trial.page.scene
        place = scene.cards[objective_id].sceneBoundingRect().center()
        view.edit_wanted.emit(place)
        QTest.keyClicks(view.editor, f"Meningkatnya {trial.number()}")
        yield lambda view=view: QTest.keyClick(view.editor, _RETURN)


def _moved(trial: Trial) -> Rounds:
    for objective_id in _cards(trial):
        view = trial.page.view
        trial.page.scene.choose_cards([objective_id])
        view.setFocus()
        trial.settle()
        yield lambda view=view: QTest.keyClick(view, _RIGHT, _CONTROL)


def _linked(trial: Trial) -> Rounds:
    cards = _cards(trial)
    for from_id, to_id in zip(cards, cards[_FURTHER:], strict=False):
        drawn = DrawnLink(from_id, to_id)
        yield lambda drawn=drawn: trial.page.view.link_drawn.emit(drawn)


STRATEGY_MAP = {
    "card text on the map": Kind(_worded),
    "card moved on the map": Kind(_moved),
    "link drawn on the map": Kind(_linked),
}
"""Kinds of edits by what they are called."""
