"""The inspector, used like a planner uses it."""

from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.actual import SetEvidenceEdit
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.naming import element_name
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target
from bsc_planner.ui.inspector import INSPECTOR
from bsc_planner.ui.inspector.cascade_tab import CascadeTab
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.inspector.history_tab import HistoryTab
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.inspector.notes_tab import NotesTab
from bsc_planner.ui.inspector.owner_list import OwnerList
from bsc_planner.ui.inspector.target_tab import TargetTab
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.inspector_dock import InspectorDock
from bsc_planner.ui.theme import Scheme, apply_theme
from bsc_planner.ui.widgets.text_area import TextArea
from tests.builders import content_of, do
from tests.revised_plans import CHANGE, add_step
from tests.ui.indicators.sessions import session_of
from tests.ui.inspector.looking import session_in, type_into


def tab(inspector: Inspector, cls: type[QWidget]) -> QWidget:
    for place in range(inspector.tabs.count()):
        inspector.tabs.setCurrentIndex(place)
        page = inspector.tabs.widget(place)
        found = page.findChild(cls) if page is not None else None
        if found is not None:
            inspector.tabs.setCurrentIndex(place)
            return found
    raise AssertionError(cls)


def test_all_tabs_of_an_indicator_are_readable_in_the_narrowest_dock(qapp: QApplication, inspector: Inspector) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    try:
        apply_language(qapp, Language.INDONESIAN)
        inspector.resize(InspectorDock(INSPECTOR).minimumWidth(), 700)
        qapp.processEvents()
        bar = inspector.tabs.tabBar()
        assert [bar.tabText(place) for place in range(bar.count())] == [
            "Manual",
            "Target",
            "Jenjang",
            "Mengapa?",
            "Riwayat",
            "Catatan",
        ]
        for place in range(bar.count()):
            inspector.tabs.setCurrentIndex(place)
            assert bar.sizeHint().width() <= inspector.tabs.width()
    finally:
        apply_language(qapp, Language.ENGLISH)


def test_it_invites_to_select_something_while_nothing_is(qtbot: QtBot, store: PlanStore) -> None:
    session = session_of(store)
    inspector = cast(Inspector, INSPECTOR.factory(session))
    qtbot.addWidget(inspector)
    session.setParent(inspector)
    inspector.show()
    told = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    assert any("Select" in text or "Pilih" in text for text in told)


def test_typing_into_the_manual_changes_the_indicator_as_one_step_that_can_be_undone(
    inspector: Inspector, store: PlanStore
) -> None:
    before = content_of(store)
    form = cast(FormTab, tab(inspector, FormTab))
    type_into(form.widget_of("definition"), "Jumlah dokumen yang disahkan")
    assert store.all(Indicator)[0].definition == "Jumlah dokumen yang disahkan"
    session_in(inspector).undo()
    assert content_of(store) == before
    area = form.widget_of("definition")
    assert isinstance(area, TextArea)
    assert area.toPlainText() == ""


def test_a_choice_is_set_by_the_keyboard(inspector: Inspector, store: PlanStore) -> None:
    box = cast(FormTab, tab(inspector, FormTab)).widget_of("polarity")
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert store.all(Indicator)[0].polarity == "minimize"


def test_a_year_that_is_none_stays_typed_with_its_reason_until_it_is_mended(
    inspector: Inspector, store: PlanStore
) -> None:
    form = cast(FormTab, tab(inspector, FormTab))
    line, row = form.widget_of("baseline_year"), form.row_of("baseline_year")
    assert isinstance(line, QLineEdit)
    type_into(line, "dua ribu")
    assert line.text() == "dua ribu"
    assert "is not a year" in row.said.text()
    assert store.all(Indicator)[0].baseline_year is None
    first, second = (one.id for one in store.all(Indicator)[:2])
    session_in(inspector).select(Ref("indicator", second))
    assert (line.text(), row.is_refused) == ("", False)
    session_in(inspector).select(Ref("indicator", first))
    assert (line.text(), row.is_refused) == ("dua ribu", True)
    type_into(line, "2024")
    assert (store.all(Indicator)[0].baseline_year, row.is_refused) == (2024, False)


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_another_objective_is_found_by_typing_a_part_of_it(inspector: Inspector, store: PlanStore) -> None:
    box = cast(FormTab, tab(inspector, FormTab)).widget_of("objective_id")
    assert isinstance(box, ElementBox)
    box.setFocus()
    edit = box.lineEdit()
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, "hal 2")
    popup = cast(QWidget, cast(QCompleter, box.completer()).popup())
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert store.all(Indicator)[0].objective_id == store.all(Objective)[1].id


