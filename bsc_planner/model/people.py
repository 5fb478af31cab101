"""People and positions as long lists: searched, sorted and read page by page in SQL, whatever their number.

A list is asked for in two steps: the keys of all rows in order, which is quick, and the content of the rows in sight.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, and_, case, func, select

from bsc_planner.model.elements import table_of
from bsc_planner.model.list_query import ListQuery, ValueCount, arranged, compared, narrowed, values_of
from bsc_planner.model.organisation import AssignmentStatus
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore

PersonKey = tuple[str, str | None]
"""Ids of an employee and of one assignment; None for an employee who holds nothing."""

_CHUNK = 400
"""Keys per statement."""


@dataclass(frozen=True)
class PersonRow:
    """An employee in one position.

    Attributes:
        position: Code and title of the position; empty texts where there is none.
        unit: Name of its unit, else its code; empty for none.
        status: As stored; None counts as definitif.
        from_date, until_date: ISO dates, the last one included; None: open.
    """

    employee_id: str
    assignment_id: str | None
    nip: str
    name: str
    rank: str
    position_id: str | None
    position: tuple[str, str]
    unit: str
    status: str | None
    from_date: str | None
    until_date: str | None


@dataclass(frozen=True)
class PositionRow:
    """A position.

    Attributes:
        kind: As stored; None when not known.
        superior: Code and title of the position it reports to; empty texts for none.
        holders: How many people hold it, whenever.
    """

    position_id: str
    code: str
    title: str
    kind: str | None
    unit: str
    superior_id: str | None
    superior: tuple[str, str]
    holders: int


_E, _A, _P, _U = (table_of(kind) for kind in ("employee", "assignment", "position", "unit"))
_Superior = _P.alias("superior")

_NO_POSITION = _A.c.id.is_(None)
_PERSON_COLUMNS: dict[str, Any] = {
    "nip": _E.c.nip,
    "name": _E.c.name,
    "rank": _E.c.rank,
    "position": func.coalesce(func.nullif(_P.c.title, ""), _P.c.code),
    "unit": func.coalesce(func.nullif(_U.c.name, ""), _U.c.code),
    "status": case((_NO_POSITION, None), else_=func.coalesce(_A.c.status, AssignmentStatus.DEFINITIVE.value)),
    "from": _A.c.from_date,
    "until": _A.c.until_date,
}
"""What each column of the list of people shows, as it is stored."""
_OF_EMPLOYEES = frozenset({"nip", "name", "rank"})
_OF_POSITIONS = frozenset({"position", "unit"})
_HOLDERS = (
    select(func.count(func.distinct(_A.c.employee_id)))
    .where(_A.c.position_id == _P.c.id)
    .correlate(_P)
    .scalar_subquery()
)
_POSITION_COLUMNS: dict[str, Any] = {
    "code": _P.c.code,
    "title": _P.c.title,
    "kind": _P.c.kind,
    "unit": func.coalesce(func.nullif(_U.c.name, ""), _U.c.code),
    "superior": func.coalesce(func.nullif(_Superior.c.title, ""), _Superior.c.code),
    "holders": func.nullif(_HOLDERS, 0),
}
"""What each column of the list of positions shows, as it is stored."""
_POSITION_SORTS = {**_POSITION_COLUMNS, "holders": _HOLDERS}
# each further key costs a tenth of a second at 100,000 people
_PERSON_TIES: tuple[Any, ...] = (_E.c.ord, _A.c.ord)
_POSITION_TIES: tuple[Any, ...] = (_P.c.ord, _P.c.id)
# put together once: asked for one by one where somebody is put in between others
_PERSON_ORDS, _POSITION_ORDS = (
    Prepared(select(kind.c.id, kind.c.ord).where(among(kind.c.id, "ids"))) for kind in (_E, _P)
)


def person_keys(store: PlanStore, query: ListQuery, *, of: Collection[str] | None = None) -> list[PersonKey]:
    """Keys of all rows that meet a query, in order.

    Args:
        store: Store of the plan.
        query: Which rows are wanted.
        of: Employees whose rows are wanted, at most some hundred; None: everybody's.
    """
    if of is not None:
        return store.read(_people_among(query), of=list(of))
    return store.plain_rows(_person_keys(query))


@lru_cache(maxsize=8)
def _people_among(query: ListQuery) -> Prepared:
    """The keys of rows of some employees (``of``): asked for with every step that touches people."""
    return Prepared(_person_keys(query).where(among(_E.c.id, "of")))


def _person_keys(query: ListQuery) -> Select[*tuple[Any, ...]]:
    statement = _people_wanted(select(_E.c.id, _A.c.id), query, query.sort)
    return arranged(statement, query, columns=_PERSON_COLUMNS, ties=_PERSON_TIES)


def person_ords(store: PlanStore, employee_ids: Collection[str]) -> dict[str, int]:
    """Places of some employees in the plan's own order."""
    return dict(store.read(_PERSON_ORDS, ids=list(employee_ids)))


