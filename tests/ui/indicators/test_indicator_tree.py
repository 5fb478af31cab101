"""The outline of objectives and indicators as an item model."""

import random
from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    MoveIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
    SetIndicatorOwnersEdit,
)
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    MoveObjectiveEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
)
from bsc_planner.editing.perspective import AddPerspectiveEdit
from bsc_planner.editing.target import SetActualEdit, SetTargetEdit
from bsc_planner.errors import PlanError
from bsc_planner.findings import Severity
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.indicator_tree.columns import Note
from bsc_planner.ui.item_models.indicator_tree.filter import OutlineFilter
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Acceptance, CellText, ColumnFilter, Order, RowKind, Tone
from tests.builders import content_of, do, empty_store, plan_with
from tests.ui.indicators.sessions import codes, imported, session_of, shown

_HORIZONTAL = Qt.Orientation.Horizontal
_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
pytestmark = pytest.mark.usefixtures("qtbot")


def _model(store: PlanStore) -> tuple[IndicatorTreeItemModel, PlanSession]:
    session = session_of(store)
    return IndicatorTreeItemModel(session, session), session


def _column(model: IndicatorTreeItemModel, key: str) -> int:
    return model.column_of(key)


def test_indicators_stand_below_their_objective_and_objectives_below_their_parent() -> None:
    model, _ = _model(imported("kejaksaan-2025-2029"))
    assert model.counts() == (49, 121)
    assert codes(model)[:7] == ["SS2", "IKSS2.1", "SP18", "IKP18.1", "SK18.1", "IKK18.1.1", "IKK18.1.3"]
    assert [model.depth(row) for row in range(5)] == [0, 1, 1, 2, 2]
    assert model.row_kind(0) is RowKind.SECTION


def test_perspectives_are_the_top_rows_where_a_plan_has_them() -> None:
    model, _ = _model(imported("kkp-2015-2019"))
    tops = [row for row in range(model.rowCount()) if model.depth(row) == 0]
    assert [model.row_kind(row) for row in tops] == [RowKind.GROUP] * 4
    assert model.row_kind(1) is RowKind.SECTION


def test_indicators_without_an_objective_have_a_heading_of_their_own() -> None:
    store = plan_with()
    do(store, AddIndicatorEdit(None, code="X1", name="Lepas"))
    model, _ = _model(store)
    assert shown(model)[-2:] == [" Indicators without an objective", "  X1 Lepas"]


def test_objectives_in_a_circle_are_shown_at_the_root() -> None:
    store = plan_with(objectives=2)
    first, second = (row.id for row in store.all(Objective))
    with store.recording():
        store.update(Objective, first, parent_id=second)
        store.update(Objective, second, parent_id=first)
    store.session.commit()
    model, _ = _model(store)
    assert codes(model) == ["SS1", "IKU1.1", "SS2", "IKU2.1"]


def test_cells_show_figures_in_indonesian_notation_and_what_is_missing() -> None:
    store = plan_with()
    indicator = store.all(Indicator)[0].id
    for year, printed in (("2025", "1,355.90"), ("2026", "5-6%"), ("2027", "2.000"), ("2028", "N/A")):
        do(store, SetTargetEdit(indicator, year, printed))
    model, _ = _model(store)
    first = _column(model, "2025")
    faces = [model.face(1, first + place) for place in range(5)]
    assert [face.text for face in faces] == ["1.355,90", "5–6%", "2.000", "N/A", "–"]
    assert faces[2].is_doubtful
    assert faces[4].tone is Tone.MUTED
    assert "2.000" in model.tooltip(1, first + 2)


def test_latest_actual_names_its_period_and_older_ones_are_grey() -> None:
    store = plan_with(indicators=2)
    one, two = (row.id for row in store.all(Indicator))
    do(store, SetActualEdit(one, "2026-Q2", "7"))
    do(store, SetActualEdit(two, "2026-Q1", "5"))
    model, _ = _model(store)
    column = _column(model, "actual")
    assert model.headerData(column, _HORIZONTAL) == "Q II 26"
    assert (model.face(1, column).text, model.face(1, column).tone) == ("7", Tone.NORMAL)
    assert (model.face(2, column).text, model.face(2, column).tone) == ("5", Tone.MUTED)
    assert "Triwulan I 2026" in model.tooltip(2, column)


