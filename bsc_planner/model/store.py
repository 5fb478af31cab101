"""The one door to a plan's rows: reading for everybody, writing for edits, every write recorded."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import Select, delete, exists, func, literal, select, union_all
from sqlalchemy.engine import Row as ResultRow
from sqlalchemy.orm import Session

from bsc_planner.errors import PlanError
from bsc_planner.model.base import ORD_STEP, Element
from bsc_planner.model.delta import Delta
from bsc_planner.model.elements import columns_of, dependents_of, table_of
from bsc_planner.model.identity import new_id
from bsc_planner.model.plan import Plan
from bsc_planner.model.prepared import Given, Prepared, among, write

E = TypeVar("E", bound=Element)


class MissingElementError(PlanError):
    """An element that is referred to is not (or no longer) in the plan."""


class ReadOnlyPlanError(PlanError):
    """The plan was opened to be read only."""


class PlanStore:
    """Rows of one open plan.

    Reading is free; `insert`, `update` and `delete` work only inside `recording`, which an edit's
    application opens. All values are plain column values (text, int, float, None).

    Attributes:
        is_read_only: Whether the plan was opened to be read only.
        author: Self-declared name of whoever makes the step that is being recorded; empty outside one.
    """

    def __init__(self, session: Session, *, is_read_only: bool = False) -> None:
        self.session = session
        self.is_read_only = is_read_only
        self.author = ""
        self._recorded: list[Delta] | None = None
        self._last_ords: dict[str, int] = {}
        self._is_uncommitted = False

    # reading -----------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan itself.

        Raises:
            MissingElementError: The file holds none.
        """
        found = self.session.scalars(select(Plan).limit(1)).first()
        if found is None:
            raise MissingElementError(kind="plan", id="")
        return found

    def get(self, cls: type[E], element_id: str) -> E:
        """The element with this id.

        Raises:
            MissingElementError: There is none.
        """
        found = self.session.get(cls, element_id)
        if found is None:
            raise MissingElementError(kind=cls.__tablename__, id=element_id)
        return found

    def find(self, cls: type[E], element_id: str | None) -> E | None:
        """The element with this id, None when there is none."""
        return None if element_id is None else self.session.get(cls, element_id)

    def all(self, cls: type[E], *where: Any) -> Sequence[E]:
        """Elements of a kind that meet all conditions, in plan order."""
        return self.session.scalars(select(cls).where(*where).order_by(cls.ord, cls.id)).all()

    def count(self, cls: type[Element], *where: Any) -> int:
        """How many elements of a kind meet all conditions."""
        if not where:
            return int(self.read(_counting(cls.__tablename__))[0][0])
        counted = select(func.count()).select_from(cls).where(*where)
        return self.session.connection().scalar(counted) or 0

    def ids_where(self, cls: type[Element], column: str, values: Iterable[str]) -> list[str]:
        """Ids of the elements of a kind whose column holds one of some values, in no order."""
        return self._ids_where(cls.__tablename__, column, list(values))

    def read(self, question: Prepared, **given: Given) -> list[tuple[Any, ...]]:
        """Rows of a question that edits and those who follow them ask again and again.

        Args:
            question: What is read.
            given: Values of its parameters, by name.
        """
        return question.rows(self.session, **given)

    def rows(self, statement: Select[*tuple[Any, ...]]) -> Sequence[ResultRow[*tuple[Any, ...]]]:
        """Rows of any reading statement; for mass data, where mapped objects cost too much."""
        self.session.flush()
        # not by the session: its results of mapped columns cost twice as much
        return self.session.connection().execute(statement).all()

    def plain_rows(self, statement: Select[*tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """Rows as the driver makes them; for 100,000 rows of plain columns, where even result rows cost too much."""
        self.session.flush()
        # the session itself wraps columns of mapped classes in a result that has no cursor
        with self.session.connection().execute(statement) as result, _without_collecting():
            return list(result.cursor.fetchall()) if result.cursor is not None else []

    # writing, for edits ------------------------------------------------------

    @contextmanager
    def recording(self, *, author: str = "") -> Iterator[list[Delta]]:
        """Let writes happen and collect what they did, in order.

        Args:
            author: Self-declared name of whoever makes the step.

        Raises:
            ReadOnlyPlanError: The plan was opened read-only.
        """
        if self.is_read_only:
            raise ReadOnlyPlanError
        assert self._recorded is None, "edits do not nest"
        self._forget_uncommitted()
        self._recorded = []
        self.author = author
        try:
            yield self._recorded
        finally:
            self._recorded = None
            self.author = ""
            self.session.expire_all()

    def commit(self) -> None:
        """Keep what was recorded, for good."""
        self.session.commit()
        self._is_uncommitted = False

    def insert(self, cls: type[Element], **values: Any) -> str:
        """Add one element; `id` and `ord` (last) are made when not given. Returns its id.

        Raises:
            MissingElementError: It refers to an element that is not in the plan.
        """
        kind = cls.__tablename__
        values.setdefault("id", new_id())
        if values.get("ord") is None:
            values["ord"] = self.last_ord(cls) + ORD_STEP
        columns = _content(kind)
        unknown = values.keys() - set(columns_of(kind))
        assert not unknown, f"{kind} has no {sorted(unknown)}"
        defaults = {"language": "id"} if cls is Plan else {}
        self._check_references(kind, values)
        row = tuple(values.get(name, defaults.get(name)) for name in columns)
        self.apply(Delta(kind, columns, (values["id"],), None, (row,)))
        return str(values["id"])

    def insert_rows(self, cls: type[Element], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Add many elements at once; `columns` begins with ``id`` and names ``ord``."""
        kind = cls.__tablename__
        assert columns[0] == "id"
        assert "ord" in columns
        listed = [tuple(row) for row in rows]
        if listed:
            ids = tuple(str(row[0]) for row in listed)
            self.apply(Delta(kind, tuple(columns[1:]), ids, None, tuple(row[1:] for row in listed)))

    def update(self, cls: type[Element], element_id: str, **values: Any) -> bool:
        """Change columns of one element; returns whether anything was different.

        Raises:
            MissingElementError: There is no such element, or one it shall refer to.
        """
        self._check_references(cls.__tablename__, values)
        return self.update_rows(cls, tuple(values), [(element_id, *values.values())]) > 0

    def update_rows(self, cls: type[Element], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
        """Change the same columns of many elements; each row is (id, value ...). Returns how many differed.

        Raises:
            MissingElementError: One of the elements does not exist.
        """
        kind = cls.__tablename__
        wanted = {str(row[0]): tuple(row[1:]) for row in rows}
        current = {row[0]: row[1:] for row in self._rows_where(kind, "id", ("id", *columns), list(wanted))}
        for element_id in wanted:
            if element_id not in current:
                raise MissingElementError(kind=kind, id=element_id)
        ids = tuple(element_id for element_id, row in wanted.items() if row != current[element_id])
        if ids:
            before = tuple(current[element_id] for element_id in ids)
            self.apply(Delta(kind, tuple(columns), ids, before, tuple(wanted[element_id] for element_id in ids)))
        return len(ids)

    def delete(self, cls: type[Element], *element_ids: str) -> None:
        """Remove elements with everything they own; references to them become None.

        Raises:
            MissingElementError: One of the elements does not exist.
        """
        self._delete(cls.__tablename__, list(dict.fromkeys(element_ids)))

    def defer_references(self) -> None:
        """Check references only when the step is complete, so that rows may come in any order."""
        self.session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def last_ord(self, cls: type[Element]) -> int:
        """Highest `ord` of a kind, 0 when there is none."""
        kind = cls.__tablename__
        if self._recorded is None:
            self._forget_uncommitted()
        # looking through all rows of a kind takes as long as the rest of an edit's reading
        if kind not in self._last_ords:
            self._last_ords[kind] = int(self.read(_highest_ord(kind))[0][0] or 0)
        return self._last_ords[kind]

    def apply(self, delta: Delta) -> None:
        """Carry out row changes as they are and record them."""
        assert self._recorded is not None, "writing happens in edits only"
        if delta.before is None:
            assert delta.after is not None
            rows = [(element_id, *row) for element_id, row in zip(delta.ids, delta.after, strict=True)]
            # quoted: some columns have names that are words of SQL
            quoted = ", ".join(f'"{name}"' for name in ("id", *delta.columns))
            marks = ", ".join("?" * (len(delta.columns) + 1))
            write(self.session, f"INSERT INTO {delta.kind} ({quoted}) VALUES ({marks})", rows)
        elif delta.after is None:
            _removal(delta.kind).run(self.session, values=delta.ids)
        else:
            rows = [(*row, element_id) for element_id, row in zip(delta.ids, delta.after, strict=True)]
            settings = ", ".join(f'"{name}" = ?' for name in delta.columns)
            write(self.session, f"UPDATE {delta.kind} SET {settings} WHERE id = ?", rows)
        self._note_ords(delta)
        self._recorded.append(delta)
        # mapped objects read earlier in the same step must not hide what was just written
        self.session.expire_all()

    def _forget_uncommitted(self) -> None:
        """Forget the highest `ord` of all kinds where what was written may have been taken back."""
        if self._is_uncommitted:
            self._last_ords.clear()

    def _note_ords(self, delta: Delta) -> None:
        """Keep the highest `ord` of a kind in step, or forget it."""
        self._is_uncommitted = True
        known = self._last_ords.get(delta.kind)
        if known is None:
            return
        if delta.before is None and delta.after is not None:
            place = delta.columns.index("ord")
            self._last_ords[delta.kind] = max([known, *(cast(int, row[place]) for row in delta.after)])
        elif delta.after is None or "ord" in delta.columns:
            del self._last_ords[delta.kind]

    def _check_references(self, kind: str, values: Mapping[str, Any]) -> None:
        for column in table_of(kind).columns:
            wanted = values.get(column.name)
            for key in column.foreign_keys if wanted is not None else ():
                other = key.column.table.name
                if not self._ids_where(other, "id", [str(wanted)]):
                    raise MissingElementError(kind=other, id=wanted)

    def _delete(self, kind: str, ids: list[str]) -> None:
        if not ids:
            return
        for other, column, is_owned in self._dependents(kind, ids):
            if is_owned and not dependents_of(other):
                self._remove(other, self._rows_where(other, column, ("id", *_content(other)), ids))
                continue
            found = self._ids_where(other, column, ids)
            if is_owned:
                self._delete(other, found)
            elif other == kind:
                self._clear(other, column, [element_id for element_id in found if element_id not in set(ids)])
            else:
                self._clear(other, column, found)
        current = {row[0]: row for row in self._rows_where(kind, "id", ("id", *_content(kind)), ids)}
        for element_id in ids:
            if element_id not in current:
                raise MissingElementError(kind=kind, id=element_id)
        self._remove(kind, [current[element_id] for element_id in ids])

    def _remove(self, kind: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Take away rows that nothing refers to, given with their ids first."""
        ids, before = tuple(row[0] for row in rows), tuple(row[1:] for row in rows)
        self.apply(Delta(kind, _content(kind), ids, before, None))

    def _dependents(self, kind: str, ids: Sequence[str]) -> list[tuple[str, str, bool]]:
        """What refers to elements of a kind, only where something does: most have little of all they could have."""
        listed = dependents_of(kind)
        if not listed:
            return []
        return [listed[place] for place in sorted(row[0] for row in self.read(_places_of_dependents(kind), values=ids))]

    def _clear(self, kind: str, column: str, ids: list[str]) -> None:
        if ids:
            rows = self._rows_where(kind, "id", ("id", column), ids)
            before = tuple((row[1],) for row in rows)
            self.apply(Delta(kind, (column,), tuple(row[0] for row in rows), before, ((None,),) * len(rows)))

    def _ids_where(self, kind: str, column: str, values: list[str]) -> list[str]:
        return [row[0] for row in self._rows_where(kind, column, ("id",), values)]

    def _rows_where(
        self, kind: str, column: str, names: tuple[str, ...], values: Sequence[str]
    ) -> list[tuple[Any, ...]]:
        return self.read(_reading(kind, column, names), values=values) if values else []


@cache
def _content(kind: str) -> tuple[str, ...]:
    """Columns of a kind but its id."""
    return tuple(name for name in columns_of(kind) if name != "id")


@cache
def _counting(kind: str) -> Prepared:
    """Counts the rows of a kind."""
    return Prepared(select(func.count()).select_from(table_of(kind)))


@cache
def _highest_ord(kind: str) -> Prepared:
    """Reads the highest `ord` of a kind."""
    return Prepared(select(func.max(table_of(kind).c.ord)))


@cache
def _reading(kind: str, column: str, names: tuple[str, ...]) -> Prepared:
    """Reads columns of the rows of a kind that hold one of some ``values`` in a column."""
    table = table_of(kind)
    return Prepared(select(*(table.c[name] for name in names)).where(among(table.c[column], "values")))


@cache
def _removal(kind: str) -> Prepared:
    """Takes away the rows of a kind with some ids, ``values``."""
    table = table_of(kind)
    return Prepared(delete(table).where(among(table.c.id, "values")))


@cache
def _places_of_dependents(kind: str) -> Prepared:
    """Reads the places in `dependents_of` of those that refer to some ``values``."""
    terms = []
    for place, (other, column, _) in enumerate(dependents_of(kind)):
        terms.append(select(literal(place)).where(exists().where(among(table_of(other).c[column], "values"))))
    return Prepared(union_all(*terms))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Look for no reference cycles meanwhile: very many plain rows hold none, and looking takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
