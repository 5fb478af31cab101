"""What a grid knows of notes on its cells: which field a cell is, how its notes are marked and what they say."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.delta import Ref

if TYPE_CHECKING:
    from bsc_planner.ui.widgets.grid.item_model import GridItemModel


class NoteMark(Enum):
    """How a cell with notes is marked."""

    REMARK = 0
    """Plain remarks, or a talk that is over."""
    WAITING = 1
    """A talk in which somebody is still to answer or agree."""


class CellField(NamedTuple):
    """What a note on a cell is about.

    Attributes:
        field: Column of the element, or ``target``, ``milestone``, ``actual``, ``baseline``.
        period: Period of a figure as text; None where the field has none.
    """

    field: str
    period: str | None = None


class GridNotes(Protocol):
    """Notes on the cells of elements; asked while painting, so it only looks up."""

    def marks(self, element: Ref) -> Mapping[CellField, NoteMark]:
        """Cells of an element that have notes."""
        ...

    def told(self, element: Ref, field: CellField) -> str:
        """The notes on a cell for its tool tip, newest first; empty for none."""
        ...


_NO_MARKS: Mapping[int, NoteMark] = {}


def note_marks(model: "GridItemModel", row: int, columns: Iterable[int] | None = None) -> Mapping[int, NoteMark]:
    """Cells of a row that have notes, by column.

    Args:
        model: The model.
        row: The row.
        columns: Columns to look at: those in sight, of what may be hundreds; None: all of them.
    """
    columns = range(len(model.columns)) if columns is None else columns
    notes = model.cell_notes
    if notes is not None and model.has_noted_cells:
        return _marks_by_cell(model, notes, row, columns)
    element = model.noted_element(row) if notes is not None else None
    marks = notes.marks(element) if notes is not None and element is not None else None
    if not marks:
        return _NO_MARKS
    fields = ((column, model.noted_field(row, column)) for column in columns)
    return {column: marks[field] for column, field in fields if field is not None and field in marks}


def _marks_by_cell(
    model: "GridItemModel", notes: GridNotes, row: int, columns: Iterable[int]
) -> Mapping[int, NoteMark]:
    found = {}
    for column in columns:
        element = model.noted_cell(row, column)
        marks = notes.marks(element) if element is not None else None
        field = model.noted_field(row, column) if marks else None
        if marks and field is not None and field in marks:
            found[column] = marks[field]
    return found


def notes_told(model: "GridItemModel", row: int, column: int) -> str:
    """What the notes on a cell say; empty for none."""
    notes, element, field = model.cell_notes, model.noted_cell(row, column), model.noted_field(row, column)
    return notes.told(element, field) if notes is not None and element is not None and field is not None else ""


def note_spoken(model: "GridItemModel", row: int, column: int) -> str:
    """That a cell has notes, as it is read aloud; empty for none."""
    mark = note_marks(model, row, (column,)).get(column)
    if mark is None:
        return ""
    if mark is NoteMark.WAITING:
        return QCoreApplication.translate("Grid", "has a talk that waits for an answer")
    return QCoreApplication.translate("Grid", "has a note")
