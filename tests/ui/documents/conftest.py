"""A small ministry as an open document, and its page of documents in a window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import apply_edit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.exchange.sample import Sample
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.pages.documents.page import DocumentsPage
from bsc_planner.ui.pages.documents.reissue_watch import ReissueWatch
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from tests.exchange.documents.plans import ministry, person

MINUTE = 60_000
"""Longest wait for work in another thread, in milliseconds."""

Opened = Callable[[dict[str, Any]], PlanSession]


def crowd(count: int) -> dict[str, Any]:
    """The ministry with so many people in one position."""
    people = [person(f"{number:018}", {"position": "STF"}, name=f"Pegawai {number}") for number in range(count)]
    return ministry(employees=people)


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    """Opens plans of the interchange format."""
    sessions: list[PlanSession] = []

    def open_plan(plan: dict[str, Any]) -> PlanSession:
        document = PlanDocument.create(title="", institution="", start=2025, end=2029, who="Penguji")
        apply_edit(document.store, plan_from(plan).edit, label="Impor", who="Penguji")
        session = PlanSession(document, who="Penguji")
        session.set_year(2026)
        sessions.append(session)
        return session

    yield open_plan
    for session in sessions:
        for watch in session.findChildren(ReissueWatch):
            watch.stop()
    stop_background_work()
    for session in sessions:
        session.document.close(keep_unsaved=False)


@pytest.fixture
def make_page(qtbot: QtBot, opened: Opened, tmp_path: Path) -> Iterator[Callable[[dict[str, Any]], DocumentsPage]]:
    """Shows the page of a plan in a window with a bar for notices, its folder below the test's own."""
    windows: list[QWidget] = []

    def make(plan: dict[str, Any]) -> DocumentsPage:
        page = DocumentsPage(opened(plan))
        page.choice.folder.setText(str(tmp_path / "terbit"))
        window = QWidget()
        column = QVBoxLayout(window)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(NoticeBar())
        column.addWidget(page)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1150, 760)
        window.show()
        return page

    yield make
    windows.clear()


def notices(page: DocumentsPage) -> NoticeBar:
    """The bar for notices above a page."""
    bar = page.window().findChild(NoticeBar)
    assert isinstance(bar, NoticeBar)
    return bar


@pytest.fixture
def page(qtbot: QtBot, make_page: Callable[[dict[str, Any]], DocumentsPage]) -> DocumentsPage:
    """The page of the small ministry, its first preview there."""
    made = make_page(ministry())
    qtbot.waitUntil(lambda: not made.preview.view.image.isNull(), timeout=MINUTE)
    return made


def sample_of(page: DocumentsPage) -> Sample:
    """The document the preview shows."""
    sight = page.preview.sight
    assert sight is not None
    assert isinstance(sight.found, Sample)
    return sight.found
