"""A kind of edit, and what most of them are made of."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from bench.edit_trial import Trial

Rounds = Iterator[Callable[[], object]]
"""Each round is made ready by advancing, and acts when what it gives is called."""


class Kind(NamedTuple):
    """One kind of edit.

    Attributes:
        make: Rounds of it.
        edits: How many edits one step is made of.
        is_step: Whether it is a step that undo takes back.
    """

    make: Callable[[Trial], Rounds]
    edits: int = 1
    is_step: bool = True


def typed(trial: Trial, column: str) -> Rounds:
    """Figures or words typed into the cells of a column, one below the other."""
    model = trial.grid.view.items
    place = next(at for at, one in enumerate(model.columns) if one.key == column)
    rows = [row for row in range(min(model.rowCount(), 400)) if model.can_edit(row, place)]
    while True:
        for row in rows:
            yield trial.type_into(row, place, trial.number())


def chosen_rows(trial: Trial, rows: Iterator[int], command: str) -> Rounds:
    """A command of the grid in row after row."""
    for row in rows:
        trial.grid.view.setFocus()
        trial.grid.view.go_to(row, 1)
        trial.settle()
        yield trial.grid.actions_by_name[command].trigger
