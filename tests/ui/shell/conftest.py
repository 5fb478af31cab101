"""A window with its settings, and dialogs that answer by themselves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.background import background_jobs
from bsc_planner.ui.dialogs.conflict import ConflictAnswer, ConflictDialog
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.dialogs.locked import LockedAnswer, LockedDialog
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.dialogs.new_plan import NewPlan, NewPlanDialog
from bsc_planner.ui.dialogs.recovery import RecoveryAnswer, RecoveryDialog
from bsc_planner.ui.dialogs.running import RunningAnswer, RunningDialog
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer, UnsavedDialog
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.theme import Scheme, apply_theme, tokens


@dataclass
class Answers:
    """What the planner of a test answers to dialogs; `told` are the messages he read."""

    open_path: Path | None = None
    save_path: Path | None = None
    unsaved: UnsavedAnswer = UnsavedAnswer.CANCEL
    conflict: ConflictAnswer = ConflictAnswer.CANCEL
    locked: LockedAnswer = LockedAnswer.CANCEL
    recovery: RecoveryAnswer = RecoveryAnswer.CANCEL
    running: RunningAnswer = RunningAnswer.STOP
    new_plan: NewPlan | None = None
    takes_way_out: bool = False
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    given = Answers()

    def answer(name: str, value: Callable[[], object]) -> Callable[..., object]:
        def ask(*_arguments: object, **_named: object) -> object:
            given.asked.append(name)
            return value()

        return ask

    def tell(_parent: object, error: Exception) -> None:
        given.told.append(message_of(error).text)  # type: ignore[arg-type]  # always a PlanError

    def offer(_parent: object, error: Exception, *, way_out: str) -> bool:
        tell(None, error)
        given.asked.append(way_out)
        return given.takes_way_out

    monkeypatch.setattr(FileDialog, "ask_open", answer("open", lambda: given.open_path))
    monkeypatch.setattr(FileDialog, "ask_save", answer("save", lambda: given.save_path))
    monkeypatch.setattr(UnsavedDialog, "ask", answer("unsaved", lambda: given.unsaved))
    monkeypatch.setattr(ConflictDialog, "ask", answer("conflict", lambda: given.conflict))
    monkeypatch.setattr(LockedDialog, "ask", answer("locked", lambda: given.locked))
    monkeypatch.setattr(RecoveryDialog, "ask", answer("recovery", lambda: given.recovery))
    monkeypatch.setattr(RunningDialog, "ask", answer("running", lambda: given.running))
    monkeypatch.setattr(NewPlanDialog, "ask", answer("new", lambda: given.new_plan))
    monkeypatch.setattr(MessageDialog, "tell", tell)
    monkeypatch.setattr(MessageDialog, "offer", offer)
    return given


@pytest.fixture
def settings(qapp: QApplication) -> Iterator[Settings]:
    made = Settings()
    made.set_value(AUTHOR, "Penguji")
    yield made
    apply_language(qapp, Language.ENGLISH)
    if tokens().is_dark:
        apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, answers: Answers) -> Iterator[MainWindow]:
    made = MainWindow(settings, WindowState())
    qtbot.addWidget(made)
    made.show()
    yield made
    answers.unsaved = UnsavedAnswer.DISCARD
    made.close()
    background_jobs().stop_all()


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Penguji")
    made = PlanSession(document, who="Penguji")
    yield made
    document.close(keep_unsaved=False)


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A saved plan without content."""
    path = tmp_path / "rencana.renstra"
    document = PlanDocument.create(title="Renstra Uji", institution="Instansi", start=2025, end=2029, who="Penguji")
    document.save_as(path)
    document.close(keep_unsaved=False)
    return path
