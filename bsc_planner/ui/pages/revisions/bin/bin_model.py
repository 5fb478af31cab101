"""What was removed, as rows of a grid."""

from collections.abc import Hashable, Sequence
from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QObject

from bsc_planner.editing.recycling import BinEntry, bin_entries
from bsc_planner.ui.labels import kind_label, number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import RIGHT, CellFace, GridColumn, Tone
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index
from bsc_planner.wording.details import moment_text

NAME, REMOVED, ITEMS = 2, 3, 5


class BinModel(ArrangedRows[BinEntry]):
    """Entries of the recycle bin, removed last first; nothing is typed in."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._everything: Sequence[BinEntry] = ()
        self._entries: list[BinEntry] = []
        self._columns = (
            GridColumn("kind", self.tr("Kind"), width=14, is_frozen=True),
            GridColumn("code", self.tr("Code"), width=12),
            GridColumn("name", self.tr("Name"), width=30, can_hide=False, is_outline=True),
            GridColumn("removed", self.tr("Removed"), width=22, is_day=True),
            GridColumn("by", self.tr("By"), width=14),
            GridColumn("items", self.tr("Items"), width=7, align=RIGHT),
        )

    def entry(self, row: int) -> BinEntry:
        """The entry of a row."""
        return self._entries[row]

    @property
    def everything(self) -> Sequence[BinEntry]:
        """All entries, in sight or not."""
        return self._everything

    def reload(self) -> None:
        """Read anew what there is."""
        self.beginResetModel()
        self._everything = bin_entries(self._session.store)
        self._entries = self.arranged_candidates()
        self.endResetModel()
        self.arranged.emit()

    def name_of(self, entry: BinEntry) -> str:
        """What an entry is called in a sentence."""
        if not entry.ref.id:
            return self.tr("{count} × {kind}").format(
                count=number_text(int(entry.name or 0)), kind=kind_label(entry.ref.kind)
            )
        return " ".join(part for part in (kind_label(entry.ref.kind), entry.code or entry.name) if part)

    # what is arranged --------------------------------------------------------------

    def candidates(self) -> Sequence[BinEntry]:
        """All entries."""
        return self._everything

    def candidate_key(self, record: BinEntry) -> Hashable:
        """Its id."""
        return record.id

    def candidate_faces(self, record: BinEntry) -> Sequence[CellFace]:
        """All cells of an entry."""
        name = (record.name or "").replace("\n", " ") if record.ref.id else self.name_of(record)
        return (
            CellFace(kind_label(record.ref.kind)),
            CellFace(record.code or "", Tone.MUTED),
            CellFace(name),
            CellFace(moment_text(record.removed_at, current_language())),
            CellFace(record.removed_by),
            CellFace(number_text(record.rows)),
        )

    def candidate_number(self, record: BinEntry, column: int) -> Decimal | None:
        """How many items there are; the moment of removal, by which entries of one day are told apart."""
        if column == REMOVED:
            moment = _moment(record)
            return None if moment is None else Decimal(int(moment.timestamp()))
        return Decimal(record.rows) if column == ITEMS else None

    def candidate_day(self, record: BinEntry, column: int) -> date | None:
        """The day of removal."""
        moment = _moment(record)
        return None if moment is None else moment.date()

    def take_shown(self, records: list[BinEntry]) -> None:
        """Show these entries."""
        self._entries = records

    # what the grid asks ------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Entries in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._entries)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        return self.candidate_faces(self._entries[row])

    def row_key(self, row: int) -> Hashable:
        """Id of the entry."""
        return self._entries[row].id if row < len(self._entries) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of an entry; None when it is gone or filtered away."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == key), None)

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{self.name_of(self._entries[row])} · {self._columns[column].full_name}"

    def why_fixed(self, row: int, column: int) -> str:
        """What lies in the bin is not typed in."""
        return self.tr("This was removed. Bring it back to change it.")


def _moment(entry: BinEntry) -> datetime | None:
    """When it was removed, here; None where the file says nothing readable."""
    try:
        return datetime.fromisoformat(entry.removed_at).astimezone()
    except ValueError:
        return None