def test_actuals_of_a_whole_year_are_not_headed_like_its_targets() -> None:
    store = plan_with(indicators=1)
    do(store, SetActualEdit(store.all(Indicator)[0].id, "2026", "7"))
    model, _ = _model(store)
    assert model.headerData(_column(model, "actual"), _HORIZONTAL) == "Act. 2026"


def test_trend_has_a_gap_where_a_year_has_no_number() -> None:
    store = plan_with(years=(2025, 2027))
    model, _ = _model(store)
    assert model.trend(1) == (0.0, None, 1.0, None, None)
    assert model.trend(0) == ()


def test_many_cells_are_written_as_one_step() -> None:
    store = plan_with(indicators=3)
    model, session = _model(store)
    first = _column(model, "2027")
    cells = [CellText(row, first + place, str(row * place)) for row in (1, 2, 3) for place in (0, 1)]
    assert model.set_cells(cells, label="Tempel") == []
    assert model.face(3, first + 1).text == "3"
    assert session.history.undo_label == "Tempel"
    session.undo()
    assert model.face(3, first + 1).text == "–"


def test_unit_of_measure_pasted_with_figures_decides_how_they_are_read() -> None:
    store = plan_with()
    do(store, SetIndicatorFieldEdit(store.all(Indicator)[0].id, "unit_of_measure", "Persen"))
    model, _ = _model(store)
    year = _column(model, "2029")
    model.set_cells([CellText(1, year, "2.000"), CellText(1, _column(model, "unit_of_measure"), "Orang")], label="x")
    value = model.value(1, year)
    assert value is not None
    assert value.number == Decimal(2000)


@pytest.mark.parametrize(
    ("key", "text", "stored"),
    [
        ("polarity", "▼", "minimize"),
        ("polarity", "maks", "maximize"),
        ("polarity", "Closer is better", "stabilize"),
        ("polarity", "", None),
        ("consolidation", "jumlah", "sum"),
        ("consolidation", "Rata-rata", "average"),
        ("consolidation", "last known value", "last"),
    ],
)
def test_choices_are_understood_as_planners_write_them(key: str, text: str, stored: str | None) -> None:
    store = plan_with()
    model, _ = _model(store)
    assert model.set_cells([CellText(1, _column(model, key), text)], label="x") == []
    assert getattr(store.all(Indicator)[0], key) == stored


def test_unknown_choice_and_empty_name_are_refused_with_a_reason() -> None:
    store = plan_with()
    before = content_of(store)
    model, _ = _model(store)
    refused = model.set_cells(
        [CellText(1, _column(model, "polarity"), "entah"), CellText(1, _column(model, "name"), " ")], label="x"
    )
    assert [bool(item.reason) for item in refused] == [True, True]
    assert refused[0].where.startswith("IKU1.1")
    assert content_of(store) == before


def test_reading_says_how_a_typed_figure_is_understood() -> None:
    model, _ = _model(plan_with())
    year = _column(model, "2029")
    assert model.read(1, year, "1.355,90").text == "1.355,90 = 1355,9"
    assert "read by the unit" in model.read(1, year, "2.000").text
    assert model.read(1, year, "≤1%").text == "≤1% = at most 1 %"
    assert model.read(1, year, "kira-kira 12a").acceptance is Acceptance.DOUBTFUL
    assert model.read(1, year, "").text == ""


def test_section_rows_take_only_code_and_text() -> None:
    model, session = _model(plan_with())
    assert model.can_edit(0, _column(model, "code"))
    assert not model.can_edit(0, _column(model, "2025"))
    model.set_cells([CellText(0, _column(model, "name"), "Meningkatnya mutu")], label="x")
    assert model.face(0, _column(model, "name")).text == "Meningkatnya mutu"
    session.undo()
    assert model.face(0, _column(model, "name")).text == "Meningkatnya hal 1"


