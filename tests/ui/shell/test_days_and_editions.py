"""Day and edition in the tool bar, and what follows from them in the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.target import Target
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.dialogs.day import DayDialog
from bsc_planner.ui.main_window import revision_commands
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.revisions.timeline.freeze_dialog import FreezeDialog, WantedEdition
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from tests.revised_plans import CHANGE, add_step
from tests.ui.shell.conftest import Answers

MINUTE = 60_000
"""Longest wait for work in another thread, in milliseconds."""

Opened = list[tuple[Path, bool]]


@pytest.fixture
def session(window: MainWindow) -> PlanSession:
    """A plan whose target 2026 was 15 until 15 March 2026, with two editions and a checkpoint."""
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Rina")
    window.files.adopt(document)
    made = window.session
    assert made is not None
    for edit in (
        AddObjectiveEdit("Meningkatnya layanan", objective_id="o1"),
        AddIndicatorEdit("o1", name="Jumlah layanan", indicator_id="i1"),
        SetTargetEdit("i1", "2026", "20"),
    ):
        made.do("Isi", edit)
    add_step(made.store, "i1", "15", "20", "2026-03-15")
    for edition in (
        FreezeEditionEdit("Awal", "Rina", EditionKind.LEGAL, "Peraturan 4/2025", date(2025, 9, 1), edition_id="e1"),
        FreezeEditionEdit("Sebelum rapat", "Rina", EditionKind.CHECKPOINT, edition_id="e2"),
        FreezeEditionEdit("Perubahan", "Rina", EditionKind.LEGAL, CHANGE, date(2026, 3, 15), edition_id="e3"),
    ):
        made.do("Bekukan", edition)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Windows that would have been opened."""
    found: Opened = []

    def open_window(path: Path, *, is_read_only: bool) -> bool:
        found.append((path, is_read_only))
        return True

    monkeypatch.setattr(revision_commands, "open_window", open_window)
    return found


def menu_of(button: ChoiceButton) -> QMenu:
    """The menu, filled as it is when it opens."""
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def choose(menu: QMenu, beginning: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(beginning)).trigger()


def test_the_menu_of_days_lists_what_came_into_force(window: MainWindow, session: PlanSession) -> None:
    assert window.tool_bar.day.value_text == "latest"
    assert entries(menu_of(window.tool_bar.day)) == [
        "Latest",
        f"15 March 2026 · {CHANGE} · 1 target",
        "1 September 2025 · Peraturan 4/2025",
        "Choose a day…",
    ]
    choose(menu_of(window.tool_bar.day), "1 September")
    assert session.day == date(2025, 9, 1)
    assert window.tool_bar.day.value_text == "1 September 2025"


def test_any_day_can_be_typed_and_stays_in_the_menu(
    window: MainWindow, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DayDialog, "ask", lambda *_, **__: date(2026, 2, 1))
    window.commands["day"].trigger()
    assert session.day == date(2026, 2, 1)
    assert "1 February 2026" in entries(menu_of(window.tool_bar.day))
    monkeypatch.setattr(DayDialog, "ask", lambda *_, **__: None)
    window.commands["day"].trigger()
    assert session.day == date(2026, 2, 1)


def test_a_bar_says_which_day_is_shown_and_leads_back(qtbot: QtBot, window: MainWindow, session: PlanSession) -> None:
    assert window._day.text == ""
    session.set_day(date(2026, 3, 1))
    assert "1 March 2026" in window._day.text
    assert not session.is_writable
    back = next(button for button in window._day.findChildren(QPushButton) if button.text() == "Back to the latest")
    back.click()
    assert session.day is None
    assert window._day.text == ""
    assert session.is_writable


def test_pages_follow_the_day(window: MainWindow, session: PlanSession) -> None:
    days: list[date | None] = []
    session.day_changed.connect(days.append)
    for page in ("indicators", "cascade", "documents"):
        window.show_page(page)
    session.set_day(date(2026, 3, 1))
    session.set_day(date(2026, 3, 1))
    session.set_day(None)
    assert days == [date(2026, 3, 1), None]


def test_the_day_dialog_reads_days_as_planners_write_them(qtbot: QtBot) -> None:
    dialog = DayDialog(date(2026, 3, 15))
    qtbot.addWidget(dialog)
    assert dialog.day == date(2026, 3, 15)
    dialog.text.setText("17 Agustus 2026")
    assert dialog.day == date(2026, 8, 17)
    picked = dialog.calendar.selectedDate()
    assert (picked.year(), picked.month(), picked.day()) == (2026, 8, 17)
    dialog.calendar.setSelectedDate(picked.addDays(1))
    assert dialog.text.text() == "18-8-2026"


