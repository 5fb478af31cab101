"""Columns that only describe: whatever they say, scores and people's targets stay, and nothing is computed anew."""

import pytest

from bsc_planner.cascading.descriptive import DESCRIPTIVE, only_describes
from bsc_planner.cascading.people_touched import touches_people
from bsc_planner.model.delta import Changes, changes_of
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_board import ScoreBoard
from tests.monitoring.test_scorecards import cascading_plan, put_part

YEAR = 2026
_PLACE = ("map_x", "map_y")
COLUMNS = [(kind, column) for kind, columns in DESCRIPTIVE.items() for column in sorted(columns)]


def write(store: PlanStore, kind: str, column: str) -> Changes:
    cls = BY_KIND[kind]
    wanted: dict[str, object] = {column: "straight" if kind == "plan" else "kata lain"}
    if column in _PLACE:
        wanted = {"map_x": 3.5, "map_y": 3.5}  # a place has both
    with store.recording() as deltas:
        for row in list(store.all(cls)):
            store.update(cls, row.id, **wanted)
    store.session.commit()
    return changes_of(deltas)


def told(board: ScoreBoard, units: list[str | None]) -> list[object]:
    period = Period(YEAR)
    return [(board.scorecard(period, unit), board.explanation(None, period, unit_id=unit)) for unit in units]


@pytest.mark.parametrize(("kind", "column"), COLUMNS)
def test_a_column_that_only_describes_changes_no_score_and_no_target(kind: str, column: str) -> None:
    store, measured, units = cascading_plan()
    with store.recording():
        put_part(store, measured, units[0], "2026-Q1", "4")
    board = ScoreBoard(store, YEAR)
    before = told(board, [None, *units])
    changes = write(store, kind, column)
    assert only_describes(changes)
    assert not board.follow(changes)
    assert not touches_people(store, changes, YEAR)
    assert told(ScoreBoard(store, YEAR), [None, *units]) == before


def test_other_columns_and_whatever_comes_or_goes_count() -> None:
    store, _, _ = cascading_plan()
    assert not only_describes(write(store, "indicator", "name"))
    with store.recording() as deltas:
        store.delete(Indicator, store.all(Indicator)[-1].id)
    assert not only_describes(changes_of(deltas))
