"""Edits of units, positions and people."""

from itertools import cycle
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from bench.edit_kinds.kind import Kind, Rounds, chosen_rows, typed
from bench.edit_trial import Trial

_RETURN = Qt.Key.Key_Return
_POSITIONS, _PEOPLE = range(2)
_ROWS = range(3, 100)
_FIRST_SMALL_UNIT = 3


def _show(trial: Trial, tab: int) -> None:
    trial.window.show_page("organisation")
    trial.page.units.choose(None)
    trial.page.tabs.setCurrentIndex(tab)
    trial.settle()


def _renamed_people(trial: Trial) -> Rounds:
    _show(trial, _PEOPLE)
    return typed(trial, "name")


def _removed_people(trial: Trial) -> Rounds:
    _show(trial, _PEOPLE)
    return chosen_rows(trial, cycle(_ROWS), "remove")


def _renamed_positions(trial: Trial) -> Rounds:
    _show(trial, _POSITIONS)
    return typed(trial, "title")


def _removed_positions(trial: Trial) -> Rounds:
    _show(trial, _POSITIONS)
    return chosen_rows(trial, cycle(_ROWS), "remove")


def _units(trial: Trial) -> list[str]:
    _show(trial, _POSITIONS)
    return list(trial.page.units.model.node_of(None).branch_ids())[_FIRST_SMALL_UNIT:]


def _added_positions(trial: Trial) -> Rounds:
    for unit_id in _units(trial):
        trial.page.units.choose(unit_id)
        trial.settle()
        trial.rest()
        trial.page.add_position.trigger()
        editor = trial.grid.view.editing.editor
        QTest.keyClicks(editor, f"Analis {trial.number()}")
        yield lambda editor=editor: QTest.keyClick(editor, _RETURN)


def _renamed_units(trial: Trial) -> Rounds:
    for unit_id in _units(trial):
        panel = trial.page.units
        panel.choose(unit_id)
        trial.settle()
        trial.rest()
        panel.tree.setFocus()
        panel.tree.edit(panel.tree.currentIndex())
        trial.settle()
        editor = cast(QLineEdit, panel.tree.findChild(QLineEdit))
        editor.selectAll()
        QTest.keyClicks(editor, f"Bidang {trial.number()}")
        yield lambda editor=editor: QTest.keyClick(editor, _RETURN)


ORGANISATION = {
    "renamed person": Kind(_renamed_people),
    "removed person": Kind(_removed_people),
    "renamed position": Kind(_renamed_positions),
    "added position": Kind(_added_positions),
    "removed position": Kind(_removed_positions),
    "renamed unit": Kind(_renamed_units),
}
"""Kinds of edits by what they are called."""