def test_owners_are_added_and_removed(inspector: Inspector, store: PlanStore) -> None:
    owners = tab(inspector, OwnerList)
    box = owners.findChild(ElementBox)
    assert box is not None
    box.element_chosen.emit("u2")
    assert [owner.unit_id for owner in store.all(IndicatorOwner)] == ["u2"]
    box.element_chosen.emit("u1")
    assert [owner.unit_id for owner in store.all(IndicatorOwner)] == ["u2", "u1"]
    remove = owners.findChildren(QWidget)
    buttons = [one for one in remove if one.accessibleName().endswith("Biro Hukum")]
    QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    assert [owner.unit_id for owner in store.all(IndicatorOwner)] == ["u1"]


def test_milestones_targets_and_actuals_are_typed_into_the_table(inspector: Inspector, store: PlanStore) -> None:
    figures = cast(TargetTab, tab(inspector, TargetTab))
    year = session_in(inspector).year
    for row, column, text in ((0, 0, "4"), (1, 1, "7,5"), (4, 0, "1.200")):
        item = figures.table.item(row, column)
        assert item is not None
        item.setText(text)
    assert [(row.period, row.printed) for row in store.all(Milestone)] == [(f"{year}-Q1", "4")]
    assert [(row.period, row.printed) for row in store.all(Actual)] == [(f"{year}-Q2", "7,5")]
    first = store.all(Indicator)[0].id
    target = [row for row in store.all(Target, Target.indicator_id == first) if row.period == str(year)]
    assert target[0].value.number == 1200


def test_an_actual_tells_who_reported_it_and_what_proves_it(inspector: Inspector, store: PlanStore) -> None:
    figures = cast(TargetTab, tab(inspector, TargetTab))
    session, first = session_in(inspector), store.all(Indicator)[0].id
    period = f"{session.year}-Q1"
    session.do("Isi", SetFiguresEdit((FigureCell(first, period, "5", "actual"),)))
    item = figures.table.item(0, 1)
    assert item is not None
    assert item.toolTip().startswith("Reported by ")
    assert item.icon().isNull()
    session.do("Bukti", SetEvidenceEdit(first, period, "Laporan triwulan I"))
    item = figures.table.item(0, 1)
    assert item is not None
    assert item.toolTip().splitlines()[1] == "Evidence: Laporan triwulan I"
    assert not item.icon().isNull()


def test_the_cascade_tells_receivers_figures_and_whether_they_add_up(inspector: Inspector) -> None:
    cascade = cast(CascadeTab, tab(inspector, CascadeTab))
    rows = [cascade.tree.topLevelItem(row) for row in range(cascade.tree.topLevelItemCount())]
    shown = {row.text(0): row.text(2) for row in rows if row is not None}
    assert (shown["U1 Biro Umum"], shown["U2 Biro Hukum"], shown["P1 Analis"]) == ("10", "10", "10")
    sums = [label.text() for label in cascade.findChildren(QLabel) if "✓" in label.text()]
    assert sums
    assert "20" in sums[0]


def test_going_to_a_receiver_selects_it(inspector: Inspector) -> None:
    cascade = cast(CascadeTab, tab(inspector, CascadeTab))
    item = next(
        row
        for place in range(cascade.tree.topLevelItemCount())
        if (row := cascade.tree.topLevelItem(place)) is not None and row.text(0).startswith("U2")
    )
    cascade.tree.itemActivated.emit(item, 0)
    assert session_in(inspector).selection == Ref("unit", "u2")


def test_history_tells_who_changed_what_from_what_to_what(inspector: Inspector) -> None:
    form = cast(FormTab, tab(inspector, FormTab))
    type_into(form.widget_of("formula"), "A/B")
    history = cast(HistoryTab, tab(inspector, HistoryTab))
    told = [history.entries.item(row).text() for row in range(history.entries.count())]
    assert "– → A/B" in told[0]


