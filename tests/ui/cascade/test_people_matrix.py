"""The matrix of roles and results under real hands: word, hand out, mend, filter, note, undo."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.cascade import AddCascadeEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit, RemovePositionsEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade, CascadeKind, CascadeLock
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.note import Note
from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.item_models.cascade.people.lines import COUNT, FIRST_INDICATOR, Content
from bsc_planner.ui.pages.cascade.page import CascadePage
from bsc_planner.ui.pages.cascade.people_view import PeopleMatrixView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellText, ColumnFilter, Order
from tests.ui.cascade.builders import YEAR

# What the offscreen platform says about every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_SHIFT = Qt.KeyboardModifier.ShiftModifier
REPORTS, QUALITY = FIRST_INDICATOR, FIRST_INDICATOR + 1


class Office:
    """A unit with two indicators; a head, two analysts in one position, and a vacant one."""

    def __init__(self, qtbot: QtBot, session: PlanSession, *, people: bool = True) -> None:
        self.qtbot, self.session = qtbot, session
        unit = AddUnitEdit(None, "U1", "Biro Perencanaan")
        other = AddUnitEdit(None, "U2", "Biro Umum")
        objective = AddObjectiveEdit(code="SP1", text="Terwujudnya tata kelola yang baik")
        edits: list[Edit] = [unit, other, objective]
        self.unit, self.other, self.indicators = unit.unit_id, other.unit_id, []
        for code, measure, consolidation, target in (("IKU1", "laporan", "sum", "48"), ("IKU2", "%", "last", "80%")):
            fields = {"unit_of_measure": measure, "consolidation": consolidation}
            one = AddIndicatorEdit(objective.objective_id, code=code, name=f"Indikator {code}", fields=fields)
            self.indicators.append(one.indicator_id)
            edits += [one, SetTargetEdit(one.indicator_id, str(YEAR), target)]
            edits.append(AddCascadeEdit(one.indicator_id, unit_id=self.unit, kind=CascadeKind.ADOPT))
        self.positions: list[str] = []
        for title in ("Kepala Biro", "Analis", "Arsiparis") if people else ():
            position = AddPositionEdit(self.unit, title[:3].upper(), title)
            self.positions.append(position.position_id)
            edits.append(position)
        session.do("Isi", Together(edits))
        if people:
            held = zip(("Ani", "Budi", "Citra"), (0, 1, 1), strict=True)
            staff = [NewPerson(name, name, None, self.positions[at]) for name, at in held]
            session.do("Pegawai", AddPeopleEdit(staff))
        session.set_year(YEAR)
        self.page = CascadePage(session)
        qtbot.addWidget(self.page)
        self.page.resize(1250, 760)
        self.page.show()
        qtbot.waitExposed(self.page)
        view = self.page.show_view("people")
        assert isinstance(view, PeopleMatrixView)
        self.view, self.model = view, view.model
        QAbstractItemModelTester(self.model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
        view.grid.view.setFocus()
        qtbot.waitUntil(lambda: self.model.is_complete)

    def texts(self, column: int) -> list[str]:
        return [self.model.face(row, column).text for row in range(self.model.rowCount())]

    def heading(self, column: int) -> str:
        return str(self.model.headerData(column, Qt.Orientation.Horizontal))

    def type_at(self, row: int, column: int, text: str) -> None:
        self.view.grid.view.go_to(row, column)
        self.qtbot.keyClicks(self.view.grid.view, text[0])
        editor = self.view.grid.view.editing.editor
        self.qtbot.keyClicks(editor, text[1:])
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)

    def rules(self) -> list[Cascade]:
        return list(self.session.store.all(Cascade, Cascade.child_position_id.is_not(None)))


@pytest.fixture
def session() -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra Contoh", institution="Sekretariat Contoh", who="Penguji")
    yield PlanSession(document, who="Penguji")
    document.close(keep_unsaved=False)


@pytest.fixture
def office(qtbot: QtBot, session: PlanSession) -> Iterator[Office]:
    made = Office(qtbot, session)
    yield made
    made.page.hide()


def test_people_stand_beside_the_indicators_of_the_first_unit_that_has_people(office: Office) -> None:
    assert office.model.unit_id == office.unit
    assert office.texts(0) == ["Ani", "2 people", "Budi", "Citra", "vacant"]
    assert office.texts(1) == ["Kepala Biro", "Analis", "", "", "Arsiparis"]
    assert office.heading(REPORTS) == "IKU1\n48"
    assert office.view.header.subtitle == "3 people · 3 positions · 2 indicators"
    assert [office.model.face(row, COUNT).text for row in (0, 1, 4)] == ["▲ 0", "▲ 0", "0"]


def test_a_role_that_is_typed_becomes_the_work_result_in_one_step(office: Office) -> None:
    office.type_at(0, REPORTS, "Tersusunnya laporan")
    (rule,) = office.rules()
    assert (rule.role, rule.kind, rule.child_position_id) == (
        "Tersusunnya laporan",
        CascadeKind.SHARE,
        office.positions[0],
    )
    assert office.texts(REPORTS)[0] == "Tersusunnya laporan"
    assert office.heading(REPORTS) == "IKU1\n✓ 48"
    assert office.model.face(0, COUNT).text == "1"
    office.session.undo()
    assert office.texts(REPORTS)[0] == "–"
    office.session.redo()
    assert office.texts(REPORTS)[0] == "Tersusunnya laporan"


def test_without_own_words_the_usual_ones_are_shown_and_del_takes_the_indicator_back(office: Office) -> None:
    office.type_at(1, QUALITY, "Terjaganya mutu")
    office.view.grid.view.go_to(1, QUALITY)
    office.qtbot.keyClick(office.view.grid.view, Qt.Key.Key_Delete)
    assert office.texts(QUALITY)[1:3] == ["Terwujudnya tata kelola yang baik", "″"]
    assert office.model.edit_text(1, QUALITY) == ""
    refused = office.model.set_cells([CellText(1, QUALITY, "")], label="Kosongkan")
    assert not refused
    assert office.texts(QUALITY)[1] == "–"


def test_what_people_of_one_position_carry_is_shown_and_typed_in_its_row(office: Office) -> None:
    office.view.show_content(Content.TARGET)
    office.type_at(1, REPORTS, "48")
    assert office.texts(REPORTS) == ["–", "48", "24", "24", "–"]
    assert not office.model.can_edit(2, REPORTS)
    assert "Several people" in office.model.why_fixed(2, REPORTS)
    (refusal,) = office.model.set_cells([CellText(2, REPORTS, "30")], label="Ketik")
    assert "Several people" in refusal.reason
    assert office.texts(REPORTS)[2] == "24"


def test_a_block_is_pasted_and_what_does_not_fit_is_mended(office: Office) -> None:
    office.view.show_content(Content.TARGET)
    office.view.grid.view.go_to(0, REPORTS)
    cells = [CellText(0, REPORTS, "20"), CellText(1, REPORTS, "20"), CellText(4, REPORTS, "7")]
    assert office.model.set_cells(cells, label="Tempel") == []
    assert office.heading(REPORTS) == "IKU1\n✗ 47 of 48"
    assert office.view.header.subtitle.endswith("1 does not fit")
    office.qtbot.waitUntil(office.view.repair.isVisible)
    assert office.model.is_flagged(4, REPORTS)
    link = next(link for link in office.view.repair.links if link.text().startswith("Add to"))
    office.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert office.heading(REPORTS) == "IKU1\n✓ 48"
    office.qtbot.waitUntil(office.view.repair.isHidden)
    office.session.undo()
    office.session.undo()
    assert office.rules() == []


def test_a_split_is_for_everybody_in_sight_and_can_be_locked(office: Office) -> None:
    office.view.show_content(Content.TARGET)
    office.view.grid.view.go_to(0, REPORTS)
    office.view.actions_of_rows.split.trigger()
    assert office.texts(REPORTS) == ["16", "16", "12", "4", "16"]
    office.view.actions_of_rows.lock.trigger()
    assert [lock.printed for lock in office.session.store.all(CascadeLock)] == ["16"]
    assert office.model.figure_mark(0, REPORTS) == "lock"
    office.view.grid.view.go_to(0, QUALITY)
    office.view.actions_of_rows.same.trigger()
    assert office.texts(QUALITY) == ["80%", "80%", "80%", "80%", "80%"]
    assert office.model.figure_mark(0, QUALITY) == "chevrons-down"


def test_people_are_filtered_sorted_and_folded(office: Office) -> None:
    office.model.set_filters({"name": ColumnFilter(contains="citra")})
    assert office.texts(0) == ["2 people", "Citra"]
    assert office.view.grid.strip.text.whole_text.startswith("1 of 4 rows shown")
    office.model.set_filters({})
    office.model.set_order(Order("position"))
    assert office.texts(1) == ["Analis", "", "", "Arsiparis", "Kepala Biro"]
    office.model.set_order(None)
    office.model.toggle(1)
    assert office.texts(0) == ["Ani", "2 people", "vacant"]
    assert office.view.show_element(
        Ref("employee", office.model._positions[office.positions[1]].holders[1].employee_id)
    )
    assert office.texts(0) == ["Ani", "2 people", "Budi", "Citra", "vacant"]
    office.type_at(0, REPORTS, "Tersusunnya laporan")
    office.model.set_filters({office.indicators[0]: ColumnFilter(is_blank=False)})
    assert office.texts(0) == ["Ani"]
    values = office.model.filter_values(0).values
    assert [value.text for value in values] == ["Ani"]


def test_what_people_of_a_folded_position_carry_is_there_when_it_is_looked_at(office: Office) -> None:
    office.view.show_content(Content.TARGET)
    seen = {}
    for figure in ("24", "12", "48"):
        office.type_at(1, REPORTS, figure)
        seen[figure] = office.texts(REPORTS)
    assert seen["12"][1:4] != seen["48"][1:4]
    office.model.toggle(1)
    office.view.show_unit(office.other)
    office.view.show_unit(office.unit)
    office.qtbot.waitUntil(lambda: office.model.is_complete)
    office.type_at(1, REPORTS, "24")
    assert office.model._parts == {}
    office.type_at(1, REPORTS, "12")
    listed = {value.text for value in office.model.filter_values(REPORTS).values}
    assert listed == {"", *seen["12"][2:4]}
    office.model.set_filters({office.indicators[0]: ColumnFilter(chosen=frozenset(seen["12"][2:3]))})
    assert office.texts(0) == ["2 people"]
    office.model.set_filters({})
    office.type_at(1, REPORTS, "48")
    office.model.toggle(1)
    assert office.texts(REPORTS) == seen["48"]
    office.session.undo()
    office.session.undo()
    assert office.texts(REPORTS) == seen["24"]


def test_totals_count_a_position_once(office: Office) -> None:
    office.view.show_content(Content.TARGET)
    office.type_at(1, REPORTS, "48")
    totals = office.model.totals({})
    assert totals is not None
    assert totals[REPORTS].text == "48"
    office.view.show_content(Content.ROLE)
    totals = office.model.totals({})
    assert totals is not None
    assert not any(face.text for face in totals)


def test_a_note_hangs_on_the_role_of_a_position(qtbot: QtBot, office: Office) -> None:
    office.type_at(0, REPORTS, "Tersusunnya laporan")
    office.view.grid.view.go_to(0, REPORTS)
    qtbot.keyClick(office.view.grid.view, Qt.Key.Key_F2, _SHIFT)
    noting = office.view.grid.findChild(CellNoting)
    assert noting is not None
    assert noting.bubble is not None
    qtbot.keyClicks(noting.bubble.text, "Perlu dibicarakan")
    with qtbot.waitSignal(noting.bubble.closed):
        noting.bubble.save_button.click()
    (note,) = office.session.store.all(Note)
    assert (note.element_kind, note.element_id, note.field) == ("cascade", office.rules()[0].id, "role")
    office.view.grid.view.go_to(4, 0)
    office.session.ask_noted_cell(Ref("cascade", office.rules()[0].id), "role", "")
    place = office.view.grid.view.cells.place
    assert place is not None
    assert (place.row, place.column) == (0, REPORTS)


def test_the_details_panel_follows_the_cell_and_leads_to_it(office: Office) -> None:
    office.type_at(0, REPORTS, "Tersusunnya laporan")
    office.view.grid.view.go_to(0, REPORTS)
    rule = Ref("cascade", office.rules()[0].id)
    assert office.session.selection == rule
    office.view.grid.view.go_to(0, 0)
    selection = office.session.selection
    assert selection is not None
    assert selection.kind == "employee"
    office.page.show_view("matrix")
    office.session.select(rule)
    assert office.page.stack.currentWidget() is office.view
    place = office.view.grid.view.cells.place
    assert place is not None
    assert place.column == REPORTS


def test_other_pages_change_the_matrix_too(office: Office) -> None:
    office.session.do("Target", SetTargetEdit(office.indicators[0], str(YEAR), "60"))
    assert office.heading(REPORTS) == "IKU1\n60"
    office.session.do("Hapus", RemovePositionsEdit([office.positions[2]]))
    office.qtbot.waitUntil(lambda: office.model.is_complete)
    assert office.texts(0) == ["Ani", "2 people", "Budi", "Citra"]
    office.page.show_view("matrix")
    office.session.do("Batal", SetTargetEdit(office.indicators[0], str(YEAR), "70"))
    office.page.show_view("people")
    office.qtbot.waitUntil(lambda: office.model.is_complete)
    assert office.heading(REPORTS) == "IKU1\n70"


def test_a_text_copied_from_the_matrix_is_what_is_seen(office: Office) -> None:
    office.view.show_content(Content.TARGET)
    office.type_at(0, REPORTS, "48")
    office.view.grid.view.go_to(0, REPORTS)
    office.view.grid.actions_by_name["copy"].trigger()
    assert QApplication.clipboard().text() == "48"
    QApplication.clipboard().clear()


def test_a_unit_without_indicators_or_people_says_what_to_do(qtbot: QtBot, session: PlanSession) -> None:
    empty = Office(qtbot, session, people=False)
    assert empty.view._stack.currentWidget() is empty.view._empty
    assert "Organisation" in empty.view._empty._text.text()
    position = AddPositionEdit(None, "J", "Ajudan")
    session.do("Jabatan", position)
    qtbot.waitUntil(lambda: empty.model.is_complete)
    empty.view.show_unit(None)
    assert empty.model.position_ids == [position.position_id]
    empty.page.hide()


def test_a_plan_of_a_past_day_is_shown_and_not_changed(office: Office) -> None:
    office.session.set_day(date(YEAR, 3, 1))
    office.qtbot.waitUntil(lambda: office.model.is_complete)
    assert not office.model.can_edit(0, REPORTS)
    assert "past day" in office.model.why_fixed(0, REPORTS)
    assert not office.view.actions_of_rows.split.isEnabled()
