"""What stands beside the fields: indicators and links of an objective, assignments, cascade rules, findings."""

from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bsc_planner.editing.actual import SetEvidenceEdit
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.cascade import Cascade, CascadeLock
from bsc_planner.model.delta import Ref
from bsc_planner.model.edition import Edition
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.inspector.assignment_list import AssignmentList
from bsc_planner.ui.inspector.cascade_rule_box import CascadeRuleBox
from bsc_planner.ui.inspector.cascade_tab import CascadeTab
from bsc_planner.ui.inspector.edition_tab import EditionTab
from bsc_planner.ui.inspector.element_links import ElementLinks
from bsc_planner.ui.inspector.indicator_table import IndicatorTable
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.inspector.relations_tab import RelationsTab
from tests.builders import content_of, do
from tests.ui.inspector.looking import form_in, session_in, shown_tab, type_into


def cells(table: IndicatorTable) -> list[list[str]]:
    count = table.table.rowCount()
    items = [[table.table.item(row, column) for column in range(3)] for row in range(count)]
    return [[item.text() if item is not None else "" for item in row] for row in items]


def test_an_objective_shows_its_indicators_with_weight_and_index_and_its_own_score(
    inspector: Inspector, store: PlanStore
) -> None:
    session = session_in(inspector)
    objective = store.all(Objective)[0]
    first = store.all(Indicator)[0].id
    year = str(session.year)
    do(store, SetFiguresEdit((FigureCell(first, year, "10", "actual"),)))
    do(store, SetEvidenceEdit(first, year, "Laporan"))
    session.select(Ref("objective", objective.id))
    table = form_in(inspector).findChild(IndicatorTable)
    assert table is not None
    shown = cells(table)
    assert [row[0] for row in shown] == ["IKU1.1 Jumlah hal 1.1", "IKU1.2 Jumlah hal 1.2", "Score of the objective"]
    assert shown[0][2] == shown[2][2] == "■ 50,00"
    assert shown[1][2] == "○ –"
    assert table.why.text() == "Why 50,00?"
    asked: list[object] = []
    session.why_asked.connect(asked.append)
    table.why.click()
    assert asked == [Ref("objective", objective.id)]
    session.do("Isi", SetFiguresEdit((FigureCell(first, year, "20", "actual"),)))


def test_links_are_listed_on_both_sides_added_and_removed(inspector: Inspector, store: PlanStore) -> None:
    first, second = store.all(Objective)
    do(store, AddLinkEdit(first.id, second.id, label="mendorong"))
    session_in(inspector).select(Ref("objective", first.id))
    tab = shown_tab(inspector, "relations")
    assert isinstance(tab, RelationsTab)
    assert tab.lines["to"] == ["→ SS2 Meningkatnya hal 2 · mendorong"]
    tab.boxes["from"].element_chosen.emit(second.id)
    assert [(link.from_id, link.to_id) for link in store.all(Link)] == [(first.id, second.id), (second.id, first.id)]
    assert tab.lines["from"] == ["← SS2 Meningkatnya hal 2"]
    session_in(inspector).undo()
    assert tab.lines["from"] == []


def test_a_person_gets_a_position_and_a_last_day_and_a_bad_day_stays_typed(
    inspector: Inspector, store: PlanStore
) -> None:
    session_in(inspector).select(Ref("employee", "e1"))
    part = form_in(inspector).findChild(AssignmentList)
    assert part is not None
    assert [card.name.whole_text for card in part.cards] == ["P1 Analis · Biro Umum"]
    part.box.element_chosen.emit("p2")
    assert [row.position_id for row in store.all(Assignment)] == ["p1", "p2"]
    card = part.cards[1]
    type_into(card.first, "32 Maret")
    assert card.first.text() == "32 Maret"
    assert "is not a date" in card.reason.text()
    type_into(card.first, "15 Maret 2026")
    assert store.all(Assignment)[1].from_date == "2026-03-15"
    assert card.reason.isHidden()
    part.cards[0].end.click()
    assert store.all(Assignment)[0].until_date == date.today().isoformat()
    session_in(inspector).undo()
    assert store.all(Assignment)[0].until_date is None


