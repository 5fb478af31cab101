"""On which days something came into force, and what stood then beside what stands now."""

from datetime import date

from bsc_planner.model.days_in_force import days_in_force, targets_of_day
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.indicator import Indicator
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from tests.builders import do, plan_with
from tests.revised_plans import CHANGE, add_step, revised_plan


def test_days_tell_instruments_and_how_many_targets_changed_latest_first() -> None:
    store = revised_plan()
    second = store.all(Indicator)[1].id
    add_step(store, second, "10", "20", "2026-03-15")
    add_step(store, second, "20", "20", "2026-09-01")
    do(store, FreezeEditionEdit("Awal", "Penguji", EditionKind.LEGAL, "Peraturan 4/2025", date(2025, 9, 1)))
    do(store, FreezeEditionEdit("Titik", "Penguji", EditionKind.CHECKPOINT))
    found = [(one.day, one.instruments, one.targets) for one in days_in_force(store)]
    assert found == [
        (date(2026, 9, 1), (CHANGE,), 1),
        (date(2026, 3, 15), (CHANGE,), 2),
        (date(2025, 9, 1), ("Peraturan 4/2025",), 0),
    ]


def test_a_plan_without_history_has_no_days() -> None:
    assert days_in_force(plan_with()) == []
    assert targets_of_day(plan_with(), date(2026, 1, 1)) == {}


def test_a_target_of_a_day_names_what_brought_it_and_what_replaced_it() -> None:
    store = revised_plan()
    key = (store.all(Indicator)[0].id, "2026")
    before = targets_of_day(store, date(2026, 3, 14))[key]
    assert (before.printed, before.latest, before.step, before.is_other) == ("15", "20", None, True)
    assert before.following is not None
    assert before.following.after == "20"
    since = targets_of_day(store, date(2026, 3, 15))[key]
    assert (since.printed, since.following, since.is_other) == ("20", None, False)
    assert since.step is not None
    assert since.step.instrument == CHANGE