def test_read_only_plan_takes_no_text() -> None:
    store = plan_with()
    store.is_read_only = True
    model, _ = _model(store)
    assert not model.can_edit(1, _column(model, "name"))
    assert model.begin_row(0) is None
    assert not model.can_remove([1])


def test_folding_takes_the_branch_out_of_sight() -> None:
    model, _ = _model(plan_with(objectives=2, indicators=2))
    QAbstractItemModelTester(model, _FATAL)
    model.toggle(0)
    assert codes(model) == ["SS1", "SS2", "IKU2.1", "IKU2.2"]
    assert model.is_open(0) is False
    model.toggle(0)
    assert len(codes(model)) == 6


def test_reveal_unfolds_what_hides_an_element() -> None:
    store = plan_with(objectives=2)
    model, _ = _model(store)
    model.toggle(0)
    indicator = store.all(Indicator)[0].id
    assert model.row_of(indicator) is None
    assert model.reveal(indicator) == 1
    assert model.reveal("nothing") is None


def test_filter_shows_what_meets_it_with_the_rows_above() -> None:
    model, _ = _model(imported("kejaksaan-2025-2029"))
    model.set_filter(OutlineFilter(text="nilai sakip kejaksaan"))
    assert codes(model) == ["SS4", "SP1", "IKP1.1", "SK1.1", "IKK1.1.1", "IKK1.1.2"]
    model.set_filter(OutlineFilter(level="sasaran strategis (lembaga)"))
    assert codes(model) == ["SS2", "IKSS2.1", "SS4", "IKSS4.1"]
    model.set_filter(OutlineFilter())
    assert model.rowCount() == 170


def test_filter_by_unit_knows_owners() -> None:
    store = plan_with(indicators=2)
    with store.recording():
        unit = store.insert(Unit, code="U1", name="Biro")
    store.session.commit()
    model, session = _model(store)
    model.set_filter(OutlineFilter(unit_id=unit))
    assert codes(model) == []
    session.do("x", SetIndicatorOwnersEdit(store.all(Indicator)[1].id, [unit]))
    assert codes(model) == ["SS1", "IKU1.2"]
    session.undo()
    model.arrange_again()
    assert codes(model) == []


def test_only_incomplete_shows_indicators_until_their_last_target_is_typed() -> None:
    store = plan_with(years=(2025, 2026, 2027, 2028))
    model, _ = _model(store)
    model.set_filter(OutlineFilter(only_incomplete=True))
    assert codes(model) == ["SS1", "IKU1.1"]
    model.set_cells([CellText(1, _column(model, "2029"), "50")], label="x")
    assert len(codes(model)) == 2
    model.arrange_again()
    assert codes(model) == []


def test_indicators_are_sorted_within_their_objectives_or_as_one_list_with_empty_cells_last() -> None:
    store = plan_with(indicators=4, years=())
    for place, printed in enumerate(("9", "100", "20")):
        do(store, SetTargetEdit(store.all(Indicator)[place].id, "2025", printed))
    model, _ = _model(store)
    model.set_order(Order("2025"))
    assert codes(model) == ["SS1", "IKU1.1", "IKU1.3", "IKU1.2", "IKU1.4"]
    model.set_flat(is_flat=True)
    assert codes(model) == ["IKU1.1", "IKU1.3", "IKU1.2", "IKU1.4"]
    assert model.depth(0) == 0
    assert model.tooltip(0, _column(model, "name")) == "SS1 Meningkatnya hal 1"
    model.set_order(Order("2025", is_descending=True))
    assert codes(model) == ["IKU1.2", "IKU1.3", "IKU1.1", "IKU1.4"]
    model.set_order(None)
    assert codes(model)[0] == "SS1"
    assert not model.is_flat


