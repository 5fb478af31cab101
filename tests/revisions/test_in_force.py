"""Putting revisions in force: what it needs, what it leaves, and what it tells before."""

from collections.abc import Callable
from datetime import date

import pytest

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.revision import CreateRevisionEdit, SetRevisionFieldEdit
from bsc_planner.editing.revision_facts import rows_of_revision
from bsc_planner.editing.revision_rows import AddRowsEdit, OpenRowsEdit, ProposedCell, RejectRowEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.edition import Edition
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.revision import Revision, RevisionKind, RevisionRow, TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import targets_on
from bsc_planner.revisions.in_force import PutInForceEdit, conflicts_of, obstacles_of, rivals_of
from bsc_planner.revisions.legal_grounds import legal_ground, legal_grounds
from tests.builders import content_of, do
from tests.revisions.plans import agreed_revision, plan_in_force


def target(store: PlanStore, indicator: str, year: str = "2026", day: date | None = None) -> str | None:
    return targets_on(store, day).get((indicator, year))


def refusal(store: PlanStore, edit: Edit) -> str:
    before = content_of(store)
    with pytest.raises(EditError) as caught:
        do(store, edit)
    assert content_of(store) == before
    return caught.value.reason


def test_a_revision_in_force_changes_targets_from_its_day_on() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    revision_id = agreed_revision(store, [ProposedCell(indicator, "25", "2026")])
    do(store, PutInForceEdit(revision_id))
    assert target(store, indicator) == "25"
    assert target(store, indicator, day=date(2026, 6, 30)) == "20"
    assert target(store, indicator, day=date(2026, 7, 1)) == "25"
    (step,) = store.all(TargetRevision)
    assert (step.kind, step.revision_id, step.to_instrument) == ("revision", revision_id, "Keputusan Perubahan target")


def test_a_revision_in_force_makes_an_edition_under_its_instrument() -> None:
    store = plan_in_force()
    revision_id = agreed_revision(store, [ProposedCell(store.all(Indicator)[0].id, "25", "2026")])
    do(store, PutInForceEdit(revision_id))
    edition = store.all(Edition)[-1]
    assert (edition.number, edition.instrument, edition.dated) == (2, "Keputusan Perubahan target", "2026-07-01")
    assert edition.revision_id == revision_id
    revision = store.get(Revision, revision_id)
    assert (revision.status, revision.decided_by) == ("in_force", "Penguji")


def test_putting_in_force_is_one_step_to_undo_and_redo() -> None:
    store = plan_in_force()
    revision_id = agreed_revision(store, [ProposedCell(store.all(Indicator)[0].id, "25", "2026")])
    before = content_of(store)
    do(store, PutInForceEdit(revision_id))
    after = content_of(store)
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    assert store.count(Edition) == 1
    History(store).redo(who="Penguji")
    assert content_of(store) == after


def test_revisions_may_be_put_in_force_in_any_order_of_their_days() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    later = agreed_revision(store, [ProposedCell(indicator, "30", "2026")], effective="2026-10-01", title="akhir")
    do(store, PutInForceEdit(later))
    earlier = agreed_revision(store, [ProposedCell(indicator, "25", "2026")], effective="2026-04-01", title="awal")
    assert conflicts_of(store, earlier) == []
    do(store, PutInForceEdit(earlier))
    assert target(store, indicator) == "30"
    days = [date(2026, 3, 31), date(2026, 4, 1), date(2026, 9, 30), date(2026, 10, 1)]
    assert [target(store, indicator, day=day) for day in days] == ["20", "25", "25", "30"]


def test_what_was_drafted_before_stays_in_force_until_the_day_of_the_revision() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    with store.recording():
        values = {"indicator_id": indicator, "period": "2026", "from_printed": "10", "to_printed": "15"}
        store.insert(TargetRevision, **values, effective="2026-02-01")
    store.session.commit()
    assert target(store, indicator, day=date(2026, 5, 1)) == "20"
    do(store, PutInForceEdit(agreed_revision(store, [ProposedCell(indicator, "25", "2026")])))
    assert target(store, indicator, day=date(2026, 5, 1)) == "20"
    assert target(store, indicator, day=date(2026, 1, 1)) == "10"


def test_names_and_weights_are_changed_too() -> None:
    store = plan_in_force()
    indicator, objective = store.all(Indicator)[0].id, store.all(Objective)[0].id
    cells = [
        ProposedCell(indicator, "Nama baru", field="name"),
        ProposedCell(indicator, "40%", field="weight"),
        ProposedCell(objective, "Rumusan baru", field="text", element_kind="objective"),
    ]
    do(store, PutInForceEdit(agreed_revision(store, cells, kind=RevisionKind.RENSTRA)))
    assert store.get(Indicator, indicator).name == "Nama baru"
    assert store.get(Indicator, indicator).weight == "40%"
    assert store.get(Objective, objective).text == "Rumusan baru"


def test_rejected_rows_are_left_as_they_are() -> None:
    store = plan_in_force(indicators=2)
    one, two = (indicator.id for indicator in store.all(Indicator))
    revision_id = agreed_revision(store, [ProposedCell(one, "25", "2026"), ProposedCell(two, "26", "2026")])
    do(store, RejectRowEdit(rows_of_revision(store, revision_id)[1].id))
    do(store, PutInForceEdit(revision_id))
    assert (target(store, one), target(store, two)) == ("25", "20")


