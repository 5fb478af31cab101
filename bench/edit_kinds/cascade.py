"""Edits of what units and positions receive, and of actuals."""

from collections.abc import Callable
from typing import Any

from bench.edit_kinds.kind import Kind, Rounds, typed
from bench.edit_trial import Trial
from bench.large_plan import CROWDED_UNIT
from bsc_planner.ui.item_models.cascade.people.lines import FIRST_INDICATOR, Content

_FIRST_UNIT = 4
"""First column of the matrix of units that is one of a unit."""
_MOST_ROWS = 60


def _actuals(trial: Trial) -> Rounds:
    trial.window.show_page("monitoring")
    trial.page.show_view("actuals")
    return typed(trial, "2026-Q2")


def _cells(trial: Trial, model: Any, first: int, is_meant: Callable[[str], bool]) -> Rounds:
    """Figures typed into the cells of a matrix that hold some text, column by column."""
    cells = [
        (row, column)
        for column in range(first, len(model.columns))
        for row in range(min(model.rowCount(), _MOST_ROWS))
        if model.can_edit(row, column) and is_meant(model.edit_text(row, column))
    ]
    assert cells, "nothing can be typed here"
    while True:
        for row, column in cells:
            yield trial.type_into(row, column, trial.number())


def _matrix_of_units(trial: Trial) -> Any:
    trial.window.show_page("cascade")
    trial.page.show_view("matrix")
    trial.settle()
    return trial.grid.view.items


def _matrix_of_people(trial: Trial, content: Content) -> Any:
    """The matrix of a unit of 300 positions, one of them held by 199 people."""
    trial.window.show_page("cascade")
    view = trial.page.show_view("people")
    trial.settle()
    view.show_unit(next(unit for unit, (code, _) in view.model.names.items() if code == CROWDED_UNIT))
    view.show_content(content)
    trial.settle()
    return view.model


def _shares(trial: Trial) -> Rounds:
    return _cells(trial, _matrix_of_units(trial), _FIRST_UNIT, str.isdigit)


def _first_shares(trial: Trial) -> Rounds:
    return _cells(trial, _matrix_of_units(trial), _FIRST_UNIT, lambda text: not text)


def _parts(trial: Trial) -> Rounds:
    return _cells(trial, _matrix_of_people(trial, Content.TARGET), FIRST_INDICATOR, bool)


def _first_parts(trial: Trial) -> Rounds:
    return _cells(trial, _matrix_of_people(trial, Content.TARGET), FIRST_INDICATOR, lambda text: not text)


def _roles(trial: Trial) -> Rounds:
    return _cells(trial, _matrix_of_people(trial, Content.ROLE), FIRST_INDICATOR, lambda text: True)


CASCADE = {
    "typed actual": Kind(_actuals),
    "typed share": Kind(_shares),
    "first share of a unit": Kind(_first_shares),
    "typed part of a position": Kind(_parts),
    "first part of a position": Kind(_first_parts),
    "typed work result of a position": Kind(_roles),
}
"""Kinds of edits by what they are called."""
