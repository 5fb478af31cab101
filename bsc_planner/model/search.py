"""Finds elements by code or name, asking the file, so that 100,000 people cost no memory."""

from dataclasses import dataclass

from sqlalchemy import case, func, literal, or_, select

from bsc_planner.model.base import Element
from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import table_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class Found:
    """An element that was found.

    Attributes:
        ref: The element.
        code: Its code (NIP of an employee); empty when it has none.
        text: Its name or wording; empty when it has none.
        rank: 0 the code is what was asked for, 1 it begins so, 2 the name begins so, 3 somewhere inside.
    """

    ref: Ref
    code: str
    text: str
    rank: int


SEARCHED: tuple[tuple[type[Element], str, str], ...] = (
    (Objective, "code", "text"),
    (Indicator, "code", "name"),
    (Unit, "code", "name"),
    (Position, "code", "title"),
    (Employee, "nip", "name"),
)
"""Kinds that are searched, with the columns of their code and name."""


def search(store: PlanStore, words: str, *, most: int = 40) -> list[Found]:
    """Elements whose code or name holds all words, best first; capitals do not matter.

    Args:
        store: Store of the plan.
        words: What is asked for; nothing is found for blank text.
        most: How many are returned at most.
    """
    if not words.strip():
        return []
    found = [hit for cls, code, name in SEARCHED for hit in _of_kind(store, cls, code, name, words, most)]
    return sorted(found, key=lambda hit: hit.rank)[:most]


def listed(store: PlanStore, cls: type[Element], words: str, *, most: int = 40) -> list[Found]:
    """Elements of one searched kind that hold all words, best first; the first of the plan where words are blank."""
    code, name = next((code, name) for searched, code, name in SEARCHED if searched is cls)
    return _of_kind(store, cls, code, name, words, most)


def _of_kind(store: PlanStore, cls: type[Element], code: str, name: str, words: str, most: int) -> list[Found]:
    table = table_of(cls.__tablename__)
    code_text = func.coalesce(table.c[code], "")
    name_text = func.coalesce(table.c[name], "")
    whole = " ".join(words.split())
    # LIKE of SQLite heeds no capitals: making both sides small first doubled the time over 100,000 people
    holds = [
        or_(code_text.contains(part, autoescape=True), name_text.contains(part, autoescape=True))
        for part in words.split()
    ]
    begins = (
        (func.lower(code_text) == whole.lower(), 0),
        (code_text.startswith(whole, autoescape=True), 1),
        (name_text.startswith(whole, autoescape=True), 2),
    )
    rank = case(*begins, else_=3) if whole else literal(3)
    statement = select(table.c.id, code_text, name_text, rank).where(*holds).order_by(rank, table.c.ord).limit(most)
    return [
        Found(Ref(cls.__tablename__, element_id), found_code, found_name, int(found_rank))
        for element_id, found_code, found_name, found_rank in store.rows(statement)
    ]
