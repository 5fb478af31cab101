"""Each field tells what it held before and can be given it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bsc_planner.editing.indicator import SetIndicatorFieldEdit, SetIndicatorOwnersEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.inspector.field_history import FieldHistory
from bsc_planner.ui.inspector.history_tab import HistoryTab
from bsc_planner.ui.inspector.inspector import Inspector
from tests.builders import content_of
from tests.ui.inspector.looking import form_in, session_in, shown_tab


def change(inspector: Inspector, store: PlanStore, field: str, *values: object) -> None:
    first = store.all(Indicator)[0].id
    for value in values:
        session_in(inspector).do("Ubah", SetIndicatorFieldEdit(first, field, value))


def test_the_history_of_a_field_tells_names_and_gives_a_value_back_as_one_step(
    inspector: Inspector, store: PlanStore
) -> None:
    first, second = (one.id for one in store.all(Objective))
    change(inspector, store, "objective_id", second)
    panel = form_in(inspector).history_of("objective_id")
    assert "SS2 Meningkatnya hal 2" in panel.lines[0]
    assert "SS1 Meningkatnya hal 1" in panel.lines[-1]
    before = content_of(store)
    panel.restore_buttons[-1].click()
    assert store.all(Indicator)[0].objective_id == first
    session_in(inspector).undo()
    assert content_of(store) == before


def test_words_stand_for_choices_and_yes_or_no(inspector: Inspector, store: PlanStore) -> None:
    change(inspector, store, "polarity", "minimize")
    change(inspector, store, "is_iku", 1, 0)
    form = form_in(inspector)
    polarity, key = form.history_of("polarity"), form.history_of("is_iku")
    assert "Lower is better" in polarity.lines[0]
    assert [line.rsplit(": ", 1)[1] for line in key.lines] == ["no", "yes", "–"]
    key.restore_buttons[0].click()
    assert store.all(Indicator)[0].is_iku == 1


def test_a_year_comes_back_as_a_number_and_a_baseline_as_it_was_printed(inspector: Inspector, store: PlanStore) -> None:
    change(inspector, store, "baseline_year", 2023, 2024)
    change(inspector, store, "baseline", "71,5", "80")
    form = form_in(inspector)
    form.history_of("baseline_year").restore_buttons[0].click()
    form.history_of("baseline").restore_buttons[0].click()
    indicator = store.all(Indicator)[0]
    assert (indicator.baseline_year, indicator.baseline_printed) == (2023, "71,5")


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_f9_opens_the_history_of_the_field_the_keyboard_is_in(inspector: Inspector, qapp: QApplication) -> None:
    form = form_in(inspector)
    line = form.widget_of("code")
    line.setFocus()
    QTest.keySequence(line, QKeySequence("F9"))
    panels = inspector.findChildren(FieldHistory)
    assert len(panels) == 1
    assert "Never changed" in panels[0].lines[0]
    QTest.keyClick(panels[0], Qt.Key.Key_Escape)
    qapp.processEvents()


def test_a_value_that_cannot_come_back_is_refused_where_the_field_stands(
    inspector: Inspector, store: PlanStore
) -> None:
    form = form_in(inspector)
    form.restore("baseline_year", "dua ribu")
    assert form.row_of("baseline_year").is_refused
    assert store.all(Indicator)[0].baseline_year is None


def test_the_history_tab_shows_all_fields_or_one_and_restores_the_chosen_value(
    inspector: Inspector, store: PlanStore
) -> None:
    change(inspector, store, "formula", "A", "B")
    change(inspector, store, "purpose", "Tujuan")
    tab = shown_tab(inspector, "history")
    assert isinstance(tab, HistoryTab)
    every = tab.entries.count()
    place = tab.fields.findData("formula")
    tab.fields.setCurrentIndex(place)
    tab.fields.activated.emit(place)
    assert tab.entries.count() == 2 < every
    assert not tab.restore.isEnabled()
    tab.entries.setCurrentRow(1)
    assert tab.restore.isEnabled()
    tab.restore.click()
    assert store.all(Indicator)[0].formula == "A"
    assert tab.entries.count() == 3


def test_an_added_owner_is_told_by_the_name_of_its_unit(inspector: Inspector, store: PlanStore) -> None:
    first = store.all(Indicator)[0].id
    session_in(inspector).do("Ubah", SetIndicatorOwnersEdit(first, ("u1",)))
    tab = shown_tab(inspector, "history")
    assert isinstance(tab, HistoryTab)
    assert tab.entries.item(0).text().endswith(": U1 Biro Umum")