def holders_of(store: PlanStore, assignment_ids: Collection[str]) -> set[str]:
    """Employees who hold some assignments."""
    return {row[0] for row in store.read(_HOLDERS_OF, ids=list(assignment_ids))}


def person_sort_values(store: PlanStore, column: str, keys: Sequence[PersonKey]) -> list[str | None]:
    """What rows are compared by that are sorted by a column, in the order of their keys; None: not filled in.

    Where the keys are known already this and sorting take two thirds of what SQLite needs to sort the rows itself.
    """
    shown = compared(_PERSON_COLUMNS[column])
    if column in _OF_EMPLOYEES:
        found = dict(store.plain_rows(select(_E.c.id, shown)))
        return [found.get(employee_id) for employee_id, _ in keys]
    if column in _OF_POSITIONS:
        of_position = dict(store.plain_rows(select(_P.c.id, shown).outerjoin(_U, _U.c.id == _P.c.unit_id)))
        held = store.plain_rows(select(_A.c.id, _A.c.position_id))
        found = {assignment_id: of_position.get(position_id) for assignment_id, position_id in held}
    else:
        found = dict(store.plain_rows(select(_A.c.id, shown)))
    return [found.get(assignment_id) for _, assignment_id in keys]


def person_values(
    store: PlanStore, query: ListQuery, column: str, *, containing: str = "", limit: int
) -> list[ValueCount]:
    """Distinct texts of a column of the people that meet a query, with how many rows hold them.

    Args:
        store: Store of the plan.
        query: Which rows are looked at.
        column: Key of the column.
        containing: Words that have to occur in a text; blank: any.
        limit: How many are listed at most.
    """
    statement = _people_wanted(select(_E.c.id), query, column)
    return values_of(store, statement, _PERSON_COLUMNS[column], containing=containing, limit=limit)


def person_rows(store: PlanStore, keys: Sequence[PersonKey]) -> dict[PersonKey, PersonRow]:
    """Content of some rows; keys that are no longer in the plan are left out."""
    wanted = set(keys)
    found = {}
    for row in store.read(_PERSON_ROWS, ids=list(dict.fromkeys(employee for employee, _ in keys))):
        if (row[0], row[1]) in wanted:
            found[row[0], row[1]] = PersonRow(
                row[0],
                row[1],
                row[2] or "",
                row[3] or "",
                row[4] or "",
                row[5],
                (row[6] or "", row[7] or ""),
                row[8] or row[9] or "",
                *row[10:],
            )
    return found


def position_keys(store: PlanStore, query: ListQuery, *, of: Collection[str] | None = None) -> list[str]:
    """Ids of all positions that meet a query, in order.

    Args:
        store: Store of the plan.
        query: Which positions are wanted.
        of: The ones among which, at most some hundred; None: all.
    """
    if of is not None:
        return [row[0] for row in store.read(_positions_among(query), of=list(of))]
    return [row[0] for row in store.plain_rows(_position_keys(query))]


@lru_cache(maxsize=8)
def _positions_among(query: ListQuery) -> Prepared:
    """The ids of some positions (``of``): asked for with every step that touches positions."""
    return Prepared(_position_keys(query).where(among(_P.c.id, "of")))


def _position_keys(query: ListQuery) -> Select[*tuple[Any, ...]]:
    statement = _positions_wanted(select(_P.c.id), query)
    return arranged(statement, query, columns=_POSITION_SORTS, ties=_POSITION_TIES)


def longest_position_codes(store: PlanStore, query: ListQuery, *, limit: int) -> list[str]:
    """The longest codes of the positions that meet a query, in characters; those without a code are left out."""
    statement = _positions_wanted(select(_P.c.code), query).where(_P.c.code.is_not(None))
    return [row[0] for row in store.plain_rows(statement.order_by(func.length(_P.c.code).desc()).limit(limit))]


def position_ords(store: PlanStore, position_ids: Collection[str]) -> dict[str, int]:
    """Places of some positions in the plan's own order."""
    return dict(store.read(_POSITION_ORDS, ids=list(position_ids)))


def position_values(
    store: PlanStore, query: ListQuery, column: str, *, containing: str = "", limit: int
) -> list[ValueCount]:
    """Distinct texts of a column of the positions that meet a query; as `person_values`."""
    statement = _positions_wanted(select(_P.c.id), query)
    return values_of(store, statement, _POSITION_COLUMNS[column], containing=containing, limit=limit)


