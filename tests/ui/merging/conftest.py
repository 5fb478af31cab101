"""Two copies of a plan that two people edited apart, and the window that has one of them open."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit, apply_edit
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.checkpoints import CheckpointIfChangedEdit
from bsc_planner.revisions.merging.sending import write_copy
from bsc_planner.ui.background import background_jobs
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer, UnsavedDialog
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.merging.leave_dialog import LeaveAnswer, LeaveDialog
from bsc_planner.ui.merging.merge_window import MergeWindow
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState

MINUTE = 60_000
"""Longest wait for work in another thread, in milliseconds."""

Editing = Callable[[PlanStore, list[str]], list[Edit]]
"""Edits of one person, from the ids of the indicators in plan order."""


def do(store: PlanStore, edit: Edit, who: str = "Penguji") -> None:
    apply_edit(store, edit, label="Ubah", who=who)


def indicators(store: PlanStore) -> list[str]:
    return [indicator.id for indicator in store.all(Indicator)]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Our plan with 5 × 10 indicators and targets of two years, saved, and a copy of it sent away."""
    ours, theirs = tmp_path / "kita" / "renstra.renstra", tmp_path / "rekan" / "renstra rekan.renstra"
    for path in (ours, theirs):
        path.parent.mkdir()
    document = PlanDocument.create(title="Renstra Uji", institution="Instansi", start=2025, end=2029, who="Rini")
    do(document.store, AddUnitEdit(None, "U1", "Bidang Satu"))
    for number in range(1, 6):
        objective = AddObjectiveEdit(code=f"SS{number}", text=f"Meningkatnya hal {number}")
        do(document.store, objective)
        for place in range(10):
            indicator = AddIndicatorEdit(objective.objective_id, code=f"IKU{number}.{place}", name=f"Hal {place}")
            do(document.store, indicator)
            do(document.store, SetTargetEdit(indicator.indicator_id, "2026", "50"))
    do(document.store, CheckpointIfChangedEdit("Salinan untuk rekan", "Rini"))
    document.save_as(ours)
    document.close(keep_unsaved=False)
    write_copy(ours, theirs)
    return ours, theirs


def edit_file(path: Path, who: str, editing: Editing) -> int:
    """Edit a plan file as somebody; returns the number of edits."""
    document = PlanDocument.open(path, who=who)
    edits = editing(document.store, indicators(document.store))
    for edit in edits:
        do(document.store, edit, who)
    document.save()
    document.close(keep_unsaved=False)
    return len(edits)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What messages said."""
    texts: list[str] = []
    monkeypatch.setattr(MessageDialog, "tell", lambda _parent, error: texts.append(message_of(error).text))
    return texts


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, told: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    assert told == []
    settings = Settings()
    settings.set_value(AUTHOR, "Rini")
    monkeypatch.setattr(UnsavedDialog, "ask", lambda *_given, **_named: UnsavedAnswer.DISCARD)
    monkeypatch.setattr(LeaveDialog, "ask", lambda _parent: LeaveAnswer.LEAVE)
    made = MainWindow(settings, WindowState())
    qtbot.addWidget(made)
    made.show()
    yield made
    if made.merging.window is not None:
        made.merging.window.close()
    made.close()
    background_jobs().stop_all()
    qapp.processEvents()


def merge_window(qtbot: QtBot, window: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch) -> MergeWindow:
    """Choose the command and the file; gives the window that opens."""
    monkeypatch.setattr(FileDialog, "ask_open", lambda *_given, **_named: theirs)
    window.commands["merge_copy"].trigger()
    qtbot.waitUntil(lambda: window.merging.window is not None, timeout=MINUTE)
    found = window.merging.window
    assert found is not None
    return found
