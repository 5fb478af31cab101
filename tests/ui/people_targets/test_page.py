"""People with their targets: the page says what the SKP says."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.editing.organisation import AddEmployeeEdit, SetUnitFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope
from bsc_planner.exchange.documents.line_of_sight import line_of_sight
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.skp_content import Measure, SkpContent
from bsc_planner.exchange.documents.skp_facts import skp_contents
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.ui.pages.documents.choice import Audience
from bsc_planner.ui.pages.documents.page import DocumentsPage
from bsc_planner.ui.pages.people_targets.page import PeopleTargetsPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, Order
from tests.exchange.documents.plans import ministry

MOVER, BUDI, IDLE = "199501012020031004", "197001011995031002", "199601012020031005"
_NAME, _STATE, _RESULTS, _MEASURES, _POSITION = range(5)


def _plan() -> dict[str, Any]:
    plan = ministry()
    plan["employees"] += [
        {
            "nip": MOVER,
            "name": "Pindah",
            "assignments": [
                {"position": "STF", "status": "definitif", "from": "2024-01-01", "until": "2026-06-30"},
                {"position": "SEK", "status": "definitif", "from": "2026-07-01"},
                {"position": "DIR", "status": "Plt", "from": "2026-09-01"},
            ],
        },
        {"nip": IDLE, "name": "Tanpa Bagian", "assignments": [{"position": "SEK", "from": "2024-01-01"}]},
        {"nip": "199701012020031006", "name": "Tanpa Jabatan"},
    ]
    return plan


class Trial:
    """The page in its window."""

    def __init__(self, qtbot: QtBot, session: PlanSession, page: PeopleTargetsPage) -> None:
        self.qtbot, self.session, self.page = qtbot, session, page

    def person(self, nip: str) -> str:
        return self.session.store.all(Employee, Employee.nip == nip)[0].id

    def choose(self, nip: str) -> None:
        assert self.page.show_element(Ref("employee", self.person(nip)))

    def face(self, nip: str, column: int) -> str:
        row = self.page.model.row_of(self.person(nip))
        assert row is not None
        return self.page.model.face(row, column).text

    def names(self) -> list[str]:
        return [self.page.model.face(row, _NAME).text for row in range(self.page.model.rowCount())]

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.page.run.is_running, timeout=10_000)

    def skp(self, nip: str) -> SkpContent:
        facts = PlanFacts(self.session.store, cascade_of(self.session.store, 2026))
        found = list(skp_contents(facts, IssueScope(employee_ids=frozenset({self.person(nip)}))))
        assert isinstance(found[0], IssueItem)
        assert isinstance(found[0].content, SkpContent)
        return found[0].content


@pytest.fixture
def trial(qtbot: QtBot) -> Iterator[Trial]:
    document = PlanDocument.create(title="Renstra Contoh", institution="Kementerian Contoh", who="Penguji")
    session = PlanSession(document, who="Penguji")
    session.do("Isi", plan_from(_plan()).edit)
    session.set_year(2026)
    page = PeopleTargetsPage(session)
    for model in (page.model, page.panel.form, page.panel.months):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    qtbot.addWidget(page)
    page.resize(1250, 760)
    page.show()
    qtbot.waitExposed(page)
    made = Trial(qtbot, session, page)
    made.settle()
    yield made
    page.close()
    document.close(keep_unsaved=False)


def test_a_persons_rows_are_those_of_the_skp(trial: Trial) -> None:
    for nip in (BUDI, MOVER):
        trial.choose(nip)
        lines = [record[1] for record in trial.page.panel.form.records]
        content = trial.skp(nip)
        printed: list[tuple[str, Measure]] = [
            (result.text, measure)
            for part in (content.main, content.additional)
            for result in part
            for measure in result.measures
        ]
        assert [(line.result.text, line.measure) for line in lines] == printed


def test_counts_are_those_of_the_skp(trial: Trial) -> None:
    for nip in (BUDI, MOVER):
        content = trial.skp(nip)
        results = (*content.main, *content.additional)
        assert trial.face(nip, _RESULTS) == str(len(results))
        assert trial.face(nip, _MEASURES) == str(sum(len(result.measures) for result in results))


def test_a_move_within_the_year_leaves_the_other_months_shaded(trial: Trial) -> None:
    trial.choose(MOVER)
    months = trial.page.panel.months
    keys = [column.key for column in months.columns]
    first, position = keys.index("m1"), keys.index("position")
    rows = {months.face(row, position).text: row for row in range(months.rowCount())}
    as_staff = [months.face(rows["Analis Layanan"], first + month).is_tinted for month in range(12)]
    acting = [months.face(rows["Plt. Direktur Layanan"], first + month).is_tinted for month in range(12)]
    assert as_staff == [False] * 6 + [True] * 6
    assert acting == [True] * 8 + [False] * 4
    assert "Plt. Direktur Layanan" in trial.face(MOVER, _POSITION)


def test_months_are_filtered_by_a_span_of_numbers(trial: Trial) -> None:
    trial.choose(MOVER)
    months = trial.page.panel.months
    first = months.column_of("m1")
    values = [months.value(row, first) for row in range(months.rowCount())]
    numbers = [value.number for value in values if value is not None and value.number is not None]
    assert numbers
    months.set_filters({"m1": ColumnFilter(lowest=max(numbers))})
    assert months.rowCount() == numbers.count(max(numbers))
    assert months.figure_unit(0, first) == months.face(0, months.column_of("unit")).text
    months.set_filters({})


def test_who_has_nothing_is_found_and_told_why(trial: Trial) -> None:
    trial.page.lacking.setChecked(True)
    assert trial.names() == ["Tuan Menteri", "Tanpa Bagian"]
    assert trial.face(IDLE, _STATE).startswith("■")
    trial.choose(IDLE)
    assert trial.page.panel.empty.isVisible()
    asked = []
    trial.session.reveal_asked.connect(lambda _ref, page: asked.append(page))
    trial.page.panel.go.trigger()
    assert asked == ["cascade"]


def test_people_are_sorted_by_what_they_have(trial: Trial) -> None:
    trial.page.model.set_order(Order("measures", is_descending=True))
    counts = [int(trial.page.model.face(row, _MEASURES).text) for row in range(trial.page.model.rowCount())]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 0


def test_words_narrow_the_list(trial: Trial) -> None:
    trial.page.search.setText("pindah")
    trial.qtbot.waitUntil(lambda: trial.names() == ["Pindah"])


def test_the_line_of_sight_goes_up_to_the_objective(trial: Trial) -> None:
    trial.choose(MOVER)
    plans = trial.page.model.plans
    assert plans is not None
    line = trial.page.panel.form.record(0)[1]
    kinds = [link.ref.kind for link in line_of_sight(plans.facts, line.at)]
    assert kinds[0] == "position"
    assert "indicator" in kinds
    assert kinds[-1] == "objective"
    asked = []
    trial.session.reveal_asked.connect(lambda ref, _page: asked.append(ref))
    buttons = trial.page.panel.chain.findChildren(QPushButton)
    trial.qtbot.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    assert asked[0].kind == "objective"


def test_an_edit_elsewhere_changes_the_figures(trial: Trial) -> None:
    trial.choose(BUDI)
    before = trial.page.panel.form.face(0, 4).text
    indicator = trial.session.store.all(Indicator, Indicator.code == "IKU1")[0]
    trial.session.do("Ubah", SetTargetEdit(indicator.id, "2026", "40"))
    trial.settle()
    target = trial.skp(BUDI).main[0].measures[0].month_target
    assert before != str(target)
    assert trial.page.panel.form.face(0, 4).text == str(target)


def test_what_happens_while_nobody_looks_is_made_up_for_when_the_page_is_shown(trial: Trial) -> None:
    before = trial.names()
    resets = QSignalSpy(trial.page.model.modelReset)
    trial.page.hide()
    trial.session.do("Tambah", AddEmployeeEdit(nip="199801012020031007", name="Baru"))
    trial.session.do("Ubah", SetUnitFieldEdit(trial.session.store.all(Unit)[0].id, "name", "Unit lain"))
    assert resets.count() == 0
    trial.page.show()
    trial.settle()
    assert sorted(trial.names()) == sorted([*before, "Baru"])
    assert resets.count() <= 2, "the list once, and the figures"


def test_figures_of_other_years_and_notes_leave_what_is_shown_as_it_is(trial: Trial) -> None:
    indicator = trial.session.store.all(Indicator)[0]
    year = trial.session.year
    for edit in (
        SetTargetEdit(indicator.id, str(year + 2), "7"),
        SetTargetEdit(indicator.id, str(year - 2), "7"),
        AddNoteEdit("Catatan", "Penguji", "2026-01-20T01:00:00+00:00"),
    ):
        trial.session.do("Ubah", edit)
        assert not trial.page.run.is_running
    trial.session.do("Ubah", SetTargetEdit(indicator.id, str(year - 1), "7"))
    assert trial.page.run.is_running, "a year begins where the one before ended"
    trial.qtbot.waitUntil(lambda: not trial.page.run.is_running)
    trial.session.do("Ubah", SetTargetEdit(indicator.id, str(year + 2), None))
    assert trial.page.run.is_running, "what is gone cannot be asked any more"
    trial.qtbot.waitUntil(lambda: not trial.page.run.is_running)


def test_choosing_a_person_selects_them_everywhere(trial: Trial) -> None:
    trial.choose(BUDI)
    assert trial.session.selection == Ref("employee", trial.person(BUDI))
    trial.session.select(Ref("employee", trial.person(MOVER)))
    assert trial.page.panel.person.whole_text.startswith("Pindah")


def test_the_skp_of_the_person_is_chosen_on_the_page_of_documents(trial: Trial) -> None:
    documents = DocumentsPage(trial.session)
    trial.qtbot.addWidget(documents)
    trial.choose(BUDI)
    trial.page.issue.trigger()
    choice = documents.choice.choice
    assert choice.audience is Audience.PEOPLE
    assert choice.employee_ids == (trial.person(BUDI),)
    assert choice.documents == ("skp",)


def test_a_plan_without_people_says_where_they_are_added(qtbot: QtBot) -> None:
    document = PlanDocument.create(title="Renstra Contoh", institution="Kementerian Contoh", who="Penguji")
    session = PlanSession(document, who="Penguji")
    page = PeopleTargetsPage(session)
    qtbot.addWidget(page)
    page.show()
    asked: list[str] = []
    session.reveal_asked.connect(lambda _ref, key: asked.append(key))
    assert page.nobody.isVisible()
    assert not page.export.isEnabled()
    page.go.trigger()
    assert asked == ["organisation"]
    session.do("Tambah", AddEmployeeEdit("199501012020031004", "Ayu", None))
    assert page.grid.isVisible()
    assert not page.nobody.isVisible()
    page.close()
    document.close(keep_unsaved=False)
