"""The view that rates people: typed in the grid, the unit rated, predikat, quadrant, spread and reasons shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.editing.rating import RateUnitEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.period import Period
from bsc_planner.model.rating import Expectation, PersonRating, UnitRating
from bsc_planner.model.work_report import ReportReview
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.pages.monitoring.evaluation.view import EvaluationView
from bsc_planner.ui.pages.monitoring.page import MonitoringPage
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Acceptance, CellText, ColumnFilter, Order
from bsc_planner.ui.widgets.notice_bar import NoticeBar

UNIT = "u1"


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Rina")
    made = PlanSession(document, who="Rina")
    made.do("Isi", AddUnitEdit(None, "U1", "Bidang Mutasi", unit_id=UNIT))
    head = AddPositionEdit(UNIT, "J1", "Kepala Bidang", "administrator")
    staff = AddPositionEdit(UNIT, "J2", "Analis", "fungsional", head.position_id)
    made.do("Isi", head)
    made.do("Isi", staff)
    people = [NewPerson("1", "Ani", position_id=head.position_id, employee_id="ani")]
    people += [NewPerson(str(n), name, position_id=staff.position_id) for n, name in enumerate(("Budi", "Citra"), 2)]
    made.do("Isi", AddPeopleEdit(people))
    made.set_year(2026)
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made).addWidget(NoticeBar())
    made.resize(1500, 800)
    yield made
    stop_background_work()
    made.close()


@pytest.fixture
def view(qtbot: QtBot, session: PlanSession, window: QWidget) -> EvaluationView:
    made = EvaluationView(session, MonitoringScope(session, window))
    layout = window.layout()
    assert layout is not None
    layout.addWidget(made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    window.show()
    qtbot.waitExposed(window)
    return made


def write(view: EvaluationView, row: int, key: str, text: str) -> list[str]:
    """Write a text into a cell; gives the refusals."""
    column = view.model.column_of(key)
    return [one.reason for one in view.model.set_cells([CellText(row, column, text)], label="Nilai")]


def shown(view: EvaluationView, row: int, key: str) -> str:
    return view.model.face(row, view.model.column_of(key)).text


def test_ratings_typed_in_the_grid_give_the_predikat_and_undo_takes_them_back(
    view: EvaluationView, session: PlanSession
) -> None:
    assert [shown(view, row, "name") for row in range(3)] == ["Ani", "Budi", "Citra"]
    assert write(view, 1, "work", "di atas") == []
    assert write(view, 1, "behaviour", "Above expectation") == []
    assert "●" in shown(view, 1, "predikat")
    assert view.quadrant.count(Expectation.ABOVE, Expectation.ABOVE) == 1
    session.undo()
    assert shown(view, 1, "predikat") == "○"
    assert session.store.count(PersonRating) == 1


def test_many_cells_pasted_at_once_are_one_step_and_words_that_are_no_rating_come_back(
    view: EvaluationView, session: PlanSession
) -> None:
    column = view.model.column_of("work")
    refused = view.model.set_cells(
        [CellText(1, column, "Sesuai ekspektasi"), CellText(2, column, "lumayan")], label="Tempel"
    )
    assert [one.text for one in refused] == ["lumayan"]
    assert shown(view, 1, "work") != ""
    assert view.model.read(2, column, "di").acceptance is Acceptance.REFUSED
    session.undo()
    assert session.store.count(PersonRating) == 0


def test_the_rated_unit_decides_the_work_of_its_head_and_shows_the_guide(
    view: EvaluationView, session: PlanSession
) -> None:
    view._scope.set_unit(UNIT)
    view.unit_rating.chosen.emit("baik")
    assert session.store.all(UnitRating)[0].rating == "baik"
    column = view.model.column_of("work")
    assert not view.model.can_edit(0, column)
    assert "SE MenPANRB 3/2023" in view.model.why_fixed(0, column)
    for row in range(3):
        write(view, row, "behaviour", "sesuai")
    assert shown(view, 0, "predikat").startswith("●")
    for row in (1, 2):
        write(view, row, "work", "sesuai")
    assert "▲" in view.guide.text.text()
    assert "3" in view.guide.text.text()
    view.unit_rating.chosen.emit(None)
    assert session.store.count(UnitRating) == 0


def test_choosing_a_person_tells_why_and_takes_feedback(view: EvaluationView, session: PlanSession) -> None:
    write(view, 1, "work", "di bawah")
    write(view, 1, "behaviour", "di bawah")
    view.grid.view.go_to(1, 1)
    assert "Budi" in view.reasons.told.text()
    assert "PermenPANRB 6/2022" in view.reasons.told.text()
    view.reasons.feedback.setPlainText("Perlu bimbingan.")
    view.reasons.feedback.left.emit()
    assert [(row.feedback, row.period) for row in session.store.all(ReportReview)] == [("Perlu bimbingan.", "2026")]
    view.reasons.feedback.left.emit()
    session.undo()
    assert session.store.count(ReportReview) == 0
    assert view.reasons.feedback.toPlainText() == ""


def test_old_years_show_the_columns_of_their_rule(view: EvaluationView, session: PlanSession) -> None:
    view._scope.set_period(Period(2020))
    keys = [column.key for column in view.model.columns]
    assert "creativity" in keys
    assert "work" not in keys
    assert not view.unit_rating.isVisible()
    assert write(view, 1, "behaviour_score", "82,5") == []
    assert write(view, 1, "behaviour_score", "200") != []
    assert write(view, 1, "behaviour_score", "baik sekali") != []
    assert write(view, 1, "extra_tasks", "tiga") != []
    assert shown(view, 1, "behaviour_score") == "82,5"
    assert not view.model.can_edit(1, view.model.column_of("total"))
    view._scope.set_period(Period(2021))
    assert write(view, 1, "has_new_idea", "yes") == []
    assert shown(view, 1, "has_new_idea") == "yes"


def test_a_month_is_rated_in_its_quarter(view: EvaluationView, session: PlanSession) -> None:
    view._scope.set_period(Period.of_month(2026, 5))
    write(view, 1, "work", "sesuai")
    assert session.store.all(PersonRating)[0].period == "2026-Q2"


def test_a_closed_year_says_so_and_keeps_everything(view: EvaluationView, session: PlanSession) -> None:
    session.do("Tutup", CloseYearEdit(2026))
    write(view, 1, "work", "sesuai")
    assert session.store.count(PersonRating) == 0


def test_a_unit_without_people_says_what_to_do(view: EvaluationView, session: PlanSession) -> None:
    session.do("Isi", AddUnitEdit(None, "U2", "Bidang kosong", unit_id="u2"))
    view._scope.set_unit("u2")
    assert view._stack.currentIndex() == 1


def test_two_units_stand_below_their_names(view: EvaluationView, session: PlanSession) -> None:
    session.do("Isi", AddUnitEdit(None, "U2", "Sekretariat", unit_id="u2"))
    post = AddPositionEdit("u2", "J9", "Sekretaris")
    session.do("Isi", post)
    session.do("Isi", AddPeopleEdit([NewPerson("9", "Dewi", position_id=post.position_id)]))
    assert [shown(view, row, "name") for row in range(view.model.rowCount())] == [
        "Bidang Mutasi",
        "Ani",
        "Budi",
        "Citra",
        "Sekretariat",
        "Dewi",
    ]
    assert view.model.person(0) is None
    assert not view.model.can_edit(0, 1)


def test_the_page_reveals_the_rating_of_a_unit(qtbot: QtBot, session: PlanSession) -> None:
    page = MonitoringPage(session)
    qtbot.addWidget(page)
    page.show()
    session.do("Nilai", RateUnitEdit(UNIT, "2027", "baik"))
    session.select(Ref("unit_rating", session.store.all(UnitRating)[0].id))
    assert page.scope.unit_id == UNIT
    assert page.scope.period == Period(2027)


def test_people_are_filtered_and_sorted_below_their_units(view: EvaluationView, session: PlanSession) -> None:
    other = AddUnitEdit(None, "U2", "Bidang Umum")
    post = AddPositionEdit(other.unit_id, "J3", "Arsiparis", "fungsional")
    session.do("Isi", other)
    session.do("Isi", post)
    session.do("Isi", AddPeopleEdit([NewPerson("9", "Zaki", position_id=post.position_id)]))
    view.refresh()
    names = [shown(view, row, "name") for row in range(view.model.rowCount())]
    assert names == ["Bidang Mutasi", "Ani", "Budi", "Citra", "Bidang Umum", "Zaki"]
    view.model.set_order(Order("name", is_descending=True))
    names = [shown(view, row, "name") for row in range(view.model.rowCount())]
    assert names == ["Bidang Mutasi", "Citra", "Budi", "Ani", "Bidang Umum", "Zaki"]
    view.model.set_filters({"title": ColumnFilter(contains="arsip")})
    assert [shown(view, row, "name") for row in range(view.model.rowCount())] == ["Bidang Umum", "Zaki"]
    assert view.model.row_counts() == (1, 4)
    assert write(view, 1, "behaviour", "Sesuai ekspektasi") == []
    view.model.set_filters({})
    assert view.model.rowCount() == 6
