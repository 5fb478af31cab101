"""The overview: bars, facts in place, recent changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.checks.completeness import StepKey
from bsc_planner.editing.follow_up import AddFollowUpEdit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.objective import Objective
from bsc_planner.model.plan import Mission
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.pages.overview.completeness_panel import STEPS
from bsc_planner.ui.pages.overview.page import OverviewPage
from bsc_planner.ui.plan_session import PlanSession


def shown(qtbot: QtBot, session: PlanSession) -> OverviewPage:
    page = OverviewPage(session)
    qtbot.addWidget(page)
    page.show()
    return page


def test_every_step_has_a_line() -> None:
    assert set(STEPS) == set(StepKey)


def test_the_title_is_changed_in_place_as_one_step(qtbot: QtBot, session: PlanSession) -> None:
    page = shown(qtbot, session)
    field = page.facts.title_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Renstra Baru")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.store.plan.title == "Renstra Baru"
    assert session.history.undo_label == "Change the title"
    session.undo()
    assert field.text() == "Renstra"


def test_an_empty_title_is_refused_and_the_old_one_shown_again(
    qtbot: QtBot, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, session)
    warned: list[str] = []
    told = "bsc_planner.ui.pages.overview.facts_panel.tell_error"
    monkeypatch.setattr(told, lambda _widget, error: warned.append(type(error).__name__))
    page.facts.title_field.clear()
    page.facts.title_field.editingFinished.emit()
    assert warned == ["EditError"]
    assert page.facts.title_field.text() == "Renstra"


def test_missions_are_one_per_line(qtbot: QtBot, session: PlanSession) -> None:
    page = shown(qtbot, session)
    page.facts.missions_field.setPlainText("Satu\n\nDua")
    page.facts.missions_field.editing_finished.emit()
    assert [mission.text for mission in session.store.all(Mission)] == ["Satu", "Dua"]
    assert page.facts.missions_field.toPlainText() == "Satu\nDua"


def test_years_are_changed_together(qtbot: QtBot, session: PlanSession) -> None:
    page = shown(qtbot, session)
    page.facts.start_field.show_year(2026)
    page.facts.end_field.show_year(2030)
    page.facts.end_field.editingFinished.emit()
    assert session.store.plan.years == range(2026, 2031)


def test_showing_facts_is_no_change(qtbot: QtBot, session: PlanSession) -> None:
    before = session.history.state
    page = shown(qtbot, session)
    page.facts.refresh()
    for field in (page.facts.title_field, page.facts.institution_field, page.facts.start_field):
        field.editingFinished.emit()
    page.facts.vision_field.editing_finished.emit()
    assert session.history.state == before


def test_a_link_shows_what_is_missing(qtbot: QtBot, session: PlanSession) -> None:
    session.do("Tambah", AddObjectiveEdit(code="SS1", text="Meningkatnya hal"))
    page = shown(qtbot, session)
    line = page.completeness._lines[StepKey.OBJECTIVES]
    objective = session.store.all(Objective)[0].id
    with qtbot.waitSignal(session.reveal_asked) as asked:
        line._link.click()
    assert asked.args == [Ref("objective", objective), "indicators"]


def test_the_link_of_the_facts_puts_the_keyboard_into_the_empty_field(qtbot: QtBot, session: PlanSession) -> None:
    page = shown(qtbot, session)
    page.activateWindow()
    with qtbot.waitSignal(page.completeness.facts_asked):
        page.completeness._lines[StepKey.FACTS]._link.click()
    assert page.focusWidget() is page.facts.vision_field


def test_changes_are_listed_a_moment_later(qtbot: QtBot, session: PlanSession) -> None:
    page = shown(qtbot, session)
    session.do("Tambah sasaran", AddObjectiveEdit(text="Meningkatnya hal"))
    qtbot.waitUntil(lambda: any(button.text() == "Tambah sasaran" for button in page.changes.findChildren(QPushButton)))
    qtbot.waitUntil(lambda: page.completeness._lines[StepKey.OBJECTIVES]._count.text() == "0 of 1")


def test_changes_since_the_last_edition_are_counted_by_kind(qtbot: QtBot, session: PlanSession) -> None:
    page = shown(qtbot, session)
    assert page.edition.counts.text() == "No edition is frozen yet."
    assert not page.edition.compare.isVisible()
    session.do("Bekukan", FreezeEditionEdit("Awal", "Rina", EditionKind.LEGAL, "Peraturan 4/2025", edition_id="e1"))
    page.edition.refresh()
    assert page.edition.since.text() == "Since Edition 1 · Awal"
    assert page.edition.counts.text() == "Nothing has changed."
    session.do("Tambah", AddObjectiveEdit("Meningkatnya layanan"))
    qtbot.waitUntil(lambda: page.edition.counts.text() == "Objective: 1 added")
    compared: list[object] = []
    session.comparison_asked.connect(lambda before, after: compared.extend((before, after)))
    qtbot.mouseClick(page.edition.compare, Qt.MouseButton.LeftButton)
    assert compared == ["e1", None]


def test_a_damaged_edition_is_told_in_the_overview(qtbot: QtBot, session: PlanSession) -> None:
    session.do("Bekukan", FreezeEditionEdit("Awal", "Rina", EditionKind.LEGAL, "Peraturan 4/2025"))
    session.do("Tambah", AddObjectiveEdit("Meningkatnya layanan"))
    session.do("Ubah", SetPlanFieldEdit("title", "Lain"))
    session.store.session.connection().exec_driver_sql("DELETE FROM edition_part")
    session.store.session.commit()
    page = shown(qtbot, session)
    assert "incomplete" in page.edition.counts.text()


def test_what_is_due_stands_in_order_and_leads_to_its_row(qtbot: QtBot, session: PlanSession) -> None:
    page = shown(qtbot, session)
    assert not page.deadlines.isVisible()
    session.do("Isi", AddObjectiveEdit("Sasaran", objective_id="o"))
    session.do("Isi", AddIndicatorEdit("o", name="Indikator", indicator_id="i"))
    session.do("Isi", AddFollowUpEdit("i", "2026", "Nanti", due="9000-01-01", follow_up_id="f2"))
    session.do("Isi", AddFollowUpEdit("i", "2026", "Dulu", due="2020-01-01", follow_up_id="f1"))
    qtbot.waitUntil(page.deadlines.isVisible)
    links = [button for button in page.deadlines.findChildren(QPushButton) if button.isVisible()]
    assert [link.text() for link in links] == ["Dulu", "Nanti"]
    with qtbot.waitSignal(session.reveal_asked) as asked:
        links[0].click()
    assert asked.args == [Ref("follow_up", "f1"), ""]
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: not page.deadlines.isVisible())
