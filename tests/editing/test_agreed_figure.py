"""An agreed figure becomes what its talk was about."""

import pytest

from bsc_planner.editing.agreed_figure import TakeAgreedFigureEdit
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import NoteKind
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Milestone, Target
from tests.builders import content_of, do, plan_with


def agreed(store: PlanStore, field: str | None, period: str | None, value: str | None) -> str:
    indicator_id = store.all(Indicator)[0].id
    first = AddNoteEdit(
        "usul",
        "Rina",
        "2026-03-01T08:00:00+00:00",
        "indicator",
        indicator_id,
        field=field,
        period=period,
        kind=NoteKind.PROPOSAL,
        value="1",
    )
    do(store, first)
    last = AddNoteEdit(
        "sepakat",
        "Budi",
        "2026-03-01T09:00:00+00:00",
        "indicator",
        indicator_id,
        kind=NoteKind.AGREED,
        value=value,
        reply_to_id=first.note_id,
    )
    do(store, last)
    return last.note_id


def test_it_becomes_the_target_of_the_year_in_one_step_that_can_be_undone() -> None:
    store = plan_with()
    note_id = agreed(store, "target", "2026", "75")
    before = content_of(store)
    do(store, TakeAgreedFigureEdit(note_id))
    assert [row.printed for row in store.all(Target, Target.period == "2026")] == ["75"]
    History(store).undo(who="Penguji")
    assert content_of(store) == before


def test_a_figure_of_a_quarter_becomes_a_milestone_and_a_baseline_the_baseline() -> None:
    store = plan_with()
    do(store, TakeAgreedFigureEdit(agreed(store, "target", "2026-Q1", "7,5")))
    assert [(row.period, row.printed) for row in store.all(Milestone)] == [("2026-Q1", "7,5")]
    do(store, TakeAgreedFigureEdit(agreed(store, "baseline", None, "60")))
    assert store.all(Indicator)[0].baseline_printed == "60"


@pytest.mark.parametrize(("field", "value"), [(None, "75"), ("target", None), ("definition", "75")])
def test_a_talk_without_a_figure_or_place_gives_nothing(field: str | None, value: str | None) -> None:
    store = plan_with()
    note_id = agreed(store, field, None, value)
    with pytest.raises(EditError) as refused:
        do(store, TakeAgreedFigureEdit(note_id))
    assert refused.value.reason == "nothing-agreed"