def test_the_day_dialog_takes_no_text_that_is_no_day(qtbot: QtBot) -> None:
    dialog = DayDialog(date(2026, 3, 15))
    qtbot.addWidget(dialog)
    dialog.text.setText("kemarin")
    assert dialog.day is None
    assert not dialog._show.isEnabled()


def test_the_menu_of_editions_tells_legal_ones_from_checkpoints(window: MainWindow, session: PlanSession) -> None:
    menu = menu_of(window.tool_bar.edition)
    assert entries(menu) == [
        "Working draft",
        f"Edition 2 · Perubahan – {CHANGE} · 15 March 2026",
        "Edition 1 · Awal – Peraturan 4/2025 · 1 September 2025",
        "Checkpoints",
        "Freeze edition…",
        "Checkpoint…",
    ]
    below = next(action.menu() for action in menu.actions() if action.text() == "Checkpoints")
    assert isinstance(below, QMenu)
    assert [text.split(" · ")[0] for text in entries(below)] == ["Sebelum rapat"]


def test_an_edition_opens_read_only_beside_the_draft(
    qtbot: QtBot, window: MainWindow, session: PlanSession, opened: Opened, answers: Answers
) -> None:
    session.do("Ubah", SetTargetEdit("i1", "2026", "99"))
    choose(menu_of(window.tool_bar.edition), "Edition 2")
    qtbot.waitUntil(lambda: bool(opened), timeout=MINUTE)
    path, is_read_only = opened[0]
    assert is_read_only
    assert window.session is session
    session.open_edition("e3")
    assert opened == [(path, True)] * 2
    other = MainWindow(window.files._settings, WindowState())
    qtbot.addWidget(other)
    other.show()
    other.files.open_read_only(path)
    shown = other.session
    assert shown is not None
    assert [row.printed for row in shown.store.all(Target)] == ["20"]
    assert other.windowTitle() == f"Edition 2 · {CHANGE} · Renstra – BSC Planner"
    assert other._read_only.text == f"Edition 2 · {CHANGE} · read-only"
    assert other.tool_bar.edition.value_text == "Edition 2"
    assert entries(menu_of(other.tool_bar.edition)) == ["Edition 2"]
    assert not other.commands["freeze_edition"].isEnabled()
    assert path not in WindowState().recent_files
    assert other.files._proposed().name == "Renstra.renstra"
    other.close()


def test_an_edition_that_is_gone_is_told(window: MainWindow, session: PlanSession, opened: Opened) -> None:
    session.open_edition("nowhere")
    assert "no longer" in window.notices.text
    assert opened == []


def test_a_damaged_edition_is_told(qtbot: QtBot, window: MainWindow, session: PlanSession, opened: Opened) -> None:
    session.store.session.connection().exec_driver_sql("DELETE FROM edition_part")
    session.store.session.commit()
    session.open_edition("e1")
    qtbot.waitUntil(lambda: "Awal" in window.notices.text, timeout=MINUTE)
    assert opened == []


@pytest.mark.parametrize(
    ("key", "kind"), [("freeze_edition", EditionKind.LEGAL), ("checkpoint", EditionKind.CHECKPOINT)]
)
def test_the_menu_freezes_the_plan_and_offers_to_take_it_back(
    window: MainWindow, session: PlanSession, monkeypatch: pytest.MonkeyPatch, key: str, kind: EditionKind
) -> None:
    asked: list[EditionKind] = []

    def ask(_parent: object, kind: EditionKind, **_named: object) -> WantedEdition:
        asked.append(kind)
        return WantedEdition("Baru", "Keputusan 99/2026")

    monkeypatch.setattr(FreezeDialog, "ask", ask)
    window.commands[key].trigger()
    made = session.store.all(Edition)[-1]
    assert (asked, made.kind, made.title) == ([kind], kind, "Baru")
    assert "Baru" in window.notices.text
    undo: Callable[[], None] = next(
        button.click for button in window.notices.findChildren(QPushButton) if button.text() == "Undo"
    )
    undo()
    assert session.store.count(Edition, Edition.title == "Baru") == 0


def test_an_incomplete_edition_is_refused_in_words(
    window: MainWindow, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FreezeDialog, "ask", lambda *_, **__: WantedEdition("Baru", ""))
    window.commands["freeze_edition"].trigger()
    assert "instrument" in window.notices.text
    monkeypatch.setattr(FreezeDialog, "ask", lambda *_, **__: None)
    window.commands["freeze_edition"].trigger()
    assert session.store.count(Edition) == 3


def test_the_comparison_is_shown_from_anywhere(window: MainWindow, session: PlanSession) -> None:
    session.compare("e1", None)
    assert window.pages.current_key == "revisions"


def test_choices_leave_their_captions_away_in_a_narrow_window(
    qtbot: QtBot, window: MainWindow, session: PlanSession
) -> None:
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: not window.tool_bar.day._caption.isHidden())
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.tool_bar.day._caption.isHidden())
