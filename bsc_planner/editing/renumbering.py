"""Numbering codes of objectives and indicators anew, by a pattern for each level learnt from the codes in use."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore

RUNNING, AMONG, LETTER, ABOVE = "{n}", "{i}", "{a}", "{p}"
"""Places in a pattern: number among all rows of the level, among the siblings, the same as a letter, number above."""

USUAL = {"objective": f"SS{RUNNING}", "sub_objective": f"SS{ABOVE}.{AMONG}", "indicator": f"IKU{ABOVE}.{AMONG}"}
"""Patterns of levels whose codes teach none."""

_FORM = re.compile(r"(?P<head>\D*)(?P<number>\d+(?:\.\d+)*)(?P<letter>[a-z]?)(?P<tail>(?![a-z]).*)")


@dataclass(frozen=True)
class CodedRow:
    """A row of the outline, in the order of the outline.

    Attributes:
        id: The element.
        level: ``objective``, ``sub_objective`` (below another one) or ``indicator``.
        above_id: Objective above it; None: none.
        code: As it is now; None: none.
        name: What it is called.
    """

    id: str
    level: str
    above_id: str | None
    code: str | None
    name: str


@dataclass(frozen=True)
class RenumberEdit:
    """Give objectives and indicators other codes.

    Attributes:
        objectives, indicators: New code by id.
    """

    objectives: Mapping[str, str]
    indicators: Mapping[str, str]

    def apply(self, plan: PlanStore) -> None:
        """Write all codes.

        Raises:
            MissingElementError: One of the elements is not in the plan.
        """
        plan.update_rows(Objective, ("code",), self.objectives.items())
        plan.update_rows(Indicator, ("code",), self.indicators.items())


def learnt_patterns(rows: Iterable[CodedRow]) -> dict[str, str]:
    """The pattern that most codes of each level follow, by level; levels without rows are left out."""
    by_level: dict[str, list[str]] = {}
    for row in rows:
        by_level.setdefault(row.level, []).append(row.code or "")
    return {level: _learnt(codes, USUAL[level]) for level, codes in by_level.items()}


def new_codes(
    rows: Sequence[CodedRow], patterns: Mapping[str, str], *, only: frozenset[str] | None = None
) -> dict[str, str]:
    """Code of each row by its level's pattern.

    Args:
        rows: All rows of the outline, in its order: numbers count all of them.
        patterns: Pattern by level; a level without one, or with an empty one, keeps its codes.
        only: Ids of rows that get another code, the others keep theirs; None: all.
    """
    codes: dict[str, str | None] = {}
    running: Counter[str] = Counter()
    among: Counter[tuple[str, str | None]] = Counter()
    for row in rows:
        running[row.level] += 1
        among[row.level, row.above_id] += 1
        pattern = patterns.get(row.level, "")
        if not pattern or (only is not None and row.id not in only):
            codes[row.id] = row.code
            continue
        at = among[row.level, row.above_id]
        above = re.search(r"\d[\d.]*", codes.get(row.above_id or "") or "")
        text = pattern.replace(RUNNING, str(running[row.level])).replace(AMONG, str(at)).replace(LETTER, _letter(at))
        head, place, tail = text.partition(ABOVE)
        # a row below nothing has no number above it
        codes[row.id] = f"{head}{above[0].rstrip('.')}{tail}" if place and above else f"{head}{tail.lstrip('.')}"
    return {element_id: code for element_id, code in codes.items() if code}


def _learnt(codes: Sequence[str], usual: str) -> str:
    forms = [found for code in codes if (found := _FORM.fullmatch(code))]
    if not forms:
        return usual
    shapes = Counter((form["number"].count("."), bool(form["letter"])) for form in forms)
    (dots, has_letter), _ = shapes.most_common(1)[0]
    head = Counter(form["head"] for form in forms).most_common(1)[0][0]
    tails = Counter(form["tail"] for form in forms)
    tail = tails.most_common(1)[0][0] if len(tails) == 1 else ""
    if has_letter:
        middle = f"{ABOVE}{LETTER}"
    elif dots:
        middle = f"{ABOVE}.{AMONG}"
    else:
        middle = RUNNING
    return f"{head}{middle}{tail}"


def _letter(number: int) -> str:
    letters = ""
    while number:
        number, at = divmod(number - 1, 26)
        letters = chr(ord("a") + at) + letters
    return letters
