"""Reporting actuals: who and when, evidence, and figures of units that carry an indicator of another."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.actual import SetEvidenceEdit, SetUnitActualsEdit, UnitActualCell, read_unit_actual
from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Edit, EditError, apply_edit
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.target import ConfirmReadingEdit, FigureCell, SetActualEdit, SetFiguresEdit
from bsc_planner.model.identity import new_id
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.model.value import ValueKind
from tests.builders import content_of, do
from tests.editing.test_edits_by_concept import indicator, staffed_plan


def reported_plan() -> PlanStore:
    """A plan with an actual of an indicator and one of a unit, both with evidence."""
    store = staffed_plan()
    do(store, SetActualEdit(indicator(store), "2026-M01", "5"))
    do(store, SetEvidenceEdit(indicator(store), "2026-M01", "Laporan Januari"))
    do(store, unit_edit(store, "2026-M01", "2"))
    do(store, SetEvidenceEdit(indicator(store), "2026-M01", "bukti/januari.pdf", "u1"))
    return store


def unit_edit(store: PlanStore, period: str, printed: str | None) -> SetUnitActualsEdit:
    return SetUnitActualsEdit([UnitActualCell(indicator(store), "u1", period, printed)])


def actual(store: PlanStore, period: str = "2026-M01") -> Actual:
    return store.all(Actual, Actual.period == period)[0]


def unit_actual(store: PlanStore, period: str = "2026-M01") -> UnitActual:
    return store.all(UnitActual, UnitActual.period == period)[0]


EDITS: tuple[Callable[[PlanStore], Edit], ...] = (
    lambda store: SetActualEdit(indicator(store), "2026-M01", "6"),
    lambda store: SetActualEdit(indicator(store), "2026-M01", None),
    lambda store: SetEvidenceEdit(indicator(store), "2026-M01", "https://contoh.go.id/laporan"),
    lambda store: SetEvidenceEdit(indicator(store), "2026-M01", " "),
    lambda store: SetEvidenceEdit(indicator(store), "2026-M01", None, "u1"),
    lambda store: unit_edit(store, "2026-M01", "3"),
    lambda store: unit_edit(store, "2026-M01", ""),
    lambda store: unit_edit(store, "2026-Q2", "N/A"),
    lambda store: SetUnitActualsEdit(
        [UnitActualCell(indicator(store, n), unit, "2026-M02", str(n)) for n in range(4) for unit in ("u", "u1")]
    ),
)


@pytest.mark.parametrize("place", range(len(EDITS)))
def test_every_edit_of_actuals_can_be_undone_and_redone_to_the_letter(place: int) -> None:
    store = reported_plan()
    before = content_of(store)
    do(store, EDITS[place](store))
    after = content_of(store)
    assert after != before
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    History(store).redo(who="Penguji")
    assert content_of(store) == after


def test_an_actual_tells_who_reported_it_and_when() -> None:
    store = staffed_plan()
    do(store, SetActualEdit(indicator(store), "2026-M01", "5"))
    assert actual(store).who == "Penguji"
    assert (actual(store).recorded_at or "").endswith("+00:00")
    apply_edit(store, SetActualEdit(indicator(store), "2026-M01", "6"), label="Ubah", who="Orang lain")
    assert actual(store).who == "Orang lain"
    do(store, SetActualEdit(indicator(store), "2026-M01", "6"))
    assert actual(store).who == "Orang lain"


def test_evidence_stays_with_a_changed_figure_and_goes_with_a_removed_one() -> None:
    store = reported_plan()
    cells = [FigureCell(indicator(store), "2026-M01", "7", "actual")]
    do(store, SetFiguresEdit(cells))
    do(store, unit_edit(store, "2026-M01", "7"))
    assert actual(store).evidence == "Laporan Januari"
    assert unit_actual(store).evidence == "bukti/januari.pdf"
    do(store, SetActualEdit(indicator(store), "2026-M01", ""))
    do(store, unit_edit(store, "2026-M01", ""))
    assert not store.count(Actual)
    assert not store.count(UnitActual)
    do(store, SetActualEdit(indicator(store), "2026-M01", "7"))
    assert actual(store).evidence is None


def test_evidence_leaves_who_reported_the_figure() -> None:
    store = reported_plan()
    edit = SetEvidenceEdit(indicator(store), "2026-M01", "Lain")
    apply_edit(store, edit, label="Bukti", who="Orang lain")
    assert (actual(store).evidence, actual(store).who) == ("Lain", "Penguji")


def test_zero_not_applicable_a_dash_and_nothing_are_told_apart() -> None:
    store = staffed_plan()
    texts = {"2026-M01": "0", "2026-M02": "N/A", "2026-M03": "-", "2026-M04": ""}
    for period, text in texts.items():
        do(store, unit_edit(store, period, text)) if text else None
        do(store, SetActualEdit(indicator(store), period, text)) if text else None
    kinds = [ValueKind.NUMBER, ValueKind.NOT_APPLICABLE, ValueKind.NOT_FILLED]
    assert [row.value.kind for row in store.all(UnitActual)] == kinds
    assert [row.value.kind for row in store.all(Actual)] == kinds
    assert store.all(UnitActual)[0].value.number == 0


def test_figures_of_a_unit_are_read_by_the_unit_of_measure_and_its_own_neighbours() -> None:
    store = staffed_plan()
    cell = UnitActualCell(indicator(store), "u1", "2026-M01", "2.000")
    assert read_unit_actual(store, cell).number == 2000
    do(store, SetIndicatorFieldEdit(indicator(store), "unit_of_measure", "indeks"))
    assert read_unit_actual(store, cell).number == 2
    do(store, SetUnitActualsEdit([cell]))
    assert unit_actual(store).value.is_ambiguous
    do(store, SetIndicatorFieldEdit(indicator(store), "unit_of_measure", "dokumen"))
    assert unit_actual(store).value.number == 2000
    do(store, ConfirmReadingEdit(indicator(store)))
    assert not unit_actual(store).value.is_ambiguous


def test_of_several_rows_for_one_period_the_first_is_changed_and_all_are_cleared() -> None:
    store = reported_plan()
    with store.recording():
        row = {"indicator_id": indicator(store), "unit_id": "u1", "period": "2026-M01"}
        store.insert(UnitActual, id=new_id(), printed="9", meaning="n:9", **row)
    store.session.commit()
    do(store, unit_edit(store, "2026-M01", "3"))
    assert [one.printed for one in store.all(UnitActual)] == ["3", "9"]
    do(store, unit_edit(store, "2026-M01", None))
    assert not store.count(UnitActual)


REFUSED: tuple[tuple[str, Callable[[PlanStore], Edit]], ...] = (
    ("unknown-period", lambda store: unit_edit(store, "2026-13", "1")),
    ("evidence-without-actual", lambda store: SetEvidenceEdit(indicator(store), "2026-M09", "Ada")),
    ("evidence-without-actual", lambda store: SetEvidenceEdit(indicator(store), "2026-M01", "Ada", "u")),
)


@pytest.mark.parametrize("place", range(len(REFUSED)))
def test_what_makes_no_sense_is_refused_and_changes_nothing(place: int) -> None:
    store = reported_plan()
    before = content_of(store)
    reason, make = REFUSED[place]
    with pytest.raises(EditError) as refused:
        do(store, make(store))
    assert refused.value.reason == reason
    assert content_of(store) == before


def test_a_unit_or_indicator_that_is_not_there_is_refused() -> None:
    store = staffed_plan()
    for cell in (
        UnitActualCell(indicator(store), "tidak-ada", "2026", "1"),
        UnitActualCell("tidak-ada", "u1", "2026", "1"),
    ):
        with pytest.raises(MissingElementError):
            do(store, SetUnitActualsEdit([cell]))


def test_a_closed_year_keeps_its_actuals_and_their_evidence() -> None:
    store = reported_plan()
    do(store, CloseYearEdit(2026))
    before = content_of(store)
    for edit in (
        unit_edit(store, "2026-M01", "4"),
        SetActualEdit(indicator(store), "2026-M01", "4"),
        SetEvidenceEdit(indicator(store), "2026-M01", "Lain"),
        SetEvidenceEdit(indicator(store), "2026-M01", None, "u1"),
    ):
        with pytest.raises(EditError) as refused:
            do(store, edit)
        assert refused.value.reason == "year-closed"
    assert content_of(store) == before
    do(store, unit_edit(store, "2027-M01", "4"))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["u", "u1"]), st.integers(0, 3), st.integers(1, 12), st.sampled_from(["0", "7", ""])),
        max_size=24,
    )
)
def test_one_step_for_many_cells_writes_what_cell_by_cell_writes(cells: list[tuple[str, int, int, str]]) -> None:
    at_once, one_by_one = staffed_plan(), staffed_plan()

    def typed(store: PlanStore) -> list[UnitActualCell]:
        return [UnitActualCell(indicator(store, n), unit, f"2026-M{month:02}", text) for unit, n, month, text in cells]

    def held(store: PlanStore) -> set[tuple[int, str, str, str]]:
        places = {indicator(store, n): n for n in range(4)}
        return {(places[row.indicator_id], row.unit_id, row.period, row.printed) for row in store.all(UnitActual)}

    do(at_once, SetUnitActualsEdit(typed(at_once)))
    for cell in typed(one_by_one):
        do(one_by_one, SetUnitActualsEdit([cell]))
    assert held(at_once) == held(one_by_one)
