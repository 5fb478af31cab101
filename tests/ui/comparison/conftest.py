"""The view of the comparison in a window, over the plan of the Attorney-General's office with one edition."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit, Together, apply_edit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.target import Target
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.pages.revisions.comparison.view import ComparisonView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from tests.revisions.comparison.kejaksaan import kejaksaan, renstra_edits

MINUTE = 60_000
"""Longest wait for work in another thread, in milliseconds."""

EDITION = "x"


def revised_part() -> dict[str, Any]:
    """The document with only the indicators whose targets two instruments state differently."""
    document = kejaksaan()
    revised = [indicator for indicator in document["indicators"] if indicator.get("revisions")]
    return document | {"indicators": revised, "cascades": []}


@pytest.fixture
def bare_session(qtbot: QtBot) -> Iterator[PlanSession]:
    """The plan without an edition."""
    document = PlanDocument.create(title="", institution="", start=2025, end=2029, who="Penguji")
    apply_edit(document.store, plan_from(revised_part()).edit, label="Impor", who="Penguji")
    yield PlanSession(document, who="Penguji")
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def session(bare_session: PlanSession) -> PlanSession:
    """The plan with edition 1 under the Renstra and the Keputusan since."""
    store = bare_session.store
    now = [SetTargetEdit(row.indicator_id, row.period, row.printed) for row in store.all(Target)]
    edits: list[Edit] = [
        Together(renstra_edits(store)),
        FreezeEditionEdit(
            "Renstra 2025-2029", "Penguji", EditionKind.LEGAL, "Peraturan 4/2025", date(2025, 1, 2), edition_id=EDITION
        ),
        Together(now),
    ]
    for edit in edits:
        apply_edit(store, edit, label="Ubah", who="Penguji")
    return bare_session


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[PlanSession], ComparisonView]]:
    """Shows the view of a session in a window with a bar for notices."""
    windows: list[QWidget] = []

    def show(session: PlanSession) -> ComparisonView:
        view = ComparisonView(session)
        QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
        window = QWidget()
        column = QVBoxLayout(window)
        column.addWidget(NoticeBar())
        column.addWidget(view)
        window.resize(1200, 700)
        qtbot.addWidget(window)
        window.show()
        windows.append(window)
        return view

    yield show
    for window in windows:
        window.close()
