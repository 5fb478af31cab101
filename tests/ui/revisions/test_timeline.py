"""The timeline, used like a planner uses it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.issued import ClosedYear
from bsc_planner.model.revision import Revision, RevisionKind, RevisionStatus
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui import edition_changes
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.pages.revisions.timeline.freeze_dialog import FreezeDialog, WantedEdition
from bsc_planner.ui.pages.revisions.timeline.row import TimelineRow
from bsc_planner.ui.pages.revisions.timeline.view import TimelineView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from tests.revised_plans import CHANGE, RENSTRA, add_step

MINUTE = 60_000
"""Longest wait for work in another thread, in milliseconds."""

Shown = Callable[[QWidget], NoticeBar]


def legal(title: str, instrument: str, day: date | None = None, edition_id: str = "") -> FreezeEditionEdit:
    return FreezeEditionEdit(title, "Rina", EditionKind.LEGAL, instrument, day, edition_id=edition_id)


class StatedRevision:
    """Adds a revision as sources state them, or with a state."""

    def __init__(self, **values: str | None) -> None:
        self.values = values

    def apply(self, plan: PlanStore) -> None:
        plan.insert(Revision, **self.values)


def titles(view: TimelineView) -> list[str]:
    return [row.title.whole_text for row in view.rows]


def click(qtbot: QtBot, row: TimelineRow, words: str) -> None:
    button: QPushButton = next(button for button in row.buttons if button.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(row: TimelineRow, words: str) -> None:
    assert row.more is not None
    found: QAction = next(action for action in row.more.actions() if action.text() == words)
    found.trigger()


def target_of(session: PlanSession) -> str:
    return session.store.all(Target, Target.indicator_id == "i1", Target.period == "2026")[0].printed


def test_an_empty_timeline_says_what_to_do_first(
    qtbot: QtBot, session: PlanSession, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = TimelineView(session)
    shown(view)
    assert view._empty.isVisible()
    wanted = WantedEdition("Renstra awal", "Peraturan 4/2025", date(2025, 9, 1))
    monkeypatch.setattr(FreezeDialog, "ask", lambda *_, **__: wanted)
    view.freeze_action.trigger()
    assert titles(view) == ["Working draft", "Edition 1 · Renstra awal"]
    assert not view._empty.isVisible()


def test_editions_and_revisions_stand_in_the_order_of_their_days(
    qtbot: QtBot, session: PlanSession, shown: Shown
) -> None:
    session.do("Bekukan", legal("Renstra awal", "Peraturan 4/2025", date(2025, 9, 1)))
    session.do("Ubah", StatedRevision(instrument="Keputusan 9/2025", effective="15 Desember 2025", changes="[{}, {}]"))
    session.do(
        "Ubah",
        StatedRevision(
            instrument="Keputusan 12/2026",
            effective="2026-03-15",
            title="Anggaran berkurang",
            kind=RevisionKind.TARGET,
            status=RevisionStatus.PROPOSED,
        ),
    )
    session.do("Bekukan", legal("Perubahan ke-1", "Keputusan 12/2026", date(2026, 3, 15)))
    session.do("Titik", FreezeEditionEdit("Sebelum rapat", "Rina", EditionKind.CHECKPOINT))
    view = TimelineView(session)
    shown(view)
    assert titles(view) == [
        "Working draft",
        "Edition 2 · Perubahan ke-1",
        "Revision of targets · Anggaran berkurang",
        "Change",
        "Edition 1 · Renstra awal",
    ]
    assert view.rows[3].facts.whole_text == "Keputusan 9/2025 · as stated · 2 changes"
    assert view.rows[4].facts.whole_text.startswith("Peraturan 4/2025 · Rina, ")
    assert view.rows[4].facts.whole_text.endswith("1 objective, 1 indicator, 1 target")
    view.checkpoints_action.setChecked(True)
    assert "Sebelum rapat" in titles(view)


def test_the_draft_tells_what_changed_since_the_last_edition(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    session.do("Bekukan", legal("Renstra awal", "Peraturan 4/2025"))
    view = TimelineView(session)
    shown(view)
    assert view.rows[0].facts.whole_text == "Nothing changed since “Edition 1 · Renstra awal”"
    session.do("Ubah", SetTargetEdit("i1", "2027", "25"))
    qtbot.waitUntil(lambda: "1 target" in view.rows[0].facts.whole_text)


def test_a_plan_of_many_rows_is_compared_off_the_windows_thread(
    qtbot: QtBot, session: PlanSession, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition_changes, "_AT_ONCE", 0)
    session.do("Bekukan", legal("Renstra awal", "Peraturan 4/2025"))
    session.do("Ubah", SetTargetEdit("i1", "2027", "25"))
    view = TimelineView(session)
    shown(view)
    qtbot.waitUntil(lambda: "1 target" in view.rows[0].facts.whole_text, timeout=MINUTE)


def test_an_edition_is_opened_and_compared(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    session.do("Bekukan", legal("Renstra awal", "Peraturan 4/2025", date(2025, 9, 1), "e1"))
    session.do("Bekukan", legal("Perubahan ke-1", "Keputusan 12/2026", date(2026, 3, 15), "e2"))
    view = TimelineView(session)
    shown(view)
    opened: list[str] = []
    compared: list[tuple[object, object]] = []
    session.edition_asked.connect(opened.append)
    session.comparison_asked.connect(lambda before, after: compared.append((before, after)))
    click(qtbot, view.rows[1], "Open")
    assert opened == ["e2"]
    click(qtbot, view.rows[0], "Compare")
    choose(view.rows[1], "Compare with the one before")
    choose(view.rows[2], "Compare with the draft")
    assert compared == [("e2", None), ("e1", "e2"), ("e1", None)]
    choose(view.rows[1], "Copy the hash")
    assert QGuiApplication.clipboard().text() == session.store.get(Edition, "e2").chain_hash


def test_an_edition_restored_wholly_can_be_taken_back(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    session.do("Bekukan", legal("Renstra awal", "Peraturan 4/2025", edition_id="e1"))
    session.do("Ubah", SetTargetEdit("i1", "2026", "99"))
    view = TimelineView(session)
    notices = shown(view)
    choose(view.rows[1], "Restore the whole plan")
    assert target_of(session) == "20"
    assert "Renstra awal" in notices.text
    link = next(button for button in notices.findChildren(QPushButton) if button.text() == "Undo")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert target_of(session) == "99"
    session.undo()
    choose(view.rows[1], "Restore the whole plan")
    assert "already" in notices.text


def test_the_chain_of_editions_is_looked_at(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    session.do("Bekukan", legal("Renstra awal", "Peraturan 4/2025", edition_id="e1"))
    view = TimelineView(session)
    notices = shown(view)
    qtbot.waitUntil(lambda: view.chain.isVisible())
    assert view.chain.status is Status.OK
    session.store.session.connection().exec_driver_sql("UPDATE edition SET title = 'Lain' WHERE id = 'e1'")
    session.store.session.commit()
    session.do("Bekukan", legal("Perubahan ke-1", "Keputusan 12/2026"))
    qtbot.waitUntil(lambda: view.chain.status is Status.ERROR)
    qtbot.mouseClick(view.chain, Qt.MouseButton.LeftButton)
    assert "Lain" in notices.text


def test_a_year_is_closed_and_opened_again_with_a_reason(
    qtbot: QtBot, session: PlanSession, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = TimelineView(session)
    notices = shown(view)
    assert view.years.text.text() == "No year is closed"
    next(action for action in view.years.menu.actions() if action.text() == "Close 2025").trigger()
    assert view.years.text.text() == "Closed years: 2025"
    assert "2025 is closed" in notices.text
    monkeypatch.setattr(ReasonDialog, "ask", lambda *_, **__: "")
    again = "Open 2025 again…"
    next(action for action in view.years.menu.actions() if action.text() == again).trigger()
    assert view.years.text.text() == "Closed years: 2025"
    monkeypatch.setattr(ReasonDialog, "ask", lambda *_, **__: "Salah ketik")
    next(action for action in view.years.menu.actions() if action.text() == again).trigger()
    assert view.years.text.text() == "No year is closed"
    assert session.store.all(ClosedYear)[0].opened_reason == "Salah ketik"
    assert "Salah ketik" in view.years.text.toolTip()


def test_editions_are_composed_of_the_changes_a_source_states(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = TimelineView(session)
    notices = shown(view)
    assert not view.compose_action.isVisible()
    add_step(session.store, "i1", "15", "20", "2026-03-15", is_stated=True)
    view.refresh()
    assert view.compose_action.isVisible()
    view.compose_action.trigger()
    assert titles(view) == [
        "Working draft",
        f"Edition 2 · {CHANGE}",
        f"Revision of targets · {CHANGE}",
        f"Edition 1 · {RENSTRA}",
    ]
    assert "2 editions" in notices.text
    assert not view.compose_action.isVisible()


def test_the_dialog_wants_an_instrument_and_a_readable_date(qtbot: QtBot) -> None:
    dialog = FreezeDialog(EditionKind.LEGAL, title="Awal", instruments={"Keputusan 12/2026": "15 Maret 2026"})
    qtbot.addWidget(dialog)
    assert not dialog._accept.isEnabled()
    dialog.instrument.setCurrentIndex(0)
    assert dialog.value() == WantedEdition("Awal", "Keputusan 12/2026", date(2026, 3, 15))
    assert dialog._accept.isEnabled()
    dialog.dated.setText("kapan saja")
    assert not dialog._accept.isEnabled()
    dialog.dated.clear()
    assert dialog.value().dated is None
    assert dialog._accept.isEnabled()
    dialog.title.clear()
    assert not dialog._accept.isEnabled()


def test_a_checkpoint_wants_a_title_only(qtbot: QtBot) -> None:
    dialog = FreezeDialog(EditionKind.CHECKPOINT, title="Titik simpan 1", instruments={})
    qtbot.addWidget(dialog)
    assert dialog.value() == WantedEdition("Titik simpan 1")
    assert dialog._accept.isEnabled()