def test_columns_are_filtered_with_the_objectives_above_and_edited_rows_stay() -> None:
    store = plan_with(objectives=2, indicators=2, years=())
    for place, printed in enumerate(("9", "100", "20", "")):
        if printed:
            do(store, SetTargetEdit(store.all(Indicator)[place].id, "2025", printed))
    model, session = _model(store)
    model.set_filters({"2025": ColumnFilter(lowest=Decimal(20))})
    assert codes(model) == ["SS1", "IKU1.2", "SS2", "IKU2.1"]
    assert model.row_counts() == (2, 4)
    model.set_cells([CellText(3, _column(model, "2025"), "5")], label="x")
    assert codes(model) == ["SS1", "IKU1.2", "SS2", "IKU2.1"]
    session.undo()
    assert codes(model) == ["SS1", "IKU1.2", "SS2", "IKU2.1"]
    model.set_cells([CellText(3, _column(model, "2025"), "5")], label="x")
    model.arrange_again()
    assert codes(model) == ["SS1", "IKU1.2"]
    model.set_filters({"code": ColumnFilter(contains="ss2")})
    assert codes(model) == ["SS2"]
    values = model.filter_values(_column(model, "code")).values
    assert [value.text for value in values] == ["IKU1.1", "IKU1.2", "IKU2.1", "IKU2.2", "SS1", "SS2"]
    model.set_filters({"2025": ColumnFilter(is_blank=True)})
    assert codes(model) == ["SS2", "IKU2.2"]
    model.set_filters({})
    assert model.row_counts() is None


def test_rows_added_while_filtered_are_seen() -> None:
    model, _ = _model(plan_with(indicators=2))
    model.set_filters({"code": ColumnFilter(contains="IKU1.1")})
    assert codes(model) == ["SS1", "IKU1.1"]
    assert model.begin_row(1) is not None
    model.fill_new_row([{_column(model, "name"): "Baru"}])
    assert model.rowCount() == 3


def test_findings_mark_their_row_with_the_worst() -> None:
    store = plan_with()
    model, _ = _model(store)
    indicator = store.all(Indicator)[0].id
    model.change_notes({indicator: [Note(Severity.WARNING, "Tidak menantang"), Note(Severity.ERROR, "Melebihi")]})
    assert (model.face(1, 0).text, model.face(1, 0).tone) == ("■", Tone.ERROR)
    assert model.tooltip(1, 0) == "Tidak menantang\nMelebihi"
    model.change_notes({indicator: []})
    assert model.face(1, 0).text == ""


def test_only_the_touched_row_is_painted_anew(qtbot: QtBot) -> None:
    store = plan_with(objectives=3, indicators=3)
    model, session = _model(store)
    touched: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: touched.append((top.row(), bottom.row())))
    session.do("x", SetTargetEdit(store.all(Indicator)[4].id, "2025", "99"))
    assert touched == [(6, 6)]


def test_another_year_moves_the_highlight() -> None:
    model, session = _model(plan_with())
    session.set_year(2028)
    assert [column.key for column in model.columns if column.is_highlighted] == ["2028"]


@pytest.mark.parametrize("seed", range(6))
def test_rows_follow_random_edits_and_their_undo_as_if_read_anew(seed: int) -> None:
    store = imported("kkp-2015-2019") if seed % 2 else plan_with(objectives=4, indicators=3)
    model, session = _model(store)
    QAbstractItemModelTester(model, _FATAL)
    chance = random.Random(seed)
    begin = shown(model)
    done = 0
    for _ in range(40):
        if chance.random() < 0.2 and model.rowCount():
            row = chance.randrange(model.rowCount())
            if model.is_open(row) is not None:
                model.toggle(row)
        edit = _random_edit(chance, store)
        try:
            changes = session.do("x", edit)
        except PlanError:
            continue
        done += not changes.is_empty
        _assert_like_read_anew(model, session)
    for _ in range(done):
        session.undo()
    _assert_like_read_anew(model, session)
    while closed := [row for row in range(model.rowCount()) if model.is_open(row) is False]:
        model.toggle(closed[0])
    assert shown(model) == begin


