"""Whatever is recorded in whatever order: the target of any day is what a naive replay of all steps gives."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.history import History
from bsc_planner.editing.revision_rows import ProposedCell
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import TargetRevision
from bsc_planner.model.target_history import target_steps, targets_on
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.in_force import PutInForceEdit, conflicts_of
from tests.builders import do
from tests.revisions.plans import agreed_revision, plan_in_force

FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=30 * step) for step in range(-1, 8)]
VALUES = st.sampled_from(["20", "21", "22,5", "5-6%", "N/A", None])

actions = st.lists(
    st.one_of(
        st.tuples(st.just("type"), VALUES, st.none()),
        st.tuples(st.just("revise"), VALUES, st.integers(1, 6)),
        st.tuples(st.just("undo"), st.none(), st.none()),
        st.tuples(st.just("edition"), st.none(), st.none()),
    ),
    max_size=10,
)


@dataclass
class Replay:
    """The target of one year as a list of (day, number of the step, value), looked through from the beginning."""

    first: str | None = "20"
    steps: list[tuple[date, int, str | None]] = field(default_factory=list)

    def on(self, day: date) -> str | None:
        """Value of the last step by date, and of one date the last recorded."""
        value = self.first
        for start, _, after in sorted(self.steps, key=lambda step: step[:2]):
            if start <= day:
                value = after
        return value

    def type(self, value: str | None) -> None:
        """What is typed was meant since the last step by date."""
        last = max((step[0] for step in self.steps), default=date.min)
        self.revise(last, value)

    def revise(self, day: date, value: str | None) -> None:
        """From a day on it is another value."""
        self.steps.append((day, len(self.steps), value))


@settings(max_examples=25, deadline=None)
@given(wanted=actions)
def test_the_target_of_any_day_equals_a_naive_replay(wanted: list[tuple[str, str | None, int | None]]) -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    replays = [Replay()]
    states: list[int] = []
    for number, (action, value, place) in enumerate(wanted):
        now = Replay(steps=list(replays[-1].steps))
        before = History(store).state
        if action == "undo":
            if states:
                back = states.pop()
                while History(store).state != back:
                    History(store).undo(who="Penguji")
                replays.pop()
            continue
        if action == "type":
            do(store, SetTargetEdit(indicator, "2026", value))
            if value != now.on(date.max):
                now.type(value)
        elif action == "edition":
            do(store, FreezeEditionEdit(f"Edisi {number}", "Penguji", instrument="Peraturan"))
        elif place is not None:
            day = DAYS[place]
            if value == now.on(day):
                continue
            cells = [ProposedCell(indicator, value, "2026")]
            revision_id = agreed_revision(store, cells, effective=day.isoformat(), title=f"Perubahan {number}")
            assert conflicts_of(store, revision_id) == []
            do(store, PutInForceEdit(revision_id))
            now.revise(day, value)
        if History(store).state != before:
            states.append(before)
            replays.append(now)
        assert [targets_on(store, day).get((indicator, "2026")) for day in DAYS] == list(map(now.on, DAYS))
    now = replays[-1]
    assert [targets_on(store, day).get((indicator, "2026")) for day in DAYS] == list(map(now.on, DAYS))
    assert targets_on(store, None).get((indicator, "2026")) == now.on(date.max)
    last = target_steps(store).get((indicator, "2026"), [])
    assert not last or last[-1].after == now.on(date.max)
    assert len({step.element_id for step in last}) == store.count(TargetRevision)