def position_rows(store: PlanStore, ids: Sequence[str]) -> dict[str, PositionRow]:
    """Content of some positions; ids that are no longer in the plan are left out."""
    found = {}
    for row in store.read(_POSITION_ROWS, ids=list(ids)):
        found[row[0]] = PositionRow(
            row[0],
            row[1] or "",
            row[2] or "",
            row[3],
            row[4] or row[5] or "",
            row[6],
            (row[7] or "", row[8] or ""),
            row[9],
        )
    return found


def positions_of_codes(store: PlanStore, codes: Iterable[str]) -> dict[str, str]:
    """Ids of positions by code (as written); of several with one code the first."""
    found: dict[str, str] = {}
    for chunk in _chunks(list(dict.fromkeys(codes))):
        statement = select(_P.c.code, _P.c.id).where(_P.c.code.in_(chunk)).order_by(_P.c.ord)
        for code, position_id in store.rows(statement):
            found.setdefault(code, position_id)
    return found


def position_named(store: PlanStore, text: str) -> str | None:
    """Id of the one position meant by a text: its code, else its title, else both as lists show them."""
    wanted = text.strip()
    code, _, title = wanted.partition(" · ")
    by_code = [_P.c.code == wanted, and_(_P.c.code == code.strip(), _P.c.title == title.strip())]
    for condition in by_code:
        if found := store.rows(select(_P.c.id).where(condition).order_by(_P.c.ord).limit(1)):
            return str(found[0][0])
    # a title names a position only where no other has it
    by_title = select(_P.c.id).where(func.lower(_P.c.title) == wanted.lower()).limit(2)
    found = store.rows(by_title)
    return str(found[0][0]) if len(found) == 1 else None


def people_of_nips(store: PlanStore, nips: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Id and name of employees by NIP."""
    found: dict[str, tuple[str, str]] = {}
    for chunk in _chunks(list(dict.fromkeys(nips))):
        statement = select(_E.c.nip, _E.c.id, _E.c.name).where(_E.c.nip.in_(chunk))
        for nip, employee_id, name in store.rows(statement.order_by(_E.c.ord)):
            found.setdefault(nip, (employee_id, name or ""))
    return found


def _people_wanted(statement: Select[*tuple[Any, ...]], query: ListQuery, column: str) -> Select[*tuple[Any, ...]]:
    used = {column, *query.conditions}
    is_plain = query.unit_ids is None and not query.words.strip() and not query.is_unassigned
    if is_plain and not used & _OF_POSITIONS:
        # joining 100,000 positions only to throw them away doubles the time
        people: Any = statement.select_from(_E).outerjoin(_A, _A.c.employee_id == _E.c.id)
    else:
        people = _people(statement)
    if query.is_unassigned:
        people = people.where(_P.c.id.is_(None))
    searched = (_E.c.nip, _E.c.name, _P.c.code, _P.c.title)
    return narrowed(people, query, unit_id=_P.c.unit_id, searched=searched, columns=_PERSON_COLUMNS)


def _positions_wanted(statement: Select[*tuple[Any, ...]], query: ListQuery) -> Select[*tuple[Any, ...]]:
    searched = (_P.c.code, _P.c.title)
    return narrowed(_positions(statement), query, unit_id=_P.c.unit_id, searched=searched, columns=_POSITION_COLUMNS)


def _people(statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        statement.select_from(_E)
        .outerjoin(_A, _A.c.employee_id == _E.c.id)
        .outerjoin(_P, _P.c.id == _A.c.position_id)
        .outerjoin(_U, _U.c.id == _P.c.unit_id)
    )


def _positions(statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        statement.select_from(_P)
        .outerjoin(_U, _U.c.id == _P.c.unit_id)
        .outerjoin(_Superior, _Superior.c.id == _P.c.reports_to_id)
    )


# put together once: a row is read again with every edit of it
_PERSON_ROWS = Prepared(
    _people(
        select(
            _E.c.id,
            _A.c.id,
            _E.c.nip,
            _E.c.name,
            _E.c.rank,
            _P.c.id,
            _P.c.code,
            _P.c.title,
            _U.c.name,
            _U.c.code,
            _A.c.status,
            _A.c.from_date,
            _A.c.until_date,
        )
    ).where(among(_E.c.id, "ids"))
)

_POSITION_ROWS = Prepared(
    _positions(
        select(
            _P.c.id,
            _P.c.code,
            _P.c.title,
            _P.c.kind,
            _U.c.name,
            _U.c.code,
            _P.c.reports_to_id,
            _Superior.c.code,
            _Superior.c.title,
            _HOLDERS,
        )
    ).where(among(_P.c.id, "ids"))
)
_HOLDERS_OF = Prepared(select(_A.c.employee_id).where(among(_A.c.id, "ids")))


def _chunks(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[start : start + _CHUNK] for start in range(0, len(values), _CHUNK))
