"""What a grid asks a model whose rows are an outline: folded, typed in one after the other, moved, removed."""

from collections.abc import Mapping, Sequence

from bsc_planner.ui.widgets.grid.face import Refusal, RowKind


class OutlineRows:
    """Answers of a model without an outline; those with one answer what theirs can do."""

    has_levels = False
    """Whether rows can be moved in and out a level, and duplicated."""

    def row_kind(self, row: int) -> RowKind:
        """What a row is in the outline."""
        return RowKind.ITEM

    def depth(self, row: int) -> int:
        """How far a row is indented in the outline column, from 0."""
        return 0

    def is_open(self, row: int) -> bool | None:
        """Whether the branch below a row is unfolded; None where there is none."""
        return None

    def toggle(self, row: int) -> None:
        """Fold or unfold the branch below a row."""

    # outline typing ------------------------------------------------------------

    def begin_row(self, after: int) -> int | None:
        """Open an empty row to type in behind `after` (-1: at the top); its row, None when rows cannot be added here.

        Nothing is written until it gets a text.
        """
        return None

    def is_new_row(self, row: int) -> bool:
        """Whether a row is one that waits for its first text."""
        return False

    def new_row_hint(self) -> str:
        """What the waiting row will become, and how to change that; shown under its editor."""
        return ""

    def new_row_has_figures(self) -> bool:
        """Whether Tab goes on from the waiting row's text to the columns at its right."""
        return False

    def drop_new_row(self) -> None:
        """Take away the row that waits for its first text."""

    def shift_new_row(self, step: int) -> int | None:
        """Move the waiting row one level in (1) or out (-1); its row then, None when that level does not exist."""
        return None

    def fill_new_row(self, rows: Sequence[Mapping[int, str]]) -> tuple[int | None, list[Refusal]]:
        """Write the waiting row, and one more below for each further one, as one step.

        Args:
            rows: Texts of each row by column; that of the outline column is not blank.

        Returns:
            The last row written, None when nothing could be; and the texts that could not stand where they were to.
        """
        return None, []

    def move_rows(self, rows: Sequence[int], step: int) -> list[int]:
        """Move rows one place up (-1) or down (1) among their siblings; where they are now, empty when they cannot."""
        return []

    def shift_rows(self, rows: Sequence[int], step: int) -> list[int]:
        """Move rows one level in (1) or out (-1); where they are now, empty when they cannot."""
        return []

    def duplicate_rows(self, rows: Sequence[int]) -> list[int]:
        """Put copies behind rows; where the copies are, empty when there are none."""
        return []

    def can_drop(self, rows: Sequence[int], before: int) -> bool:
        """Whether rows may be dropped in front of row `before` (the row count: at the end)."""
        return False

    def drop_rows(self, rows: Sequence[int], before: int) -> None:
        """Put dragged rows in front of row `before`."""

    def drop_depths(self, rows: Sequence[int], before: int) -> Sequence[int]:
        """Levels at which rows could stand there; empty where nothing depends on it."""
        return ()

    def drop_rows_at(self, rows: Sequence[int], before: int, depth: int) -> None:
        """Put dragged rows in front of row `before` on one of `drop_depths`."""
        self.drop_rows(rows, before)

    def can_remove(self, rows: Sequence[int]) -> bool:
        """Whether these rows can be removed."""
        return False

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Remove rows with everything that belongs to them."""