def test_notes_are_written_kept_and_taken_away(inspector: Inspector, store: PlanStore) -> None:
    notes = cast(NotesTab, tab(inspector, NotesTab))
    QTest.keyClicks(notes.composer.text, "Bahas pada dialog kinerja")
    QTest.mouseClick(notes.composer.add_button, Qt.MouseButton.LeftButton)
    assert [note.text for note in store.all(Note)] == ["Bahas pada dialog kinerja"]
    assert notes.count == 1
    session_in(inspector).undo()
    assert notes.count == 0


def test_a_person_is_shown_with_a_form_and_a_nip_keeps_its_digits(inspector: Inspector, store: PlanStore) -> None:
    session_in(inspector).select(Ref("employee", "e1"))
    form = cast(FormTab, tab(inspector, FormTab))
    type_into(form.widget_of("nip"), "19900101 201501 1 002")
    assert store.get(Employee, "e1").nip == "199001012015011002"


def test_the_chosen_tab_stays_while_going_from_indicator_to_indicator(inspector: Inspector, store: PlanStore) -> None:
    tab(inspector, TargetTab)
    title = inspector.tabs.tabText(inspector.tabs.currentIndex())
    session_in(inspector).select(Ref("indicator", store.all(Indicator)[1].id))
    assert inspector.tabs.tabText(inspector.tabs.currentIndex()) == title


def test_removing_what_is_shown_empties_the_inspector(inspector: Inspector, store: PlanStore) -> None:
    session_in(inspector).do("Hapus", RemoveIndicatorsEdit([store.all(Indicator)[0].id]))
    assert session_in(inspector).selection is None
    session_in(inspector).undo()


def test_quarters_without_a_milestone_show_what_follows_from_the_years_target(inspector: Inspector) -> None:
    figures = cast(TargetTab, tab(inspector, TargetTab))
    shown = [item.text() for row in range(4) if (item := figures.table.item(row, 0)) is not None]
    assert shown == ["5", "10", "15", "20"]


def test_the_chain_of_a_target_tells_every_value_and_marks_the_one_of_the_day(
    qtbot: QtBot, inspector: Inspector, store: PlanStore
) -> None:
    first = store.all(Indicator)[0].id
    add_step(store, first, "15", "20", "2026-03-15")
    session = session_in(inspector)
    session.set_year(2026)
    target = cast(TargetTab, tab(inspector, TargetTab))
    target.refresh()
    assert [(link.value, link.is_shown) for link in target.chain.links] == [("20", True), ("15", False)]
    assert target.chain.links[0].lines[0] == f"since 15 March 2026 · {CHANGE}"
    assert target.chain.links[0].lines[1] == "Anggaran berkurang"
    assert target.chain.links[0].lines[2].startswith("recorded by Rina, ")
    session.set_day(date(2026, 3, 1))
    assert [(link.value, link.is_shown) for link in target.chain.links] == [("20", False), ("15", True)]
    shown = target.table.item(4, 0)
    assert shown is not None
    assert shown.text() == "15"
    assert not shown.flags() & Qt.ItemFlag.ItemIsEditable
    session.set_day(None)
    do(store, SetFiguresEdit((FigureCell(first, "2026", "25"),)))
    target.refresh()
    assert target.chain.links[0].value == "25"
    assert target.chain.links[0].is_shown


def test_a_target_without_history_has_no_chain(inspector: Inspector) -> None:
    target = cast(TargetTab, tab(inspector, TargetTab))
    assert target.chain.links == []
    assert not target.chain.isVisible()


def test_links_and_cascade_rules_are_headed_by_what_they_join(inspector: Inspector, store: PlanStore) -> None:
    first, second = store.all(Objective)[:2]
    link = AddLinkEdit(first.id, second.id)
    do(store, link)
    session = session_in(inspector)
    session.select(Ref("link", link.link_id))
    shown = {label.text() for label in inspector.findChildren(QLabel)}
    assert {element_name(first), f"→ {element_name(second)}"} <= shown
    session.select(Ref("cascade", "c2"))
    assert "→ U2 Biro Hukum" in {label.text() for label in inspector.findChildren(QLabel)}
