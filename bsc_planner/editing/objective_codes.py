"""Codes that new objectives get by themselves: they go on from those in use."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import select

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore

E = TypeVar("E", bound=Edit)


def next_objective_code(plan: PlanStore, parent_id: str | None = None) -> str | None:
    """The code that follows those in use, e.g. ``SS7`` after ``SS5`` and ``SS6``; None where codes have no number.

    Args:
        plan: The plan.
        parent_id: Objective it is to stand below; None: none.
    """
    return _Codes(plan).following(parent_id)


def with_objective_codes(plan: PlanStore, edits: Sequence[E]) -> list[E]:
    """The same edits, objectives that are added without a code with the ones that follow.

    Where any of them has a code already, whoever wrote them numbers by himself: then all stay as they are.
    """
    adding = [edit for edit in edits if isinstance(edit, AddObjectiveEdit)]
    if not adding or any(edit.code for edit in adding):
        return list(edits)
    codes = _Codes(plan)
    found: list[E] = []
    for edit in edits:
        if isinstance(edit, AddObjectiveEdit):
            code = codes.following(edit.parent_id)
            codes.take(edit.objective_id, edit.parent_id, code)
            edit = replace(edit, code=code)
        found.append(edit)
    return found


class _Codes:
    """Codes of objectives by what they stand below."""

    def __init__(self, plan: PlanStore) -> None:
        self._below: dict[str | None, list[str | None]] = {}
        self._of: dict[str, str | None] = {}
        rows = plan.rows(
            select(Objective.id, Objective.parent_id, Objective.code).order_by(Objective.ord, Objective.id)
        )
        for row in rows:
            self.take(row.id, row.parent_id, row.code)

    def take(self, objective_id: str, parent_id: str | None, code: str | None) -> None:
        """Know of an objective."""
        self._of[objective_id] = code
        self._below.setdefault(parent_id, []).append(code)

    def following(self, parent_id: str | None) -> str | None:
        """The next code among those that stand below an objective (None: below none)."""
        numbers: dict[str, list[int]] = {}
        for code in self._below.get(parent_id, ()):
            found = re.fullmatch(r"(.*?)(\d{1,6})", code or "")
            if found:
                numbers.setdefault(found[1], []).append(int(found[2]))
        if not numbers:
            return self._first(parent_id)
        prefix = max(numbers, key=lambda known: len(numbers[known]))
        return self._free(prefix, max(numbers[prefix]) + 1)

    def _first(self, parent_id: str | None) -> str | None:
        if self._below.get(parent_id):
            return None
        if parent_id is None:
            return self._free("SS", 1)
        above = self._of.get(parent_id)
        return self._free(f"{above}.", 1) if above and above[-1].isdigit() else None

    def _free(self, prefix: str, number: int) -> str:
        taken = set(self._of.values())
        while f"{prefix}{number}" in taken:
            number += 1
        return f"{prefix}{number}"
