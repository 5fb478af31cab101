"""Reports, feedback, unit actuals and what is done about figures stay with their year when an element is split."""

from typing import Any

import pytest

from bsc_planner.editing.history import History
from bsc_planner.editing.linking_again import LinkAgainEdit
from bsc_planner.editing.unlinking import UnlinkElementEdit
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import UnitActual
from bsc_planner.model.work_report import ReportReview, WorkReport
from tests.builders import do
from tests.full_plan import RECORDED, full_plan, monitored_content


def owners_by_year(store: PlanStore, column: str) -> dict[tuple[str, str], str | None]:
    """What each row of a year belongs to, by kind and year."""
    found = {}
    of_rules: list[Any] = [*store.all(WorkReport), *store.all(ReportReview)]
    of_indicators: list[Any] = [*store.all(UnitActual), *store.all(FollowUp), *store.all(ActionStep)]
    for row in of_rules if column == "cascade_id" else of_indicators:
        year = str(row.year if isinstance(row, ActionStep) else row.period)[:4]
        if getattr(row, column) is not None:
            found[row.__tablename__, year] = getattr(row, column)
    return found


@pytest.mark.parametrize(("kind", "element_id"), [("cascade", "c1"), ("indicator", "i"), ("objective", "o")])
def test_split_and_made_one_again_nothing_of_either_year_is_lost(kind: str, element_id: str) -> None:
    store = full_plan()
    content = monitored_content(store)
    do(store, UnlinkElementEdit(kind, element_id, 2027, copy_id="copy"))
    copies = {row.follows_id: row.id for row in store.all(Cascade) if row.follows_id}
    reported = owners_by_year(store, "cascade_id")
    assert {reported["work_report", "2026"], reported["report_review", "2026"]} == {"c1"}
    assert {reported["work_report", "2027"], reported["report_review", "2027"]} == {copies["c1"]}
    if kind == "indicator":
        assert set(owners_by_year(store, "indicator_id").values()) == {"i", "copy"}
    do(store, LinkAgainEdit(kind, "copy"))
    together = monitored_content(store)
    for recorded in RECORDED:
        assert together[recorded.__tablename__] == content[recorded.__tablename__]
    history = History(store)
    while history.undo_label is not None:
        history.undo(who="Penguji")
    assert monitored_content(store) == content
