"""Every kind of element has its form: typed in place, helped where it stands, nothing lost."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.plan import AddGoalEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Employee
from bsc_planner.model.plan import Mission
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.inspector.field_editors import SuggestField, TextField
from bsc_planner.ui.inspector.field_help import field_help
from bsc_planner.ui.inspector.forms import FORMS
from bsc_planner.ui.inspector.inspector import Inspector
from tests.builders import do
from tests.ui.inspector.looking import form_in, session_in, type_into


def ref_of(store: PlanStore, kind: str) -> Ref:
    ids = {"unit": "u1", "position": "p1", "employee": "e1", "cascade": "c1", "perspective": "persp"}
    if kind == "goal":
        do(store, AddGoalEdit("T1", "Tujuan satu", "g1"))
        return Ref("goal", "g1")
    if kind == "link":
        first, second = store.all(Objective)
        do(store, AddLinkEdit(first.id, second.id, link_id="l1"))
        return Ref("link", "l1")
    known = {"plan": store.plan.id, "objective": store.all(Objective)[0].id, "indicator": store.all(Indicator)[0].id}
    return Ref(kind, {**ids, **known}[kind])


@pytest.mark.parametrize("kind", sorted(FORMS))
def test_every_field_has_a_name_and_an_explanation_and_tab_visits_them_in_the_order_they_are_seen(
    inspector: Inspector, store: PlanStore, kind: str
) -> None:
    session_in(inspector).select(ref_of(store, kind))
    form = form_in(inspector)
    places = []
    for field in FORMS[kind].fields:
        row = form.row_of(field.name)
        assert row.editor.accessibleName()
        assert field_help(field.name)
        assert row.label.buddy() is row.editor
        places.append((row.mapTo(form, row.rect().topLeft()).y(), row.x()))
    assert places == sorted(places)
    order: list[QWidget] = []
    widget = cast(QWidget, form.nextInFocusChain())
    while widget is not form and len(order) < 2000:
        order.append(widget)
        widget = cast(QWidget, widget.nextInFocusChain())
    editors = [form.widget_of(field.name) for field in FORMS[kind].fields]
    visited = [one for one in order if one in editors]
    assert visited == editors


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_theme_is_offered_while_it_is_typed_and_a_new_one_is_taken(inspector: Inspector, store: PlanStore) -> None:
    first, second = store.all(Objective)
    do(store, SetObjectiveFieldEdit(second.id, "theme", "Reformasi birokrasi"))
    session_in(inspector).select(Ref("objective", first.id))
    line = form_in(inspector).widget_of("theme")
    assert isinstance(line, SuggestField)
    line.setFocus()
    completer = line.completer()
    assert completer is not None
    model = completer.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Reformasi birokrasi"]
    type_into(line, "Ekonomi hijau")
    assert store.get(Objective, first.id).theme == "Ekonomi hijau"


def test_the_skp_perspective_of_an_objective_is_that_of_its_perspective(inspector: Inspector, store: PlanStore) -> None:
    first = store.all(Objective)[0]
    session_in(inspector).select(Ref("objective", first.id))
    box = form_in(inspector).widget_of("skp_perspective")
    assert isinstance(box, QComboBox)
    assert not box.isEnabled()
    do_and_tell = session_in(inspector).do
    do_and_tell("Isi", SetObjectiveFieldEdit(first.id, "perspective_id", "persp"))
    assert box.isEnabled()
    box.setFocus()
    QTest.keyClicks(box, "Proses")
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.activated.emit(box.currentIndex())
    assert store.get(Perspective, "persp").skp_perspective == "Proses Bisnis"


def test_completeness_counts_the_manual_and_leads_to_what_is_missing(inspector: Inspector) -> None:
    form = form_in(inspector)
    missing = form.missing
    assert "definition" in missing
    assert "polarity" not in missing
    type_into(form.widget_of("definition"), "Jumlah dokumen")
    assert form.missing == [name for name in missing if name != "definition"]
    form.go_to_field("formula")
    assert form.widget_of("formula").hasFocus()


def test_a_value_is_read_while_it_is_typed(inspector: Inspector, store: PlanStore) -> None:
    form = form_in(inspector)
    line = form.widget_of("baseline")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "1.355,90")
    assert "1355" in form.row_of("baseline").said.text().replace(".", "")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert store.all(Indicator)[0].baseline_printed == "1.355,90"
    assert form.row_of("baseline").said.text() == ""


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_name_that_is_nobodys_stays_with_its_reason_until_esc(inspector: Inspector, store: PlanStore) -> None:
    form = form_in(inspector)
    box, row = form.widget_of("objective_id"), form.row_of("objective_id")
    assert isinstance(box, ElementBox)
    before = store.all(Indicator)[0].objective_id
    edit = box.lineEdit()
    assert edit is not None
    box.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "tidak ada")
    form.widget_of("code").setFocus()
    assert box.currentText() == "tidak ada"
    assert row.is_refused
    assert store.all(Indicator)[0].objective_id == before
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.currentText().startswith("SS1")


def test_long_texts_grow_and_short_ones_take_one_line(inspector: Inspector) -> None:
    area = form_in(inspector).widget_of("formula")
    assert isinstance(area, TextField)
    low = area.height()
    area.setPlainText("kata " * 120)
    area.grow()
    assert area.height() > 3 * low


def test_esc_gives_up_what_was_typed_and_then_leads_back_to_the_page(inspector: Inspector) -> None:
    line = form_in(inspector).widget_of("code")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "XYZ")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), line.hasFocus()) == ("IKU1.1", True)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.hasFocus()


def test_what_is_being_typed_is_kept_when_another_row_is_chosen(inspector: Inspector, store: PlanStore) -> None:
    first, second = store.all(Indicator)[:2]
    line = form_in(inspector).widget_of("code")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "BARU")
    session_in(inspector).select(Ref("indicator", second.id))
    assert store.get(Indicator, first.id).code == "BARU"
    assert store.get(Indicator, second.id).code == "IKU1.2"
    assert line.text() == "IKU1.2"


def test_the_plan_page_sets_years_missions_and_refuses_an_empty_title(inspector: Inspector, store: PlanStore) -> None:
    session_in(inspector).select(Ref("plan", store.plan.id))
    form = form_in(inspector)
    type_into(form.widget_of("period_end"), "2030")
    assert store.plan.period_end == 2030
    missions = form.widget_of("missions")
    assert isinstance(missions, TextField)
    missions.setFocus()
    missions.setPlainText("Satu\nDua")
    form.widget_of("title").setFocus()
    assert [row.text for row in store.all(Mission)] == ["Satu", "Dua"]
    title = form.widget_of("title")
    assert isinstance(title, TextField)
    title.selectAll()
    QTest.keyClick(title, Qt.Key.Key_Delete)
    QTest.keyClick(title, Qt.Key.Key_Tab)
    assert store.plan.title == "Renstra Contoh"
    assert form.row_of("title").is_refused


def test_a_link_gets_a_label_and_another_end(inspector: Inspector, store: PlanStore) -> None:
    session_in(inspector).select(ref_of(store, "link"))
    form = form_in(inspector)
    type_into(form.widget_of("label"), "mendorong")
    assert store.get(Link, "l1").label == "mendorong"
    box = form.widget_of("to_id")
    assert isinstance(box, ElementBox)
    box.element_chosen.emit(store.get(Link, "l1").from_id)
    assert form.row_of("to_id").is_refused
    assert box.currentText().startswith("SS2")


def test_going_from_person_to_person_keeps_the_widgets(inspector: Inspector, store: PlanStore) -> None:
    session = session_in(inspector)
    session.select(Ref("employee", "e1"))
    form = form_in(inspector)
    type_into(form.widget_of("nip"), "19900101 201501 1 002")
    assert store.get(Employee, "e1").nip == "199001012015011002"
    line = form.widget_of("nip")
    assert isinstance(line, QLineEdit)
    assert line.text() == "199001012015011002"
    session.select(Ref("indicator", store.all(Indicator)[0].id))
    session.select(Ref("employee", "e1"))
    assert form_in(inspector) is form
