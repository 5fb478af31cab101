"""Tampering with the change log is found."""

import pytest
from sqlalchemy import delete, update

from bsc_planner.editing.history import History
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.model.history import ChangeLogEntry, Meta
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.audit.log_chain import verify_log
from tests.builders import do, plan_with


def plan_with_log(steps: int = 6) -> PlanStore:
    store = plan_with()
    first = store.all(Objective)[0].id
    for step in range(steps):
        do(store, SetObjectiveFieldEdit(first, "text", f"Rumusan {step}"))
    return store


def codes(store: PlanStore) -> list[str]:
    return [finding.code for finding in verify_log(store)]


def test_a_whole_log_has_no_findings() -> None:
    assert verify_log(plan_with()) == []
    store = plan_with_log()
    History(store).undo(who="Penguji")
    History(store).redo(who="Penguji")
    assert verify_log(store) == []


@pytest.mark.parametrize("column", ["at", "who", "action", "kind", "element_id", "field", "old", "new"])
def test_a_changed_entry_is_found_where_it_is(column: str) -> None:
    store = plan_with_log()
    store.session.execute(update(ChangeLogEntry).where(ChangeLogEntry.seq == 3).values({column: "2020-01-01"}))
    found = verify_log(store)
    assert [(finding.code, finding.details["seq"], finding.details["breaks"]) for finding in found] == [
        ("log-broken", 3, 1)
    ]


def test_a_removed_entry_is_found_at_the_one_behind_it() -> None:
    store = plan_with_log()
    store.session.execute(delete(ChangeLogEntry).where(ChangeLogEntry.seq == 3))
    assert verify_log(store)[0].details["seq"] == 4


def test_a_removed_end_is_found_and_stays_found_when_the_work_goes_on() -> None:
    store = plan_with_log()
    store.session.execute(delete(ChangeLogEntry).where(ChangeLogEntry.seq > 4))
    store.session.commit()
    assert [(finding.code, finding.details["seq"]) for finding in verify_log(store)] == [("log-truncated", 4)]
    do(store, SetObjectiveFieldEdit(store.all(Objective)[0].id, "text", "Lagi"))
    assert codes(store) == ["log-broken"]


def test_a_log_emptied_as_a_whole_is_found() -> None:
    store = plan_with_log()
    store.session.execute(delete(ChangeLogEntry))
    finding = verify_log(store)[0]
    assert (finding.code, finding.details["seq"]) == ("log-truncated", None)


def test_a_file_that_does_not_say_where_its_log_ends_is_told() -> None:
    store = plan_with_log()
    store.session.execute(delete(Meta).where(Meta.key == "log_head"))
    assert codes(store) == ["log-end-unknown"]
