"""Edits of indicators and their targets, in the grid and in the inspector."""

from collections.abc import Iterator
from itertools import cycle
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bench.edit_kinds.kind import Kind, Rounds, chosen_rows, typed
from bench.edit_trial import Trial
from bsc_planner.ui.inspector.form_tab import FormTab

_RETURN, _DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
_BLOCK = (40, 5)
_BRANCH = 11
"""An objective and its ten indicators."""


def _targets(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    return typed(trial, "2025")


def _names(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    return typed(trial, "name")


def _weights(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    trial.grid.view.setFocus()
    while True:
        for row in range(1, 60):
            trial.grid.view.go_to(row, 2)
            trial.settle()
            trial.rest()
            form = next((one for one in trial.window.findChildren(FormTab) if one.isVisible()), None)
            if form is None or form.ref.kind != "indicator":
                continue
            field = cast(QLineEdit, form.widget_of("weight"))
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, trial.number())
            yield lambda field=field: QTest.keyClick(field, _RETURN)


def _added(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    while True:
        view = trial.grid.view
        view.setFocus()
        view.go_to(3, 1)
        trial.settle()
        trial.page.add_indicator.trigger()
        editor = view.editing.editor
        QTest.keyClicks(editor, f"Jumlah hal baru {trial.number()}")
        yield lambda editor=editor: QTest.keyClick(editor, _RETURN)


def _rows_of(trial: Trial, kind: str) -> Iterator[int]:
    trial.window.show_page("indicators")
    model = trial.grid.view.items
    rows = [row for row in range(min(model.rowCount(), 400)) if (ref := model.ref(row)) and ref.kind == kind]
    return cycle(rows)


def _removed(trial: Trial) -> Rounds:
    return chosen_rows(trial, _rows_of(trial, "indicator"), "remove")


def _moved(trial: Trial) -> Rounds:
    return chosen_rows(trial, _rows_of(trial, "indicator"), "move_down")


def _removed_branches(trial: Trial) -> Rounds:
    return chosen_rows(trial, _rows_of(trial, "objective"), "remove")


def _pasted(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    rows, columns = _BLOCK
    first = next(at for at, one in enumerate(trial.grid.view.items.columns) if one.key == "2025")
    while True:
        block = "\n".join("\t".join(trial.number() for _ in range(columns)) for _ in range(rows))
        QApplication.clipboard().setText(block)
        trial.grid.view.setFocus()
        trial.grid.view.go_to(1, first)
        trial.settle()
        yield trial.grid.actions_by_name["paste"].trigger


def _selected(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    view = trial.grid.view
    view.setFocus()
    view.go_to(1, 2)
    while True:
        trial.settle()
        yield lambda: QTest.keyClick(view, _DOWN)


STRATEGY = {
    "typed target": Kind(_targets),
    "weight in the inspector": Kind(_weights),
    "typed name": Kind(_names),
    "added indicator": Kind(_added),
    "removed indicator": Kind(_removed),
    "moved indicator": Kind(_moved),
    "row chosen by arrow key": Kind(_selected, is_step=False),
    "pasted block of 40 x 5": Kind(_pasted, edits=_BLOCK[0] * _BLOCK[1]),
    "removed objective of 10 indicators": Kind(_removed_branches, edits=_BRANCH),
}
"""Kinds of edits by what they are called."""