def test_a_position_tells_who_holds_it(inspector: Inspector) -> None:
    session = session_in(inspector)
    session.select(Ref("position", "p1"))
    part = form_in(inspector).findChild(AssignmentList)
    assert part is not None
    part.cards[0].name.click()
    assert session.selection == Ref("employee", "e1")


def test_the_rule_of_a_chosen_row_is_locked_and_weighed_and_the_sum_told(
    inspector: Inspector, store: PlanStore
) -> None:
    tab = shown_tab(inspector, "cascade")
    assert isinstance(tab, CascadeTab)
    assert tab.chosen_rule is None
    row = next(
        item
        for at in range(tab.tree.topLevelItemCount())
        if (item := tab.tree.topLevelItem(at)) is not None and item.text(0).startswith("U1")
    )
    tab.tree.setCurrentItem(row)
    form = tab.rule_form
    assert form is not None
    box = form.findChild(CascadeRuleBox)
    assert box is not None
    assert (box.receiver.whole_text, box.figure.text()) == ("U1 Biro Umum", "10")
    type_into(form.widget_of("weight"), "3")
    assert store.get(Cascade, "c1").weight == "3"
    assert box.figure.text() == "15"
    type_into(box.lock, "banyak")
    assert "is not a number" in box.reason.text()
    assert store.count(CascadeLock) == 0
    type_into(box.lock, "7")
    assert [row.printed for row in store.all(CascadeLock)] == ["7"]
    assert tab.chosen_rule == "c1"


def test_a_rule_is_taken_back_in_one_step(
    inspector: Inspector, store: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("bsc_planner.ui.inspector.cascade_rule_box.tell", lambda _, text, **__: told.append(text))
    before = content_of(store)
    session_in(inspector).select(Ref("cascade", "c2"))
    box = form_in(inspector).findChild(CascadeRuleBox)
    assert box is not None
    box.remove.click()
    assert store.find(Cascade, "c2") is None
    assert len(told) == 1
    session_in(inspector).undo()
    assert content_of(store) == before


def test_a_finding_is_mended_from_the_foot_of_the_inspector(inspector: Inspector, store: PlanStore) -> None:
    session = session_in(inspector)
    first = store.all(Indicator)[0].id
    session.set_findings([Finding(Severity.WARNING, "L24", "IKU1.1", first)])
    shown: list[object] = []
    session.reveal_asked.connect(lambda ref, _: shown.append(ref))
    inspector.findings.jump.click()
    assert shown == [Ref("indicator", first)]
    assert isinstance(inspector.findings.fix, QPushButton)
    assert inspector.findings.source.text()


def test_a_perspective_lists_its_objectives_and_leads_to_them(inspector: Inspector, store: PlanStore) -> None:
    session = session_in(inspector)
    first = store.all(Objective)[0].id
    session.select(Ref("perspective", "persp"))
    part = form_in(inspector).findChild(ElementLinks)
    assert part is not None
    assert part.links == []
    session.do("Isi", SetObjectiveFieldEdit(first, "perspective_id", "persp"))
    assert [link.accessibleName() for link in part.links] == ["SS1 Meningkatnya hal 1"]
    shown: list[object] = []
    session.reveal_asked.connect(lambda ref, _: shown.append(ref))
    part.links[0].click()
    assert shown == [Ref("objective", first)]


def test_an_edition_tells_its_facts_and_opens(inspector: Inspector, store: PlanStore) -> None:
    session = session_in(inspector)
    do(store, FreezeEditionEdit("Renstra", "Penguji", instrument="Peraturan 1"))
    edition = store.all(Edition)[0]
    session.select(Ref("edition", edition.id))
    tab = shown_tab(inspector, "form")
    assert isinstance(tab, EditionTab)
    assert (tab.facts["Kind"], tab.facts["Legal basis"]) == ("Legal edition", "Peraturan 1")
    opened: list[str] = []
    session.edition_asked.connect(opened.append)
    tab.open_link.click()
    assert opened == [edition.id]


def test_f6_leaves_the_inspector_and_comes_back_to_the_same_field(inspector: Inspector) -> None:
    line = form_in(inspector).widget_of("code")
    line.setFocus()
    QTest.keySequence(line, QKeySequence("F6"))
    assert not line.hasFocus()
    QTest.keySequence(inspector, QKeySequence("F6"))
    assert line.hasFocus()
