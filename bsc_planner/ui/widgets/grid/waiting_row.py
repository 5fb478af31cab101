"""Grids whose rows are added below the last one: the row there that waits for its first text."""

from collections.abc import Hashable

from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, GridItemModel, Index

NEW_ROW = "new-row"
"""Key of the row that waits for its first text."""


class WaitingRow(GridItemModel):
    """Rows of a list, and at most one more below them while something is begun there.

    A subclass says how many rows it has and whether one may be begun, and answers for the waiting row where
    `is_new_row`.
    """

    _has_new = False

    def known_rows(self) -> int:
        """How many rows there are without the waiting one."""
        raise NotImplementedError

    def can_begin_row(self) -> bool:
        """Whether a row may be begun."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Rows of the list, and the one that waits for its first text."""
        return 0 if parent.isValid() else self.known_rows() + self._has_new

    def begin_row(self, after: int) -> int | None:
        """Open an empty row below the last one."""
        if not self.can_begin_row():
            return None
        at = self.known_rows()
        if not self._has_new:
            self.beginInsertRows(NO_PARENT, at, at)
            self._has_new = True
            self.endInsertRows()
        return at

    def is_new_row(self, row: int) -> bool:
        """Whether a row waits for its first text."""
        return self._has_new and row == self.known_rows()

    def drop_new_row(self) -> None:
        """Take away the row that waits for its first text."""
        if self._has_new:
            at = self.known_rows()
            self.beginRemoveRows(NO_PARENT, at, at)
            self._has_new = False
            self.endRemoveRows()

    def forget_new_row(self) -> None:
        """Let the waiting row go while the model is reset."""
        self._has_new = False

    def place_of_new_row(self, key: Hashable) -> int | None:
        """Row of the waiting one where `key` is its key."""
        return self.known_rows() if key == NEW_ROW and self._has_new else None
