"""The change log as rows of a grid, read a page at a time as they come into sight."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.list_query import Condition, ListQuery, ValueCount
from bsc_planner.revisions.audit.log_query import (
    SORTED_COLUMNS,
    LogFilter,
    days_as_moments,
    entries,
    matching,
    values_in_log,
)
from bsc_planner.revisions.audit.telling import LogTeller, ToldChange
from bsc_planner.ui.item_models.organisation.windowed_rows import WindowedRows
from bsc_planner.ui.language import current_language
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellFace, ColumnFilter, GridColumn, Tone
from bsc_planner.wording.details import moment_text

_LONGEST_TIP = 1_500
_LONGEST_CELL = 400
_TIME = "at"


class LogModel(WindowedRows[int, ToldChange]):
    """Entries that meet a filter, newest first; nothing is typed in."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._wanted = LogFilter()
        self._query = ListQuery()
        self._teller = LogTeller(session.store, current_language())
        self._columns = (
            GridColumn(_TIME, self.tr("Time"), width=21, is_frozen=True, can_hide=False, is_day=True),
            GridColumn("who", self.tr("By"), width=9),
            GridColumn("action", self.tr("Step"), width=17),
            GridColumn("element", self.tr("Element"), width=19),
            GridColumn("change", self.tr("Change"), width=26, can_hide=False, is_outline=True),
        )

    @property
    def numbers(self) -> Sequence[int]:
        """Numbers of the entries shown, in order."""
        return self._keys

    def show(self, wanted: LogFilter) -> None:
        """Show the entries that meet a filter."""
        self._wanted = wanted
        self.reload()

    def follow(self, changes: Changes) -> None:
        """Every step is an entry."""
        del changes
        self.reload()

    def change(self, row: int) -> ToldChange | None:
        """What a row tells; None for a row that is none."""
        return self.content(row)

    def ref(self, row: int) -> Ref | None:
        """What was changed; None for very many at once."""
        change = self.content(row)
        return change.ref if change is not None else None

    def is_present(self, row: int) -> bool:
        """Whether the element of a row is still in the plan."""
        ref = self.ref(row)
        return ref is not None and self._teller.names.is_present(ref)

    def cells(self, row: int) -> tuple[str, ...]:
        """Whole texts of a row."""
        change = self.content(row)
        return ("",) * len(self._columns) if change is None else _texts(change)

    # what the grid asks ------------------------------------------------------------

    def can_filter(self, column: int) -> bool:
        """By time, person and step; words of elements and values are searched for above the list."""
        return self._columns[column].key in SORTED_COLUMNS

    def can_order(self, column: int) -> bool:
        """By time, person and step."""
        return self._columns[column].key in SORTED_COLUMNS

    def tooltip(self, row: int, column: int) -> str:
        """All of a long text."""
        text = self.cells(row)[column]
        return _cut(text, _LONGEST_TIP) if len(text) > _LONGEST_CELL or "\n" in text else ""

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{self.cells(row)[0]} · {self._columns[column].full_name}"

    def why_fixed(self, row: int, column: int) -> str:
        """What was done is not typed in."""
        return self.tr("The change log is written by the program. Press Enter to go to what was changed.")

    # reading -----------------------------------------------------------------------

    def _read_keys(self) -> list[int]:
        # a million numbers take a quarter of the room they would take in a list, and are asked for in the same way
        return cast(list[int], matching(self._session.store, self._wanted, self._query))

    def _read_rows(self, keys: Sequence[int]) -> dict[int, ToldChange]:
        told = self._teller.told(entries(self._session.store, keys))
        return {change.entry.seq: change for change in told}

    def _count_values(self, query: ListQuery, key: str, *, containing: str, limit: int) -> list[ValueCount]:
        if key == _TIME:
            return []
        return values_in_log(self._session.store, self._wanted, query, key, containing=containing, limit=limit)

    def _condition(self, key: str, wanted: ColumnFilter) -> Condition:
        condition = super()._condition(key, wanted)
        if key != _TIME:
            return condition
        first, last = days_as_moments(wanted.first_day, wanted.last_day)
        return replace(condition, first_day=first, last_day=last)

    def _make_faces(self, content: ToldChange) -> tuple[CellFace, ...]:
        time, *others = (_cut(text, _LONGEST_CELL).replace("\n", " ") for text in _texts(content))
        return (CellFace(time, Tone.MUTED), *(CellFace(text) for text in others))

    def _forget(self) -> None:
        super()._forget()
        self._teller = LogTeller(self._session.store, current_language())


def _texts(change: ToldChange) -> tuple[str, ...]:
    entry = change.entry
    return moment_text(entry.at, current_language()), entry.who, entry.action, change.subject, change.change


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
