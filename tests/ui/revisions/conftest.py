"""The page Revisi of an open document, in a window with a bar for notices."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bsc_planner.editing.edit import apply_edit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    """A plan of one objective with one indicator ``i1``, whose target 2026 is 20."""
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Rina")
    for edit in (
        AddObjectiveEdit("Meningkatnya layanan", objective_id="o1"),
        AddIndicatorEdit("o1", name="Jumlah layanan", indicator_id="i1"),
        SetTargetEdit("i1", "2026", "20"),
    ):
        apply_edit(document.store, edit, label="Isi", who="Rina")
    made = PlanSession(document, who="Rina")
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[QWidget], NoticeBar]]:
    """Shows a widget in a window; gives the window's bar for notices."""
    windows: list[QWidget] = []

    def show(widget: QWidget) -> NoticeBar:
        window = QWidget()
        bar = NoticeBar()
        column = QVBoxLayout(window)
        column.addWidget(bar)
        column.addWidget(widget)
        window.resize(1000, 700)
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return bar

    yield show
    stop_background_work()
    for window in windows:
        # at once, as the program does: a timer that lives on would ask a plan that is closed
        delete(window)
