"""Issued documents as rows of a grid, read from the file a page at a time."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from bsc_planner.exchange.register.listing import (
    RegisterQuery,
    RegisterRow,
    register_keys,
    register_rows,
    register_values,
)
from bsc_planner.exchange.register.reissue import Reissue, Standing
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.issued import IssueState
from bsc_planner.model.list_query import ListQuery, ValueCount
from bsc_planner.ui.item_models.organisation.windowed_rows import WindowedRows
from bsc_planner.ui.labels import date_text
from bsc_planner.ui.pages.documents.register_words import (
    STANDING_STATUS,
    STANDING_TONES,
    STANDINGS,
    STATES,
    document_word,
    edition_text,
    moment_day_text,
    word,
)
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS
from bsc_planner.ui.widgets.grid import EMPTY_FACE, RIGHT, CellFace, CellField, GridColumn, Order, Tone

_WORDED = frozenset({"document", "standing", "state", "edition", "issued", "signed"})
"""Columns whose cells show other words than are stored."""
_OF_SUBJECT = frozenset({"who", "name"})
_NOTED = {"name": "name", "number": "number", "state": "state", "standing": "state", "signed": "signed_on"}
"""Field that notes on a column are about."""
_TONES = {IssueState.DRAFT: Tone.MUTED, IssueState.FINAL: Tone.NORMAL, IssueState.SIGNED: Tone.GOOD}


class RegisterItemModel(WindowedRows[str, RegisterRow]):
    """One row per issued document, or per person or unit that has none yet; nothing is typed in."""

    has_noted_cells = True
    numbered = frozenset({"year"})

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._reissue: Reissue | None = None
        self._wanted = RegisterQuery(year=session.year)
        self._columns = self._titled()

    @property
    def wanted(self) -> RegisterQuery:
        """What of the register is shown."""
        return self._wanted

    def show_part(self, wanted: RegisterQuery) -> None:
        """Show another part, or the same in another order."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.reload()

    def show_standings(self, reissue: Reissue | None) -> None:
        """Take over a new comparison with the plan."""
        if reissue is not self._reissue:
            self._reissue = reissue
            self.reload()

    @property
    def order(self) -> Order | None:
        """How the rows are sorted."""
        return Order(self._wanted.sort, self._wanted.is_descending) if self._wanted.sort else None

    def set_order(self, order: Order | None) -> None:
        """Sort the rows; None: as the register has them."""
        sort, is_descending = (order.key, order.is_descending) if order else ("", False)
        self.show_part(replace(self._wanted, sort=sort, is_descending=is_descending))

    @property
    def keys(self) -> Sequence[str]:
        """Keys of all rows, in order."""
        return self._keys

    def keys_of(self, rows: Sequence[int]) -> list[str]:
        """Keys of rows, each once."""
        return list(dict.fromkeys(self._keys[row] for row in rows if 0 <= row < len(self._keys)))

    def contents_of(self, keys: Sequence[str]) -> list[RegisterRow]:
        """Content of any rows, whether in sight or not."""
        found = register_rows(self._session.store, keys, self._reissue)
        return [found[key] for key in keys if key in found]

    def ref(self, row: int) -> Ref | None:
        """The person or unit a row is for."""
        content = self.content(row)
        return Ref(content.subject_kind, content.subject_id) if content else None

    def follow(self, changes: Changes) -> None:
        """Catch up with a step."""
        if changes.touches("issued_document", "issue_run", "edition"):
            self.reload()

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        content = self.content(row)
        return f"{(content.name or content.who) if content else ''} · {self._columns[column].full_name}"

    def noted_element(self, row: int) -> Ref | None:
        """The person or unit a row is for."""
        return self.ref(row)

    def noted_cell(self, row: int, column: int) -> Ref | None:
        """The document, in columns that speak of it; else the person or unit it is for."""
        content = self.content(row)
        if content is None:
            return None
        if self._columns[column].key in _OF_SUBJECT:
            return self.ref(row)
        return Ref("issued_document", content.id) if content.id else None

    def noted_field(self, row: int, column: int) -> CellField | None:
        """Whom it is for, its number, state and signature."""
        key, content = self._columns[column].key, self.content(row)
        if content is None:
            return None
        if key == "who":
            return CellField("nip" if content.subject_kind == "employee" else "code")
        field = _NOTED.get(key)
        return CellField(field) if field is not None else None

    def noted_row(self, element: Ref) -> int | None:
        """Row of an issued document, or the first one of a person or unit."""
        if element.kind == "issued_document":
            return self.row_of(element.id)
        found = register_rows(self._session.store, self._keys, self._reissue)
        mine = (key for key in self._keys if key in found and found[key].subject_id == element.id)
        return self.row_of(next(mine, None))

    def tooltip(self, row: int, column: int) -> str:
        """The whole text of a cell."""
        return self.face(row, column).text

    def _read_keys(self) -> list[str]:
        wanted = replace(self._wanted, conditions=self._query.conditions)
        return register_keys(self._session.store, wanted, self._reissue)

    def _count_values(self, query: ListQuery, key: str, *, containing: str, limit: int) -> list[ValueCount]:
        wanted = replace(self._wanted, conditions=query.conditions, sort="")
        return register_values(self._session.store, wanted, self._reissue, key, containing=containing, limit=limit)

    def _is_worded(self, key: str) -> bool:
        return key in _WORDED

    def _shown_text(self, key: str, stored: str) -> str:
        if key == "document":
            return document_word(stored)
        if key == "state":
            return word(STATES[IssueState(stored)])
        if key == "standing":
            standing = Standing(stored)
            return f"{MARKS[STANDING_STATUS[standing]]} {word(STANDINGS[standing])}"
        if key == "edition":
            return edition_text(int(stored) or None)
        return date_text(stored) if key in ("issued", "signed") else stored

    def _read_rows(self, keys: Sequence[str]) -> dict[str, RegisterRow]:
        return register_rows(self._session.store, keys, self._reissue)

    def _make_faces(self, content: RegisterRow) -> tuple[CellFace, ...]:
        is_issued = content.state is not None
        return (
            CellFace(document_word(content.document)),
            CellFace(content.who),
            CellFace(content.name or ""),
            CellFace(self._standing_text(content), self._standing_tone(content)),
            CellFace(word(STATES[content.state]), _TONES[content.state]) if content.state else EMPTY_FACE,
            CellFace(content.number or ""),
            CellFace(
                edition_text(content.edition) if is_issued else "", Tone.MUTED if not content.edition else Tone.NORMAL
            ),
            CellFace(moment_day_text(content.issued_at)),
            CellFace(date_text(content.signed_on)),
            CellFace(str(content.year)),
        )

    def _standing_text(self, content: RegisterRow) -> str:
        if content.state is None:
            missing = self.tr("not issued yet")
            return f"{MARKS[STANDING_STATUS[Standing.OUTDATED]]} {missing}"
        if content.standing is None:
            return self.tr("being compared…")
        return f"{MARKS[STANDING_STATUS[content.standing]]} {word(STANDINGS[content.standing])}"

    def _standing_tone(self, content: RegisterRow) -> Tone:
        if content.state is None:
            return Tone.WARNING
        return STANDING_TONES[content.standing] if content.standing else Tone.MUTED

    def _titled(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn("document", self.tr("Document"), width=8, is_frozen=True, can_hide=False),
            GridColumn("who", self.tr("For"), self.tr("NIP, or code of the unit"), width=19, is_frozen=True),
            GridColumn("name", self.tr("Name"), width=20, can_hide=False, is_outline=True),
            GridColumn("standing", self.tr("Standing"), width=21, can_hide=False),
            GridColumn("state", self.tr("State"), width=10),
            GridColumn("number", self.tr("Number"), width=8),
            GridColumn("edition", self.tr("Edition"), width=8),
            GridColumn("issued", self.tr("Issued on"), width=16, is_day=True),
            GridColumn("signed", self.tr("Signed on"), width=16, is_day=True),
            GridColumn("year", self.tr("Year"), width=6, align=RIGHT),
        )
