"""Filters and order for lists whose rows are made anew as a whole: given once, used by each of them."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from bsc_planner.ui.lists.arranged_branches import arranged_branches
from bsc_planner.ui.widgets.grid.arranged_list import ArrangedList
from bsc_planner.ui.widgets.grid.face import CellFace
from bsc_planner.ui.widgets.grid.filtering.column_filter import PlainCell

R = TypeVar("R")


class ArrangedRows(ArrangedList[R]):
    """Records of a list, of which a planner sees some, in an order wanted.

    A subclass says what there is (`candidates`), what a record shows (`candidate_faces`) and takes over the records to
    show (`take_shown`); between `beginResetModel` and `endResetModel` it shows `arranged(...)` of what there is.
    """

    # what subclasses answer ----------------------------------------------------

    def candidates(self) -> Sequence[R]:
        """All records the filters of columns choose from, in the list's own order."""
        raise NotImplementedError

    def candidate_key(self, record: R) -> Hashable:
        """What tells a record from the others and stays when it is edited."""
        raise NotImplementedError

    def candidate_faces(self, record: R) -> Sequence[CellFace]:
        """All cells of a record."""
        raise NotImplementedError

    def candidate_number(self, record: R, column: int) -> Decimal | None:
        """The number a cell holds; None for none."""
        return None

    def candidate_day(self, record: R, column: int) -> date | None:
        """The day a cell holds; None for none."""
        return None

    def candidate_depth(self, record: R) -> int:
        """How far a record stands below others, from 0; what is filtered out stays where something below it is left."""
        return 0

    def is_heading(self, record: R) -> bool:
        """Whether a record only names those below it: neither filtered nor sorted nor counted."""
        return False

    def take_shown(self, records: list[R]) -> None:
        """Show these records; called while the model is reset."""
        raise NotImplementedError

    # for subclasses --------------------------------------------------------------

    def arranged_candidates(self) -> list[R]:
        """The records in sight, in the order wanted; those that came since the list was arranged are shown too."""
        kept = self._arrangement
        if kept.order is None and not kept.is_filtered:
            return list(self.candidates())
        found = {self.candidate_key(record): record for record in self.candidates()}
        keys = arranged_branches(
            list(found),
            depth=lambda key: self.candidate_depth(found[key]),
            is_heading=lambda key: self.is_heading(found[key]),
            is_shown=kept.is_shown,
            sort=kept.sort,
        )
        return [found[key] for key in keys]

    # filters and order -------------------------------------------------------------

    def arranged_records(self) -> Mapping[Hashable, R]:
        """Records that are more than headings, by what stays when they are edited."""
        return {self.candidate_key(record): record for record in self.candidates() if not self.is_heading(record)}

    def arranged_cell(self, record: R, column: int) -> PlainCell:
        """A cell as filters and orders look at it."""
        face = self.candidate_faces(record)[column]
        day = self.candidate_day(record, column) if self._columns[column].is_day else None
        return PlainCell(face.text, self.candidate_number(record, column), day)

    def show_arranged(self) -> None:
        """Show what is left, in the order wanted."""
        self.take_shown(self.arranged_candidates())