def _assert_like_read_anew(model: IndicatorTreeItemModel, session: PlanSession) -> None:
    fresh = IndicatorTreeItemModel(session)
    closed = {model.row_key(row) for row in range(model.rowCount()) if model.is_open(row) is False}
    for row in reversed(range(fresh.rowCount())):
        if fresh.row_key(row) in closed:
            fresh.toggle(row)
    faces = [[model.face(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())]
    assert faces == [
        [fresh.face(row, column) for column in range(fresh.columnCount())] for row in range(fresh.rowCount())
    ]
    session.plan_changed.disconnect(fresh._on_plan_changed)
    session.year_changed.disconnect(fresh._on_year_changed)


def _random_edit(chance: random.Random, store: PlanStore) -> Edit:
    objectives = [row.id for row in store.all(Objective)]
    indicators = [row.id for row in store.all(Indicator)]

    def one(ids: Sequence[str]) -> str:
        return chance.choice(ids) if ids else "none"

    def maybe(ids: Sequence[str]) -> str | None:
        return chance.choice([None, *ids])

    makers = (
        lambda: AddObjectiveEdit(text="Baru", parent_id=maybe(objectives), before_id=maybe(objectives)),
        lambda: AddIndicatorEdit(maybe(objectives), name="Baru", before_id=maybe(indicators)),
        lambda: MoveObjectiveEdit(one(objectives), parent_id=maybe(objectives), before_id=maybe(objectives)),
        lambda: MoveIndicatorEdit(one(indicators), maybe(objectives), maybe(indicators)),
        lambda: (
            RemoveObjectiveEdit(one(objectives)) if chance.random() < 0.3 else RemoveIndicatorsEdit([one(indicators)])
        ),
        lambda: SetObjectiveFieldEdit(one(objectives), "text", f"Teks {chance.random():.2}"),
        lambda: SetIndicatorFieldEdit(one(indicators), "unit_of_measure", chance.choice(["orang", "%", None])),
        lambda: SetTargetEdit(one(indicators), "2016", chance.choice(["2.000", "7,5", None, "A (81)"])),
        lambda: SetActualEdit(one(indicators), f"2025-Q{chance.randint(1, 4)}", chance.choice(["3", None])),
        lambda: Together((AddPerspectiveEdit(name="Perspektif"), SetTargetEdit(one(indicators), "2017", "5"))),
    )
    return chance.choice(makers)()


def test_plan_without_anything_has_no_rows() -> None:
    model, _ = _model(empty_store())
    assert model.rowCount() == 0
    assert model.begin_row(-1) == 0
    model.drop_new_row()
    assert model.rowCount() == 0


def test_open_reading_is_settled_from_the_menu_of_its_cell() -> None:
    store = plan_with(years=())
    indicator = store.all(Indicator)[0].id
    do(store, SetIndicatorFieldEdit(indicator, "unit_of_measure", "Nilai"))
    do(store, SetTargetEdit(indicator, "2025", "2.000"))
    model, session = _model(store)
    column = _column(model, "2025")
    offered = model.cell_actions(1, column)
    propose = "Propose a change …"
    assert [text for text, _ in offered] == ["“2.000” means 2", "No: “2.000” means 2000", propose]
    offered[1][1]()
    value = model.value(1, column)
    assert value is not None
    assert (value.number, value.is_ambiguous) == (Decimal(2000), False)
    assert [text for text, _ in model.cell_actions(1, column)] == [propose]
    session.undo()
    assert len(model.cell_actions(1, column)) == 3


def test_step_that_fails_changes_nothing_and_says_why() -> None:
    store = plan_with()
    model, session = _model(store)
    failures: list[PlanError] = []
    model.step_failed.connect(failures.append)
    removed = store.all(Indicator)[0].id
    session.plan_changed.disconnect(model._on_plan_changed)
    session.do("x", RemoveIndicatorsEdit([removed]))
    refused = model.set_cells([CellText(1, _column(model, "2025"), "9")], label="x")
    assert [item.text for item in refused] == ["9"]
    assert len(failures) == 1
    model.remove_rows([1])
    assert len(failures) == 2


def test_every_cell_that_takes_no_text_says_why() -> None:
    model, _ = _model(plan_with())
    assert "targets belong to its indicators" in model.why_fixed(0, _column(model, "2025"))
    assert "Monitoring" in model.why_fixed(1, _column(model, "actual"))
    assert model.why_fixed(1, _column(model, "trend"))