def test_a_correction_counts_from_the_step_it_corrects_and_makes_a_checkpoint() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    do(store, PutInForceEdit(agreed_revision(store, [ProposedCell(indicator, "25", "2026")])))
    cells = [ProposedCell(indicator, "26", "2026")]
    do(store, PutInForceEdit(agreed_revision(store, cells, effective=None, kind=RevisionKind.CORRECTION)))
    assert target(store, indicator, day=date(2026, 7, 1)) == "26"
    assert target(store, indicator, day=date(2026, 6, 30)) == "20"
    assert [edition.number for edition in store.all(Edition)] == [1, 2, None]
    assert store.all(TargetRevision)[-1].kind == "correction"


def _without(name: str) -> Callable[[PlanStore, str], Edit]:
    return lambda _store, revision_id: SetRevisionFieldEdit(revision_id, name, None)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (_without("instrument"), "revision-without-instrument"),
        (_without("effective"), "revision-without-date"),
        (_without("ground"), "revision-without-ground"),
        (lambda _s, revision_id: SetRevisionFieldEdit(revision_id, "ground", "whim"), "revision-without-ground"),
        (lambda _s, revision_id: SetRevisionFieldEdit(revision_id, "kind", "renstra"), "revision-without-ground"),
        (lambda s, revision_id: OpenRowsEdit([rows_of_revision(s, revision_id)[0].id]), "revision-rows-open"),
        (lambda s, revision_id: RejectRowEdit(rows_of_revision(s, revision_id)[0].id), "revision-nothing-agreed"),
        (lambda s, _id: RemoveIndicatorsEdit([s.all(Indicator)[0].id]), "revision-element-gone"),
        (lambda _s, _id: CloseYearEdit(2026), "year-closed"),
        (lambda s, _id: SetTargetEdit(s.all(Indicator)[0].id, "2026", "21"), "revision-conflicts"),
    ],
)
def test_nothing_is_put_in_force_before_all_is_there(spoil: Callable[[PlanStore, str], Edit], reason: str) -> None:
    store = plan_in_force()
    revision_id = agreed_revision(store, [ProposedCell(store.all(Indicator)[0].id, "25", "2026")])
    assert obstacles_of(store, revision_id) == []
    do(store, spoil(store, revision_id))
    assert refusal(store, PutInForceEdit(revision_id)) == reason


def test_rows_of_a_foreign_document_that_cannot_be_carried_out_are_told() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    revision_id = agreed_revision(store, [ProposedCell(indicator, "25", "2026")])
    with store.recording():
        row = rows_of_revision(store, revision_id)[0].id
        store.update(RevisionRow, row, field="polarity", period=None)
    store.session.commit()
    assert [found.reason for found in obstacles_of(store, revision_id)] == ["not-proposable"]
    with store.recording():
        store.update(RevisionRow, row, element_kind="whatever")
    store.session.commit()
    assert [found.reason for found in obstacles_of(store, revision_id)] == ["revision-element-gone", "not-proposable"]
    assert conflicts_of(store, revision_id)


def test_a_revision_without_rows_or_already_in_force_is_refused() -> None:
    store = plan_in_force()
    do(store, CreateRevisionEdit(RevisionKind.TARGET, "Kosong", revision_id="r" * 32))
    assert refusal(store, PutInForceEdit("r" * 32)) == "revision-without-rows"
    revision_id = agreed_revision(store, [ProposedCell(store.all(Indicator)[0].id, "25", "2026")])
    do(store, PutInForceEdit(revision_id))
    assert refusal(store, PutInForceEdit(revision_id)) == "revision-closed"
    assert [found.reason for found in obstacles_of(store, revision_id)] == ["revision-closed"]


def test_two_open_revisions_of_one_target_are_told_and_the_second_must_be_confirmed() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    first = agreed_revision(store, [ProposedCell(indicator, "25", "2026")], title="Pertama")
    second = agreed_revision(store, [ProposedCell(indicator, "30", "2026")], effective="2026-09-01", title="Kedua")
    (row,) = rows_of_revision(store, second)
    assert rivals_of(store, second) == {row.id: ("Pertama",)}
    do(store, PutInForceEdit(first))
    assert rivals_of(store, second) == {}
    (conflict,) = conflicts_of(store, second)
    assert (conflict.row_id, conflict.before, conflict.now) == (row.id, "20", "25")
    do(store, PutInForceEdit(second, confirmed=(row.id,)))
    days = [date(2026, 6, 30), date(2026, 7, 1), date(2026, 9, 1)]
    assert [target(store, indicator, day=day) for day in days] == ["20", "25", "30"]


def test_a_target_agreed_away_is_gone_from_its_day_on() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    do(store, PutInForceEdit(agreed_revision(store, [ProposedCell(indicator, None, "2026")])))
    assert store.count(Target, Target.period == "2026") == 0
    assert target(store, indicator, day=date(2026, 6, 30)) == "20"


def test_rows_added_after_putting_in_force_are_refused() -> None:
    store = plan_in_force()
    indicator = store.all(Indicator)[0].id
    revision_id = agreed_revision(store, [ProposedCell(indicator, "25", "2026")])
    do(store, PutInForceEdit(revision_id))
    assert refusal(store, AddRowsEdit(revision_id, [ProposedCell(indicator, "26", "2026")])) == "revision-closed"


def test_every_kind_has_reasons_with_a_source() -> None:
    for kind in RevisionKind:
        grounds = legal_grounds()[kind]
        assert grounds
        assert all(ground.title and ground.text and ground.source for ground in grounds)
        assert len({ground.key for ground in grounds}) == len(grounds)
        assert legal_ground(kind, grounds[0].key) == grounds[0]
    assert len(legal_grounds()[RevisionKind.AGREEMENT]) == 3
    assert legal_ground("renstra", "change-of-official") is None
    assert legal_ground(None, "change-of-official") is None
