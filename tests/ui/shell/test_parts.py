"""Parts of the window by themselves: search, navigation, notices, headers, status."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.findings import Severity
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import SkpPerspective
from bsc_planner.model.document.unsaved_work import UnsavedWork
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.indicator import Consolidation, Controllability, Polarity, TargetBasis, Validity
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import AssignmentStatus, PositionKind
from bsc_planner.progress import Cancelled
from bsc_planner.ui.choice_labels import CHOICES, choice_label
from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import kind_label, number_text
from bsc_planner.ui.main_window.commands_offered import Command
from bsc_planner.ui.main_window.homes import HOMES, SHOWN_BY
from bsc_planner.ui.main_window.navigation import Navigation
from bsc_planner.ui.main_window.search_box import SearchBox
from bsc_planner.ui.main_window.status_bar import PlanStatusBar
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.registry import PAGES
from bsc_planner.ui.pages.start.page import StartPage
from bsc_planner.ui.pages.start.way_button import WayButton
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.notice_bar import NoticeBar, NoticeLink
from bsc_planner.ui.widgets.page_header import ActionButton, PageHeader


@pytest.fixture
def search(qtbot: QtBot, session: PlanSession) -> SearchBox:
    session.do("Tambah", AddObjectiveEdit(code="SS1", text="Meningkatnya akuntabilitas"))
    box = SearchBox(lambda: [Command("Save", QIcon(), lambda: ran.append("save"))])
    ran.clear()
    qtbot.addWidget(box)
    box.set_store(session.store)
    box.show()
    return box


ran: list[str] = []


def test_search_jumps_to_an_element_with_keys_alone(search: SearchBox, session: PlanSession, qtbot: QtBot) -> None:
    search.start()
    qtbot.keyClicks(search, "akuntab")
    with qtbot.waitSignal(search.element_chosen) as chosen:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert chosen.args == [Ref("objective", session.store.all(Objective)[0].id)]
    assert search.text() == ""
    assert search.results == []


def test_search_runs_a_command(search: SearchBox, qtbot: QtBot) -> None:
    search.start()
    qtbot.keyClicks(search, "save")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert ran == ["save"]


def test_search_says_when_nothing_is_found_and_escape_leaves(search: SearchBox, qtbot: QtBot) -> None:
    search.start()
    search.setText("zzz")
    search.search_now()
    assert search.results == ["Nothing found for “zzz”"]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert search.results
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.results == []
    assert search.text() == ""


def test_search_moves_round_its_list(search: SearchBox, qtbot: QtBot) -> None:
    search.start()
    qtbot.keyClick(search, Qt.Key.Key_Up)
    last = search._list.count() - 1
    assert search._list.currentRow() == last
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert search._list.currentRow() == 1, "below the heading"


def test_navigation_announces_what_is_chosen_not_what_is_marked(qtbot: QtBot) -> None:
    navigation = Navigation(PAGES)
    qtbot.addWidget(navigation)
    navigation.show()
    with qtbot.assertNotEmitted(navigation.page_chosen):
        navigation.mark(PAGES[-1].key)
    assert navigation.current_page == PAGES[-1].key
    with qtbot.waitSignal(navigation.page_chosen) as chosen:
        qtbot.keyClick(navigation, Qt.Key.Key_Home)
    assert chosen.args == [PAGES[0].key]


def test_navigation_paints_badges(qtbot: QtBot) -> None:
    navigation = Navigation(PAGES)
    qtbot.addWidget(navigation)
    navigation.resize(186, 420)
    before = navigation.grab().toImage()
    navigation.set_badge(PAGES[0].key, "31")
    assert navigation.grab().toImage() != before
    navigation.retranslate()
    assert navigation.grab().toImage() != before
    navigation.set_badge(PAGES[0].key, "")
    assert navigation.grab().toImage() == before


def test_every_kind_of_element_has_a_home() -> None:
    assert set(HOMES) | set(SHOWN_BY) >= set(BY_KIND) - {"edition_part"}
    assert {kind for kind, _ in SHOWN_BY.values()} <= set(HOMES)


def test_every_choice_has_a_label() -> None:
    indicators = (Polarity, Consolidation, Validity, Controllability, TargetBasis)
    members = (*indicators, CascadeKind, AssignmentStatus, PositionKind)
    assert {choice for enum in members for choice in enum} == set(CHOICES)
    assert choice_label(Polarity.MAXIMIZE) == "Higher is better"
    assert choice_label(SkpPerspective.BUDGET) == "Anggaran"
    assert kind_label("unit") == "unit"
    assert number_text(1355) == "1.355"


def test_a_notice_tells_acts_and_goes(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    undone: list[bool] = []
    bar.tell("Dihapus.", status=Status.WARNING, links=(NoticeLink("Urungkan", lambda: undone.append(True)),))
    assert bar.text == "Dihapus."
    with qtbot.waitSignal(bar.closed):
        bar.findChild(QPushButton).click()  # type: ignore[union-attr]  # there is the one link
    assert undone == [True]
    assert bar.text == ""
    bar.tell("Sebentar.", seconds=0)
    qtbot.waitUntil(lambda: bar.text == "")


def test_a_notice_that_offers_undo_goes_with_the_next_step(session: PlanSession, qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    session.do("Tambah", AddObjectiveEdit(text="Sasaran 1"))
    bar.tell("Sasaran ditambahkan.", links=(undo_link(session),))
    session.do("Tambah", AddObjectiveEdit(text="Sasaran 2"))
    assert bar.text == ""
    bar.tell("Sasaran ditambahkan.", links=(undo_link(session),))
    bar.findChild(QPushButton).click()  # type: ignore[union-attr]  # there is the one link
    assert [objective.text for objective in session.store.all(Objective)][-1] == "Sasaran 1"
    bar.tell("Sasaran ditambahkan.", links=(undo_link(session),))
    bar.tell("Disimpan.")
    session.undo()
    assert bar.text == "Disimpan."


def test_errors_are_told_in_the_bar_and_cancelling_is_not_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = NoticeBar(window)
    window.show()
    tell_error(window, EditError("not-a-year", value="dua"))
    assert "“dua”" in bar.text
    bar.close_notice()
    tell_error(window, Cancelled())
    assert bar.text == ""
    tell(window, "Selesai.")
    assert bar.text == "Selesai."


def test_a_page_header_follows_its_actions(qtbot: QtBot) -> None:
    action, hidden = QAction("Tambah"), QAction("Ekspor")
    menu = QMenu()
    action.setMenu(menu)
    hidden.setVisible(False)
    header = PageHeader("Organisasi", "24 unit", [action, hidden])
    qtbot.addWidget(header)
    header.resize(700, 32)
    header.show()
    first, second = header.findChildren(ActionButton)
    assert first.isVisible()
    assert not second.isVisible()
    hidden.setVisible(True)
    assert second.isVisible()
    hidden.setVisible(False)
    assert not second.isVisible()
    header.set_title("Unit")
    header.set_subtitle("25 unit")
    assert (header.title, header.subtitle) == ("Unit", "25 unit")


def test_buttons_without_room_wait_in_a_menu_the_least_first(qtbot: QtBot) -> None:
    header = PageHeader("Indikator", "40 indikator")
    qtbot.addWidget(header)
    first, second, important = (QAction(text) for text in ("Tambah sasaran", "Tambah indikator", "Ekspor"))
    header.add_action(first)
    header.add_action(second)
    header.add_action(important, priority=1)
    header.resize(900, 32)
    header.show()
    names = [button.text() for button in header.findChildren(ActionButton) if button.isVisible()]
    assert names == ["Tambah sasaran", "Tambah indikator", "Ekspor"]
    assert not header.more.isVisible()

    header.resize(header.minimumSizeHint().width() + 120, 32)
    shown = [button.text() for button in header.findChildren(ActionButton) if button.isVisible()]
    assert shown == ["Ekspor"]
    assert header.more.menu().actions() == [first, second]
    assert header.more.accessibleName()
    first.setVisible(False)
    assert header.more.menu().actions() == [second]
    header.resize(900, 32)
    qtbot.waitUntil(lambda: not header.more.isVisible())


def test_an_empty_state_offers_the_next_thing(qtbot: QtBot) -> None:
    clicked: list[bool] = []
    action = QAction("Tambah unit")
    action.triggered.connect(lambda: clicked.append(True))
    empty = EmptyState("Belum ada unit kerja.", action)
    qtbot.addWidget(empty)
    empty.show()
    button = empty.findChild(QToolButton)
    assert button is not None
    button.click()
    assert clicked == [True]
    other = QAction("Tambah jabatan")
    empty.set_action(other)

    def offered() -> list[QAction]:
        return [one.defaultAction() for one in empty.findChildren(QToolButton) if one.isVisible()]

    qtbot.waitUntil(lambda: offered() == [other])


def test_drawing_and_words_stand_in_the_middle_of_a_button(qtbot: QtBot) -> None:
    button = ActionButton(QAction(icon("plus"), "Tambah jabatan"))
    qtbot.addWidget(button)
    button.show()
    picture = button.grab().toImage()
    middle, ground = picture.height() // 2, picture.pixelColor(5, picture.height() // 2)
    rows = range(middle - 4, middle + 5)
    inked = [x for x in range(5, picture.width() - 5) if any(picture.pixelColor(x, y) != ground for y in rows)]
    assert abs(inked[0] - (picture.width() - 1 - inked[-1])) <= 3


def test_a_cut_text_is_whole_in_the_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("Meningkatnya akuntabilitas kinerja instansi pemerintah")
    holder = QWidget()
    QVBoxLayout(holder).addWidget(label)
    qtbot.addWidget(holder)
    holder.resize(120, 40)
    holder.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.whole_text
    holder.resize(900, 40)
    qtbot.waitUntil(lambda: label.text() == label.whole_text)
    assert label.toolTip() == ""


def test_a_choice_button_shows_and_tells_the_choice(qtbot: QtBot) -> None:
    button = ChoiceButton("Tahun")
    qtbot.addWidget(button)
    button.set_choices([("2025", 2025), ("2026", 2026)], 2026)
    assert button.value_text == "2026"
    menu = button.menu()
    with qtbot.waitSignal(button.chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [2025]
    button.set_choices([], None)
    assert not button.isEnabled()


def test_the_status_bar_tells_what_stands(qtbot: QtBot, session: PlanSession) -> None:
    bar = PlanStatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.set_session(session)
    assert "Not saved yet" in bar._saved.text()
    assert bar._counts.text() == "0 indicators"
    bar.show_findings({Severity.ERROR: 1, Severity.WARNING: 2})
    assert bar._errors.text() == "■ 1 error"
    assert bar._warnings.text() == "▲ 2 warnings"
    bar.show_findings({})
    assert bar._warnings.text() == "● No findings"
    with qtbot.waitSignal(bar.findings_clicked):
        bar._warnings.click()


def test_a_way_to_begin_keeps_room_for_its_words_in_a_narrow_window(qtbot: QtBot, tmp_path: Path) -> None:
    action = QAction("Rencana &contoh")
    page = StartPage([action])
    qtbot.addWidget(page)
    page.show_recent([tmp_path / "ada.renstra"])
    (way,) = page.findChildren(WayButton)
    way.set_hint("Kejaksaan RI dengan pegawai rekaan, untuk mencoba semua yang ada")
    page.resize(700, 500)
    page.show()
    hint = next(label for label in way.findChildren(QLabel) if label.text().startswith("Kejaksaan"))
    qtbot.waitUntil(lambda: hint.width() >= hint.sizeHint().width())


def test_the_start_page_lists_files_and_unsaved_work(qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "ada.renstra"
    there.write_text("x")
    action = QAction("&Rencana baru…")
    action.setObjectName("new")
    page = StartPage([action])
    qtbot.addWidget(page)
    page.show()
    page.show_recent([there, tmp_path / "hilang.renstra"])
    qtbot.waitUntil(lambda: "▲ not found" in [label.text() for label in page.findChildren(QLabel)])
    with qtbot.waitSignal(page.file_chosen) as chosen:
        buttons = [button for button in page.findChildren(QPushButton) if button.accessibleName() == "ada"]
        buttons[0].click()
    assert chosen.args == [there]
    now = datetime(2026, 3, 15, 7, 32, tzinfo=UTC)
    works = [UnsavedWork(tmp_path, None, now, steps, "Sari") for steps in (None, 1, 5)]
    page.show_unsaved(works)
    recover = [button for button in page.findChildren(QPushButton) if button.text() == "Recover"]
    with qtbot.waitSignal(page.recover_chosen) as recovered:
        recover[1].click()
    assert recovered.args == [works[1]]
    page.show_unsaved([])
    assert not page._unsaved.isVisible()
