"""How wide the columns are and which are hidden: as the planner chose, else as the content needs."""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from PySide6.QtCore import Qt

from bsc_planner.ui.widgets.grid.column import GridColumn
from bsc_planner.ui.widgets.grid.face import CellFace, Tone
from bsc_planner.ui.widgets.grid.grid_memory import GridMemory
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.grid.painting.cell_painter import CHEVRON, INDENT, PADDING
from bsc_planner.ui.widgets.grid.painting.table import GridTable

_MEASURED = 24
"""The longest texts of a column that are measured; the widest is nearly always one with the most letters."""
_WIDEST_FITTED = 140
"""Pixels that hold any figure; a text in a column of figures may be cut."""
_WIDEST_TEXT = 480
"""Pixels of a column made to fit at most; longer texts are read wrapped."""
_HEADER_ROOM = 2 * PADDING + 2
_LONG = 22
"""Characters from which on a column holds sentences and names: these give way, states and numbers never do."""
_LEAST_PART = 0.68
"""What is left of such a column where all give way so that none is out of sight."""
_LEAST_OUTLINE = 0.9
"""The same for the column that says what a row is."""


class ColumnWidths:
    """Widths and visibility of one grid's columns, remembered under its key."""

    def __init__(self, view: GridTable, model: GridItemModel, memory: GridMemory) -> None:
        self._view = view
        self._model = model
        self._memory = memory
        self._is_applying = False
        self._automatic: dict[int, int] = {}
        self._wanted: dict[int, int] = {}
        self._least: dict[int, int] = {}
        self._chosen = memory.widths()
        self._shown = memory.shown()

    def apply(self) -> None:
        """Give every column its width and visibility."""
        self._is_applying = True
        self._least.clear()
        narrowest = self._view.horizontalHeader().minimumSectionSize()
        try:
            for place, column in enumerate(self._model.columns):
                self._view.setColumnHidden(place, not self.is_shown(column))
                self._wanted[place] = max(self._width(place, column), narrowest)
                self._view.setColumnWidth(place, self._wanted[place])
        finally:
            self._is_applying = False
        self.stretch()

    def stretch(self) -> None:
        """Let the outline column take the room that is left; where there is none, columns of long texts give way.

        They do so only where all columns are in sight then: else the grid is scrolled, and texts are cut for nothing.
        """
        columns = self._model.columns
        shown = [at for at in range(len(columns)) if not self._view.isColumnHidden(at)]
        widths = {at: self._wanted.get(at, self._view.columnWidth(at)) for at in shown}
        outline = next((at for at in shown if columns[at].is_outline and columns[at].key not in self._chosen), None)
        if outline is not None:
            widths[outline] = self._characters(columns[outline].width)
        spare = self._view.viewport().width() - sum(widths.values())
        if spare < 0:
            widths |= self._given_way(widths, -spare)
        elif outline is not None:
            widths[outline] += spare
        for at, width in widths.items():
            if width != self._view.columnWidth(at):
                self._set(at, width)

    def _given_way(self, widths: Mapping[int, int], lacking: int) -> dict[int, int]:
        """Narrower columns of long texts that make up for what is lacking; empty where they cannot."""
        columns = self._model.columns
        texts = [
            at
            for at in widths
            if columns[at].width >= _LONG and not columns[at].fits_content and columns[at].key not in self._chosen
        ]
        if lacking > (1 - _LEAST_PART) * sum(widths[at] for at in texts):
            return {}
        gives: dict[int, int] = {}
        narrowest = self._view.horizontalHeader().minimumSectionSize()
        for at in texts:
            part = _LEAST_OUTLINE if columns[at].is_outline else _LEAST_PART
            least = max(self.title_width(at), self._least.get(at, narrowest), round(widths[at] * part))
            gives[at] = max(0, widths[at] - least)
        whole = sum(gives.values())
        if whole < lacking:
            return {}
        parts = {at: ceil(lacking * give / whole) for at, give in gives.items()}
        return {at: widths[at] - part for at, part in parts.items()}

    def grow(self, rows: Sequence[int], columns: Iterable[int]) -> None:
        """Widen columns where changed cells no longer fit."""
        is_wider, listed = False, self._model.columns
        fitted = [place for place in columns if listed[place].fits_content and listed[place].key not in self._chosen]
        faces = [self._model.row_faces(row) for row in rows] if fitted else []
        for place in fitted:
            needed = self._needed(place, [of_row[place] for of_row in faces])
            if needed > self._view.columnWidth(place):
                self._want(place, needed)
                is_wider = True
        if is_wider:
            self.stretch()

    def note_resized(self) -> None:
        """Remember widths the planner dragged."""
        if self._is_applying or not self._view.isVisible():
            return
        for place, column in enumerate(self._model.columns):
            width = self._view.columnWidth(place)
            if not self._view.isColumnHidden(place) and width != self._automatic.get(place):
                self._chosen[column.key] = self._wanted[place] = width
        self._save()

    def is_shown(self, column: GridColumn) -> bool:
        """Whether a column is in sight."""
        return self._shown.get(column.key, not column.starts_hidden) or not column.can_hide

    def show_column(self, column: GridColumn, *, is_shown: bool) -> None:
        """Take a column into sight or out of it."""
        self._shown[column.key] = is_shown
        self._save()
        self.apply()

    def make_room(self, place: int, width: int) -> None:
        """Widen a column for what stands below it, unless the planner chose its width."""
        if self._model.columns[place].key not in self._chosen and width > self._view.columnWidth(place):
            self._least[place] = width
            self._want(place, max(width, self._wanted.get(place, 0)))
            self.stretch()

    def fit(self, place: int) -> None:
        """Make a column as wide as its widest text, within reason, and remember it."""
        faces = self._model.widest_faces(place)
        needed = max(self._needed(place, faces, widest=_WIDEST_TEXT), self.title_width(place))
        self._want(place, needed)
        self._chosen[self._model.columns[place].key] = needed
        self._save()
        self.stretch()

    def fit_all(self) -> None:
        """Make all columns in sight as wide as their widest texts."""
        for place in range(len(self._model.columns)):
            if not self._view.isColumnHidden(place):
                self.fit(place)

    def forget(self) -> None:
        """Go back to the widths and columns the program proposes."""
        self._chosen.clear()
        self._shown.clear()
        self._save()
        self.apply()

    def _width(self, place: int, column: GridColumn) -> int:
        if column.key in self._chosen:
            return self._chosen[column.key]
        width = max(self._characters(column.width), self.title_width(place))
        if column.fits_content:
            width = max(width, self._needed(place, self._model.widest_faces(place)))
        self._automatic[place] = width
        return width

    def _want(self, place: int, width: int) -> None:
        """Give a column a width that it has whenever there is room for it."""
        self._wanted[place] = width
        self._set(place, width)

    def _set(self, place: int, width: int) -> None:
        was_applying, self._is_applying = self._is_applying, True
        self._automatic[place] = width
        self._view.setColumnWidth(place, width)
        self._is_applying = was_applying

    def _needed(self, place: int, faces: Iterable[CellFace], *, widest: int = _WIDEST_FITTED) -> int:
        texts = {(face.text, face.beside, face.tone is Tone.STRONG) for face in faces}
        longest = sorted(texts, key=_letters, reverse=True)[:_MEASURED] if len(texts) > _MEASURED else texts
        painter = self._view.texts
        wide = max(
            (painter.text_width(text, is_strong=strong) + painter.beside_width(side) for text, side, strong in longest),
            default=0,
        )
        column = self._model.columns[place]
        room = 2 * PADDING + (CHEVRON + INDENT if column.is_outline else 0) + 2
        return min(wide + room, widest)

    def title_width(self, place: int) -> int:
        """Pixels a heading needs."""
        title = str(self._model.headerData(place, Qt.Orientation.Horizontal) or "")
        return max(self._view.texts.text_width(line, is_strong=True) for line in title.split("\n")) + _HEADER_ROOM

    def _characters(self, count: int) -> int:
        return self._view.texts.text_width("0") * count + 2 * PADDING

    def _save(self) -> None:
        self._memory.keep("widths", self._chosen)
        self._memory.keep("shown", self._shown)


def _letters(texts: tuple[str, str, bool]) -> int:
    return len(texts[0]) + len(texts[1])
