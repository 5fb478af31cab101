"""The cascade matrix under real hands: type, lock, split, mend, undo."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from bsc_planner.editing.cascade import AddCascadeEdit
from bsc_planner.editing.organisation import AddUnitEdit, RemoveUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.target import Target
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.cascade import PAGE
from bsc_planner.ui.pages.cascade.matrix_view import MatrixView
from bsc_planner.ui.pages.cascade.page import CascadePage
from bsc_planner.ui.pages.cascade.weights_dialog import WeightsDialog
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Scheme, apply_theme
from tests.ui.cascade.builders import YEAR, Matrix
from tests.ui.cascade.conftest import CascadeTrial

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_kind_of_row_shows_its_figures_and_whether_they_fit(trial: CascadeTrial) -> None:
    assert trial.texts("IKP1.1") == ["73"] * 6
    assert trial.check("IKP1.1") == "✓ same"
    assert trial.texts("IKP3.2") == ["158", "157", "157", "157", "214", "157"]
    assert trial.check("IKP3.2") == "✓ 1.000"
    assert trial.texts("IKP4.1") == ["78%", "80%", "82%", "80%", "80%", "80%"]
    assert trial.check("IKP4.1") == "✓ 80%"
    assert trial.check("IKP5.1") == "✗ 47 of 48"
    assert trial.texts("IKP8.2") == ["3,6", "3,5", "–", "3,7", "–", "3,6"]
    assert trial.check("IKP8.2") == "✓ 3,6"
    assert trial.check("IKP9.1") == "·"
    assert trial.check("IKP9.2") == ""
    assert trial.page.header.subtitle == "7 indicators · 6 receivers · 1 does not fit"


def test_a_typed_figure_is_locked_and_the_others_share_the_rest_in_one_step(trial: CascadeTrial) -> None:
    trial.go_to("IKP3.2", "U1")
    trial.type_text("500")
    assert trial.locks("IKP3.2") == {"U1": "500", "U5": "214"}
    assert trial.texts("IKP3.2") == ["500", "72", "72", "71", "214", "71"]
    assert trial.check("IKP3.2") == "✓ 1.000"
    trial.session.undo()
    assert trial.texts("IKP3.2") == ["158", "157", "157", "157", "214", "157"]
    trial.session.redo()
    assert trial.texts("IKP3.2")[0] == "500"


def test_a_text_that_is_no_figure_stays_in_the_editor_with_its_reason(trial: CascadeTrial) -> None:
    trial.go_to("IKP3.2", "U1")
    trial.type_text("banyak")
    editing = trial.page.grid.view.editing
    assert editing.is_open
    assert "banyak" in editing.editor.explanation
    trial.qtbot.keyClick(editing.editor, Qt.Key.Key_Escape)
    assert trial.texts("IKP3.2")[0] == "158"


def test_del_unlocks_first_and_takes_the_indicator_back_the_second_time(trial: CascadeTrial) -> None:
    trial.go_to("IKP3.2", "U5")
    trial.key(Qt.Key.Key_Delete)
    assert trial.locks("IKP3.2") == {}
    assert trial.texts("IKP3.2") == ["167", "167", "167", "167", "166", "166"]
    trial.key(Qt.Key.Key_Delete)
    assert trial.texts("IKP3.2") == ["200", "200", "200", "200", "–", "200"]
    trial.session.undo()
    trial.session.undo()
    assert trial.locks("IKP3.2") == {"U5": "214"}


def test_typing_where_nobody_receives_hands_the_indicator_to_that_unit(trial: CascadeTrial) -> None:
    trial.go_to("IKP9.2", "U2")
    trial.type_text("5")
    assert trial.texts("IKP9.2") == ["–", "5", "–", "–", "–", "–"]
    assert trial.check("IKP9.2") == "✗ 5 of 12"
    trial.session.undo()
    assert trial.texts("IKP9.2") == ["–"] * 6
    assert trial.check("IKP9.2") == ""


def test_a_block_of_figures_from_a_spreadsheet_is_one_step(trial: CascadeTrial) -> None:
    before = len(trial.session.store.all(Cascade))
    QApplication.clipboard().setText("100\t200\t300\n4\t5\t6")
    trial.go_to("IKP3.2", "U1")
    trial.key(Qt.Key.Key_V, _CONTROL)
    assert trial.texts("IKP3.2")[:3] == ["100", "200", "300"]
    assert len(trial.session.store.all(Cascade)) == before
    trial.session.undo()
    assert trial.texts("IKP3.2")[:3] == ["158", "157", "157"]


def test_splitting_evenly_takes_locks_and_weights_off_and_brings_in_everybody_where_nobody_was(
    trial: CascadeTrial,
) -> None:
    trial.go_to("IKP3.2", "U1")
    trial.page.actions_of_rows.split.trigger()
    assert trial.texts("IKP3.2") == ["167", "167", "167", "167", "166", "166"]
    trial.go_to("IKP9.2", "U1")
    trial.page.actions_of_rows.split.trigger()
    assert trial.texts("IKP9.2") == ["2"] * 6
    assert trial.check("IKP9.2") == "✓ 12"


def test_splitting_several_selected_cells_is_for_exactly_those(trial: CascadeTrial) -> None:
    trial.select("IKP9.2", "U2", "U4")
    trial.page.actions_of_rows.split.trigger()
    assert trial.texts("IKP9.2") == ["–", "4", "4", "4", "–", "–"]


def test_same_for_all_adopts_and_a_typed_figure_makes_a_share_again(trial: CascadeTrial) -> None:
    trial.go_to("IKP5.1", "U1")
    trial.page.actions_of_rows.same.trigger()
    assert trial.texts("IKP5.1") == ["48"] * 6
    assert trial.check("IKP5.1") == "✓ same"
    trial.go_to("IKP5.1", "U1")
    trial.type_text("8")
    row = trial.page.model.row(trial.row("IKP5.1"))
    assert row is not None
    assert row.of(trial.matrix.units["U1"])[0].kind is CascadeKind.SHARE


def test_lock_and_unlock_are_one_button_that_says_what_it_will_do(trial: CascadeTrial) -> None:
    trial.go_to("IKP3.2", "U1")
    assert trial.page.actions_of_rows.lock.text() == "Lock"
    trial.page.actions_of_rows.lock.trigger()
    assert trial.locks("IKP3.2") == {"U1": "158", "U5": "214"}
    assert trial.page.actions_of_rows.lock.text() == "Unlock"
    trial.page.actions_of_rows.lock.trigger()
    assert trial.locks("IKP3.2") == {"U5": "214"}


def test_a_kind_that_computes_nothing_keeps_the_figure_as_stated(trial: CascadeTrial) -> None:
    trial.go_to("IKP3.2", "U1")
    action = next(one for one in trial.page.actions_of_rows.kind_menu.actions() if one.data() == CascadeKind.COMPONENT)
    action.trigger()
    assert trial.texts("IKP3.2")[0] == "158"
    row = trial.page.model.row(trial.row("IKP3.2"))
    assert row is not None
    assert row.of(trial.matrix.units["U1"])[0].kind is CascadeKind.COMPONENT
    share = next(one for one in trial.page.actions_of_rows.kind_menu.actions() if one.data() == CascadeKind.SHARE)
    share.trigger()
    assert trial.texts("IKP3.2") == ["158", "157", "157", "157", "214", "157"]


def test_the_dialog_of_weights_shows_the_shares_while_weights_are_typed(
    trial: CascadeTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def typed(dialog: WeightsDialog) -> int:
        trial.qtbot.addWidget(dialog)
        first, second, *rest = dialog.fields.values()
        for field, text in ((first, "5"), (second, "3"), (rest[0], "2"), *((field, "0") for field in rest[1:])):
            field.setText(text)
        seen.extend(label.text() for label in dialog.previews.values())
        first.setText("-1")
        assert not dialog.accept_button.isEnabled()
        first.setText("5")
        assert dialog.accept_button.isEnabled()
        return int(WeightsDialog.DialogCode.Accepted)

    monkeypatch.setattr(WeightsDialog, "exec", typed)
    trial.go_to("IKP5.1", "U1")
    trial.page.actions_of_rows.by_weight.trigger()
    assert seen == ["24", "14", "10", "0", "0", "0"]
    assert trial.texts("IKP5.1") == seen
    assert trial.check("IKP5.1") == "✓ 48"
    row = trial.page.model.row(trial.row("IKP5.1"))
    assert row is not None
    assert [rule.weight for rule in row.to_units][:3] == [Decimal(5), Decimal(3), Decimal(2)]


def test_the_panel_says_what_does_not_fit_and_adds_the_difference_where_the_planner_is(trial: CascadeTrial) -> None:
    trial.go_to("IKP5.1", "U6")
    panel = trial.page.repair
    trial.qtbot.waitUntil(panel.isVisible)
    assert panel.title.text() == "✗ Sum of the targets below 47, target above 48 (IKP5.1)"
    assert panel.text.text() == "Difference 1 laporan."
    trial.click_link("Add to Pusat Data (8)")
    assert trial.texts("IKP5.1") == ["8"] * 6
    assert trial.check("IKP5.1") == "✓ 48"
    trial.qtbot.waitUntil(panel.isHidden)
    trial.session.undo()
    trial.qtbot.waitUntil(panel.isVisible)


def test_the_panel_splits_evenly_again(trial: CascadeTrial) -> None:
    trial.go_to("IKP5.1", "U1")
    trial.click_link("Split evenly again")
    assert trial.locks("IKP5.1") == {}
    assert trial.check("IKP5.1") == "✓ 48"


def test_the_target_above_is_changed_in_the_panel_and_bad_input_stays_with_its_reason(trial: CascadeTrial) -> None:
    trial.go_to("IKP5.1", "U1")
    trial.click_link("Change target above")
    panel = trial.page.repair
    assert panel.line.text() == "47"
    panel.line.setText("empat")
    trial.qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert "empat" in panel.reason.text()
    panel.line.setText("47")
    trial.qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert trial.check("IKP5.1") == "✓ 47"
    target = trial.session.store.all(Target, Target.indicator_id == trial.matrix.indicators["IKP5.1"])[0]
    assert target.printed == "47"


def test_from_a_row_that_fits_the_panel_leads_to_the_one_that_does_not(trial: CascadeTrial) -> None:
    trial.go_to("IKP1.1", "U1")
    trial.qtbot.waitUntil(trial.page.repair.isVisible)
    trial.click_link("Show row")
    place = trial.page.grid.view.cells.place
    assert place is not None
    assert place.row == trial.row("IKP5.1")
    assert trial.page.model.is_flagged(place.row, place.column)


def test_a_changed_target_elsewhere_is_seen_at_once(trial: CascadeTrial) -> None:
    trial.do(SetTargetEdit(trial.matrix.indicators["IKP3.2"], str(YEAR), "1.214"))
    assert trial.texts("IKP3.2") == ["200", "200", "200", "200", "214", "200"]
    trial.session.undo()
    assert trial.texts("IKP3.2") == ["158", "157", "157", "157", "214", "157"]
    trial.do(SetTargetEdit(trial.matrix.indicators["IKP3.2"], str(YEAR), None))
    assert trial.texts("IKP3.2") == ["?", "?", "?", "?", "214", "?"]
    trial.session.undo()
    assert trial.texts("IKP3.2")[0] == "158"
    trial.session.set_year(YEAR + 1)
    assert trial.page.model.row_faces(trial.row("IKP3.2"))[2].text == "–"


def test_a_unit_that_received_hands_on_what_it_received(trial: CascadeTrial) -> None:
    unit = AddUnitEdit(trial.matrix.units["U1"], "U1.1", "Bagian Program")
    other = AddUnitEdit(trial.matrix.units["U1"], "U1.2", "Bagian Evaluasi")
    trial.do(unit)
    trial.do(other)
    trial.page.chooser.open_list()
    trial.qtbot.keyClicks(trial.page.chooser.list.line, "perencanaan")
    trial.qtbot.keyClick(trial.page.chooser.list.line, Qt.Key.Key_Return)
    assert trial.page.model.unit_id == trial.matrix.units["U1"]
    assert trial.page.chooser.text_shown == "Biro Perencanaan"
    assert trial.page.model.receiving_units == [unit.unit_id, other.unit_id]
    assert trial.page.model.row_faces(trial.row("IKP3.2"))[2].text == "158"
    trial.page.grid.view.go_to(trial.row("IKP3.2"), 4)
    trial.page.actions_of_rows.split.trigger()
    assert trial.texts("IKP3.2") == ["79", "79"]
    trial.session.undo()
    assert trial.texts("IKP3.2") == ["–", "–"]


def test_a_unit_further_down_gets_a_column_and_then_a_share(trial: CascadeTrial) -> None:
    unit = AddUnitEdit(trial.matrix.units["U1"], "U1.1", "Bagian Program")
    trial.do(unit)
    assert unit.unit_id not in trial.page.model.receiving_units
    trial.page.add_receiver.trigger()
    popup = trial.page.receiver_list
    trial.qtbot.keyClicks(popup.line, "u1.1 prog")
    trial.qtbot.keyClick(popup.line, Qt.Key.Key_Return)
    assert unit.unit_id in trial.page.model.receiving_units
    trial.page.grid.view.go_to(trial.row("IKP9.2"), trial.page.model.column_of_unit(unit.unit_id) or 0)
    trial.type_text("12")
    assert trial.check("IKP9.2") == "✓ 12"


def test_removing_a_unit_takes_its_column_away_and_undo_brings_it_back(trial: CascadeTrial) -> None:
    trial.do(RemoveUnitEdit(trial.matrix.units["U6"]))
    assert len(trial.page.model.receiving_units) == 5
    trial.session.undo()
    assert trial.texts("IKP5.1") == ["8", "8", "8", "8", "8", "7"]


def test_while_nobody_looks_nothing_is_computed_and_then_everything_is_right(trial: CascadeTrial) -> None:
    trial.page.hide()
    trial.do(SetTargetEdit(trial.matrix.indicators["IKP9.2"], str(YEAR), "60"))
    trial.do(AddCascadeEdit(trial.matrix.indicators["IKP9.2"], unit_id=trial.matrix.units["U1"]))
    trial.page.show()
    trial.qtbot.waitUntil(lambda: trial.page.model.is_complete)
    assert trial.texts("IKP9.2") == ["60", "–", "–", "–", "–", "–"]


def test_the_selected_indicator_and_rule_are_those_of_the_whole_window(trial: CascadeTrial) -> None:
    trial.go_to("IKP4.1", "U1")
    assert trial.session.selection == Ref("indicator", trial.matrix.indicators["IKP4.1"])
    trial.session.select(Ref("cascade", trial.matrix.rules["IKP5.1", "U4"]))
    place = trial.page.grid.view.cells.place
    assert place is not None
    assert place.row == trial.row("IKP5.1")
    assert trial.page.model.unit_of_column(place.column) == trial.matrix.units["U4"]


def test_an_empty_plan_says_what_to_do_next(open_cascade: Callable[..., CascadeTrial]) -> None:
    trial = open_cascade(Matrix())
    assert not trial.page.grid.isVisible()
    assert "no units yet" in trial.page._what_is_missing()[0]
    asked: list[str] = []
    trial.session.reveal_asked.connect(lambda _ref, page: asked.append(page))
    (button,) = [one for one in trial.page._empty.findChildren(QToolButton) if one.isVisible()]
    button.click()
    assert asked == ["organisation"]
    assert not trial.page.print.isEnabled()
    assert not trial.page.actions_of_rows.split.isEnabled()


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_the_matrix_is_printed_to_the_file_that_was_chosen(
    trial: CascadeTrial, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"matriks.{form}"
    monkeypatch.setattr(FileDialog, "ask_save", classmethod(lambda cls, *_, **__: path))
    told: list[str] = []
    monkeypatch.setattr("bsc_planner.ui.pages.cascade.matrix_printing.tell", lambda *texts, **_: told.append(texts[1]))
    top = AddUnitEdit(None, "SEKRE", "Sekretariat", before_id=trial.matrix.units["U1"])
    trial.do(top)
    action = next(one for one in trial.page.print_menu.actions() if one.data() == form)
    action.trigger()
    trial.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert path.read_bytes()[:2] == (b"%P" if form == "pdf" else b"PK")
    assert str(path) in told[0]


def test_the_page_is_painted_in_both_schemes(trial: CascadeTrial, qapp: QApplication) -> None:
    trial.go_to("IKP5.1", "U6")
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        apply_theme(qapp, scheme)
        assert not trial.page.grab().isNull()


def test_the_page_is_made_for_a_session(trial: CascadeTrial) -> None:
    page = PAGE.factory(trial.session)
    trial.qtbot.addWidget(page)
    assert isinstance(page, CascadePage)
    assert trial.session.store.count(Indicator) == 7


def test_a_plan_that_is_only_read_is_shown_and_cannot_be_changed(trial: CascadeTrial, tmp_path: Path) -> None:
    trial.session.document.save_as(tmp_path / "rencana.renstra")
    document = PlanDocument.open(tmp_path / "rencana.renstra", who="Pembaca", read_only=True)
    session = PlanSession(document, who="Pembaca")
    session.set_year(YEAR)
    page = MatrixView(session)
    trial.qtbot.addWidget(page)
    page.show()
    page.grid.view.go_to(1, 4)
    assert page.model.row_faces(1)[4].text == "158"
    trial.qtbot.keyClicks(page.grid.view, "5")
    trial.qtbot.keyClick(page.grid.view, Qt.Key.Key_Delete)
    assert not page.grid.view.editing.is_open
    assert not page.actions_of_rows.split.isEnabled()
    page.grid.view.go_to(3, 4)
    trial.qtbot.waitUntil(page.repair.isVisible)
    assert [link.text() for link in page.repair.links] == []
    page.hide()
    document.close(keep_unsaved=False)


def test_a_printed_target_is_never_cut(trial: CascadeTrial) -> None:
    trial.do(SetTargetEdit(trial.matrix.indicators["IKP5.1"], "2026", "1.234.567,50"))
    view, model = trial.page.grid.view, trial.page.model
    column = model.column_of("target")
    text = model.face(trial.row("IKP5.1"), column).text
    assert view.columnWidth(column) >= view.texts.text_width(text, is_strong=True) + 12
