"""What planners do to a plan, over and over: the kinds of edits whose own work is measured."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from bench.edit_trial import Trial
from bench.large_plan import CROWDED_UNIT
from bsc_planner.model.objective import Objective
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.item_models.cascade.people.lines import FIRST_INDICATOR, Content

_RETURN, _DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
_BLOCK = (40, 5)

Rounds = Iterator[Callable[[], object]]
"""Each round is made ready by advancing, and acts when what it gives is called."""


def _typed(trial: Trial, column: str) -> Rounds:
    model = trial.grid.view.items
    place = next(at for at, one in enumerate(model.columns) if one.key == column)
    rows = [row for row in range(min(model.rowCount(), 400)) if model.can_edit(row, place)]
    while True:
        for row in rows:
            yield trial.type_into(row, place, trial.number())


def _targets(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    return _typed(trial, "2025")


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


def _names(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    return _typed(trial, "name")


def _actuals(trial: Trial) -> Rounds:
    trial.window.show_page("monitoring")
    trial.page.show_view("actuals")
    return _typed(trial, "2026-Q2")


def _shares(trial: Trial) -> Rounds:
    trial.window.show_page("cascade")
    trial.settle()
    model = trial.grid.view.items
    cells = [
        (row, column)
        for row in range(min(model.rowCount(), 60))
        for column in range(4, len(model.columns))
        if model.can_edit(row, column) and model.face(row, column).text.isdigit()
    ]
    while True:
        for row, column in cells:
            yield trial.type_into(row, column, trial.number())


def _parts(trial: Trial) -> Rounds:
    trial.window.show_page("cascade")
    view = trial.page.show_view("people")
    trial.settle()
    view.show_unit(next(unit for unit, (code, _) in view.model.names.items() if code == CROWDED_UNIT))
    view.show_content(Content.TARGET)
    trial.settle()
    return _typed(trial, view.model.columns[FIRST_INDICATOR].key)


def _cards(trial: Trial) -> Rounds:
    trial.window.show_page("strategy_map")
    trial.settle()
    store = trial.window.files.session.store  # type: ignore[union-attr]  # a plan is open
    for objective_id in [
        one.id for one in store.all(Objective)
    ]:  # nobody keeps mapped objects, which commits would visit
        view, scene = trial.page.view, trial.page.scene
        place = scene.cards[objective_id].sceneBoundingRect().center()
        trial.page.view.edit_wanted.emit(place)
        QTest.keyClicks(view.editor, f"Meningkatnya {trial.number()}")
        yield lambda view=view: QTest.keyClick(view.editor, _RETURN)


def _people(trial: Trial) -> Rounds:
    trial.window.show_page("organisation")
    trial.page.tabs.setCurrentIndex(1)
    trial.settle()
    return _typed(trial, "name")


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


def _year_column(trial: Trial) -> int:
    return next(at for at, one in enumerate(trial.grid.view.items.columns) if one.key == "2025")


def _removed(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    view = trial.grid.view
    rows = [row for row in range(min(view.items.rowCount(), 400)) if view.items.can_edit(row, _year_column(trial))]
    while True:
        for row in rows:
            view.setFocus()
            view.go_to(row, 1)
            trial.settle()
            yield trial.grid.actions_by_name["remove"].trigger


def _pasted(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    rows, columns = _BLOCK
    first = _year_column(trial)
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


class Kind(NamedTuple):
    """One kind of edit.

    Attributes:
        make: Rounds of it.
        cells: How many cells one step writes at once.
        is_step: Whether it is a step that undo takes back.
    """

    make: Callable[[Trial], Rounds]
    cells: int = 1
    is_step: bool = True


KINDS = {
    "typed target": Kind(_targets),
    "weight in the inspector": Kind(_weights),
    "typed name": Kind(_names),
    "typed actual": Kind(_actuals),
    "typed share": Kind(_shares),
    "typed part of a position": Kind(_parts),
    "card text on the map": Kind(_cards),
    "renamed person": Kind(_people),
    "added indicator": Kind(_added),
    "removed indicator": Kind(_removed),
    "pasted block of 40 x 5": Kind(_pasted, cells=_BLOCK[0] * _BLOCK[1]),
    "row chosen by arrow key": Kind(_selected, is_step=False),
}
