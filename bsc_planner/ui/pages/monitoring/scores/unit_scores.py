"""The scores of all units side by side: one row per unit that has a scorecard."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bsc_planner.model.direction import Perspective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.progress import Progress
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import Nothing, RolledScore


@dataclass(frozen=True)
class UnitRow:
    """One unit.

    Attributes:
        unit_id: None: the institution itself.
        code, name: As in the plan.
        organisation: Its NKO.
        perspectives: By the place in `UnitScores.perspectives`; None where it has none of that perspective.
        missing: Indicators without an actual.
    """

    unit_id: str | None
    code: str
    name: str
    organisation: RolledScore
    perspectives: tuple[RolledScore | None, ...]
    missing: int


@dataclass(frozen=True)
class UnitScores:
    """All units with a scorecard.

    Attributes:
        period: Scores are up to its end.
        perspectives: Ids and names of the perspectives anybody is scored in.
    """

    period: Period
    perspectives: tuple[tuple[str, str], ...]
    rows: tuple[UnitRow, ...]


def unit_scores(store: PlanStore, board: ScoreBoard, period: Period, progress: Progress) -> UnitScores:
    """Compute the scores of all units.

    Raises:
        Cancelled: `progress` was told to stop.
    """
    units: list[tuple[str | None, str, str]] = [(None, "", store.plan.institution)]
    units += [(unit.id, unit.code or "", unit.name or "") for unit in store.all(Unit)]
    lanes = [(one.id, one.name or "") for one in store.all(Perspective)]
    rows = []
    for place, (unit_id, code, name) in enumerate(units):
        progress.step(place, len(units), name)
        scorecard = board.scorecard(period, unit_id=unit_id)
        if scorecard.indicators:
            found = {one.ref.id: one for one in scorecard.perspectives if one.of}
            perspectives = tuple(found.get(lane_id) for lane_id, _ in lanes)
            missing = sum(one.nothing is Nothing.NOT_FILLED for one in scorecard.indicators)
            rows.append(UnitRow(unit_id, code, name, scorecard.organisation, perspectives, missing))
    progress.step(len(units), len(units))
    used = [place for place in range(len(lanes)) if any(row.perspectives[place] is not None for row in rows)]
    return UnitScores(period, tuple(lanes[place] for place in used), tuple(_only(row, used) for row in rows))


def wanted_rows(rows: Iterable[UnitRow], words: Sequence[str], light: Light | None) -> list[UnitRow]:
    """Rows whose code or name holds all words, with a light; None: any."""
    return [
        row
        for row in rows
        if all(word in f"{row.code} {row.name}".casefold() for word in words)
        and light in (None, row.organisation.light)
    ]


def _only(row: UnitRow, places: Sequence[int]) -> UnitRow:
    return replace(row, perspectives=tuple(row.perspectives[place] for place in places))
