"""What a trial of figures (uji coba angka) changes, how a scenario keeps it, and what moves up the tree of scores."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

import msgspec

from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import IndicatorScore, Score, Scorecard


class TriedKind(StrEnum):
    """What is tried: a yearly target, a weight of an indicator or a perspective, an actual."""

    TARGET = "target"
    WEIGHT = "weight"
    PERSPECTIVE_WEIGHT = "perspective_weight"
    ACTUAL = "actual"


class TriedCell(NamedTuple):
    """Which figure is tried otherwise.

    Attributes:
        kind: What it is.
        element_id: Id of the indicator, or of the perspective.
        period: Period of a target (a year) or an actual, see `Period`; empty for weights.
        unit_id: Unit whose part of an indicator handed down is meant, of actuals only; None: the indicator's own.
    """

    kind: TriedKind
    element_id: str
    period: str = ""
    unit_id: str | None = None


TriedFigures = Mapping[TriedCell, str | None]
"""Texts as planners type them; None: tried without the figure."""


def trial_json(figures: TriedFigures) -> str:
    """Figures of a trial as a scenario keeps them.

    A list of objects ``{"kind": "actual", "id": "…", "period": "2026-Q1", "unit": "…", "printed": "80"}``; ``period``
    and ``unit`` are left out where there are none, ``printed`` is null where the figure is tried away.
    """
    listed: list[dict[str, Any]] = []
    for cell, printed in figures.items():
        entry: dict[str, Any] = {"kind": cell.kind.value, "id": cell.element_id}
        if cell.period:
            entry["period"] = cell.period
        if cell.unit_id is not None:
            entry["unit"] = cell.unit_id
        listed.append(entry | {"printed": printed})
    return msgspec.json.encode(listed).decode()


def tried_figures(text: str) -> dict[TriedCell, str | None]:
    """Figures that a scenario keeps; entries that cannot be understood (a damaged file) are left out."""
    try:
        listed = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError):
        return {}
    found: dict[TriedCell, str | None] = {}
    for entry in listed if isinstance(listed, list) else ():
        if isinstance(entry, dict):
            found |= _entry(entry)
    return found


def _entry(entry: Mapping[str, Any]) -> dict[TriedCell, str | None]:
    kind, element_id, printed = entry.get("kind"), entry.get("id"), entry.get("printed")
    period, unit_id = entry.get("period", ""), entry.get("unit")
    if not isinstance(kind, str) or kind not in list(TriedKind):
        return {}
    if not isinstance(element_id, str) or not isinstance(period, str):
        return {}
    if not isinstance(printed, str | None) or not isinstance(unit_id, str | None):
        return {}
    return {TriedCell(TriedKind(kind), element_id, period, unit_id): printed}


@dataclass(frozen=True)
class Movement:
    """One score without and with what is tried.

    Attributes:
        ref, code, name: What it is of.
        depth: 0 the whole, then perspectives, objectives, indicators, as they stand below each other.
        before, after: In percent, exact; None: no value.
        before_light, after_light: Status.
    """

    ref: Ref
    code: str
    name: str
    depth: int
    before: Fraction | None
    after: Fraction | None
    before_light: Light
    after_light: Light

    @property
    def difference(self) -> Fraction | None:
        """How far it moves, in percentage points; None where there is no value on one side."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def is_moved(self) -> bool:
        """Whether score or status become others."""
        return self.before != self.after or self.before_light is not self.after_light


def movements(before: Scorecard, after: Scorecard) -> list[Movement]:
    """All scores of two scorecards of one unit and period side by side, as they stand below each other."""
    scores, others = before.scores(), after.scores()
    found: list[Movement] = []
    for ref, depth in _in_order(after):
        score = scores.get(ref)
        found.append(_movement(score, others[ref], depth))
    return found


def _movement(before: Score | None, after: Score, depth: int) -> Movement:
    return Movement(
        after.ref,
        after.code,
        after.name,
        depth,
        None if before is None else value_of(before),
        value_of(after),
        Light.GREY if before is None else before.light,
        after.light,
    )


def value_of(score: Score) -> Fraction | None:
    """The figure of a score: the capped index of an indicator, else the rolled-up value."""
    return score.index if isinstance(score, IndicatorScore) else score.value


def _in_order(card: Scorecard) -> Iterator[tuple[Ref, int]]:
    children: dict[Ref, Sequence[Ref]] = {
        one.ref: one.children for one in (card.organisation, *card.perspectives, *card.objectives)
    }
    known, seen = card.scores(), set[Ref]()
    waiting: list[tuple[Ref, int]] = [(ref, 1) for ref in reversed(list(known)) if ref != card.organisation.ref]
    waiting.append((card.organisation.ref, 0))
    while waiting:
        ref, depth = waiting.pop()
        if ref not in seen and ref in known:
            seen.add(ref)
            yield ref, depth
            waiting += [(child, depth + 1) for child in reversed(children.get(ref, ()))]


def moved_most(listed: Iterable[Movement]) -> list[Movement]:
    """What moves, the farthest first; what gains or loses its value comes before all."""
    moved = [one for one in listed if one.is_moved]
    return sorted(moved, key=lambda one: (one.difference is not None, -abs(one.difference or 0)))
