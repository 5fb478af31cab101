"""Files that are locked, changed by others, damaged, foreign or read-only: asked about, told, never touched."""

import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.unsaved_work import unsaved_work
from bsc_planner.ui.dialogs.author import AuthorDialog
from bsc_planner.ui.dialogs.conflict import ConflictAnswer
from bsc_planner.ui.dialogs.locked import LockedAnswer
from bsc_planner.ui.dialogs.recovery import RecoveryAnswer
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.revisions.comparison.view import ComparisonView
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from tests.builders import do
from tests.ui.shell.conftest import Answers

EDIT = SetPlanFieldEdit("vision", "Maju")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def vision_in(path: Path) -> str | None:
    document = PlanDocument.open(path, who="Lain", read_only=True)
    vision = document.store.plan.vision
    document.close(keep_unsaved=False)
    return vision


def test_a_plan_somebody_has_open_can_be_looked_at(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    other = PlanDocument.open(plan_file, who="Rekan")
    answers.locked = LockedAnswer.READ_ONLY
    window.files.open_path(plan_file)
    assert answers.asked == ["locked"]
    assert window.session is not None
    assert window.session.document.is_read_only
    assert window._read_only.text
    assert window.status._read_only.isVisible()
    other.close(keep_unsaved=False)


def test_a_plan_somebody_has_open_can_be_copied(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    other = PlanDocument.open(plan_file, who="Rekan")
    answers.locked = LockedAnswer.COPY
    window.files.open_path(plan_file)
    assert window.session is not None
    assert window.session.document.path is None
    assert not window.session.document.is_read_only
    other.close(keep_unsaved=False)


def test_a_plan_somebody_has_open_can_be_opened_all_the_same(
    window: MainWindow, answers: Answers, plan_file: Path
) -> None:
    other = PlanDocument.open(plan_file, who="Rekan")
    answers.locked = LockedAnswer.FORCE
    window.files.open_path(plan_file)
    assert window.session is not None
    assert window.session.document.path == plan_file
    other.close(keep_unsaved=False)


def test_cancelling_leaves_the_start_page(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    other = PlanDocument.open(plan_file, who="Rekan")
    window.files.open_path(plan_file)
    assert window.session is None
    other.close(keep_unsaved=False)


def saved_by_somebody_else(path: Path) -> None:
    other = PlanDocument.open(path, who="Rekan", break_lock=True)
    do(other.store, SetPlanFieldEdit("vision", "Versi rekan"))
    other.save()
    other.close(keep_unsaved=False)


def test_a_conflict_can_be_settled_by_a_copy(
    window: MainWindow, answers: Answers, plan_file: Path, tmp_path: Path
) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Ubah", EDIT)
    saved_by_somebody_else(plan_file)
    answers.conflict = ConflictAnswer.SAVE_AS
    answers.save_path = tmp_path / "salinan.renstra"
    assert window.files.save()
    assert vision_in(plan_file) == "Versi rekan"
    assert vision_in(answers.save_path) == "Maju"


def test_a_conflict_can_be_settled_by_saving_over_it(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Ubah", EDIT)
    saved_by_somebody_else(plan_file)
    answers.conflict = ConflictAnswer.OVERWRITE
    assert window.files.save()
    assert vision_in(plan_file) == "Maju"


def test_their_version_is_compared_with_ours_in_this_window(
    window: MainWindow, answers: Answers, plan_file: Path, qtbot: QtBot
) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Ubah", EDIT)
    saved_by_somebody_else(plan_file)
    answers.conflict = ConflictAnswer.COMPARE
    window.show()
    assert not window.files.save()
    view = window.findChild(ComparisonView)
    assert view is not None
    qtbot.waitUntil(lambda: view.found is not None, timeout=60_000)
    assert view.found is not None
    vision = next(item for item in view.found.comparison.real if item.field == "vision")
    assert (vision.before, vision.after) == ("Versi rekan", window.session.store.plan.vision)
    assert vision_in(plan_file) == "Versi rekan"


def test_a_file_that_is_gone_can_be_saved_elsewhere(
    window: MainWindow, answers: Answers, plan_file: Path, tmp_path: Path
) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Ubah", EDIT)
    plan_file.unlink()
    answers.takes_way_out = True
    answers.save_path = tmp_path / "lain.renstra"
    assert window.files.save()
    assert len(answers.told) == 1
    assert vision_in(answers.save_path) == "Maju"


def test_unsaved_work_on_the_file_is_offered_before_the_file(
    window: MainWindow, answers: Answers, plan_file: Path
) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Ubah", EDIT)
    window.files.close_for_session_end()
    answers.recovery = RecoveryAnswer.RECOVER
    window.files.open_path(plan_file)
    assert answers.asked == ["recovery"]
    assert window.session is not None
    assert window.session.store.plan.vision == "Maju"


def test_the_saved_plan_can_be_opened_beside_unsaved_work(
    window: MainWindow, answers: Answers, plan_file: Path
) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Ubah", EDIT)
    window.files.close_for_session_end()
    answers.recovery = RecoveryAnswer.SAVED
    window.files.open_path(plan_file)
    assert window.session is not None
    assert window.session.store.plan.vision is None
    assert len(unsaved_work()) == 1


def make_newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def make_foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (x)")
    connection.commit()
    connection.close()


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:6000])


def make_trigger(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON target BEGIN DELETE FROM indicator; END")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("spoil", [make_newer, make_foreign, make_empty, make_cut, make_trigger])
def test_a_file_that_is_no_good_plan_is_told_and_not_touched(
    window: MainWindow, answers: Answers, plan_file: Path, spoil: object
) -> None:
    spoil(plan_file)  # type: ignore[operator]  # one of the functions above
    before = digest(plan_file)
    window.files.open_path(plan_file)
    assert window.session is None
    assert len(answers.told) == 1
    assert plan_file.name in answers.told[0]
    assert digest(plan_file) == before


def test_a_damaged_file_offers_its_backup(
    window: MainWindow, answers: Answers, plan_file: Path, tmp_path: Path
) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Ubah", EDIT)
    window.files.save()
    window.files.close()
    content = bytearray(plan_file.read_bytes())
    content[4096:8192] = os.urandom(4096)
    plan_file.write_bytes(bytes(content))
    answers.takes_way_out = True
    window.files.open_path(plan_file)
    assert window.session is not None
    assert window.session.document.path is None
    assert window.session.store.plan.vision == "Maju"


def test_a_write_protected_file_is_opened_read_only_and_saved_under_another_name(
    window: MainWindow, answers: Answers, plan_file: Path, tmp_path: Path
) -> None:
    plan_file.chmod(0o444)
    window.files.open_path(plan_file)
    assert window.session is not None
    assert window.session.document.is_read_only
    assert "write-protected" in window._read_only.text
    assert not window.commands["save"].isEnabled()
    answers.save_path = tmp_path / "boleh.renstra"
    assert window.files.save_as()
    assert window.session.document.path == answers.save_path
    assert not window._read_only.isVisible()


def test_the_name_is_asked_at_the_first_save_only(
    window: MainWindow, settings: Settings, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, *, proposed: str) -> str:
        asked.append(proposed)
        return "Sari Dewi"

    monkeypatch.setattr(AuthorDialog, "ask", ask)
    settings.set_value(AUTHOR, "")
    window.files.open_path(plan_file)
    assert window.session is not None
    for vision in ("Satu", "Dua"):
        window.session.do("Ubah", SetPlanFieldEdit("vision", vision))
        assert window.files.save()
    assert len(asked) == 1
    assert window.session.who == "Sari Dewi"
    assert settings.author == "Sari Dewi"


def test_opening_the_plan_that_is_open_changes_nothing(window: MainWindow, plan_file: Path) -> None:
    window.files.open_path(plan_file)
    session = window.session
    window.files.open_path(plan_file)
    assert window.session is session


def test_a_recent_file_that_is_gone_is_told(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    window.start.page.file_chosen.emit(tmp_path / "hilang.renstra")
    assert len(answers.told) == 1


def test_an_exchange_file_becomes_a_new_plan_and_goes_out_again(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "djp.json"
    shutil.copy(Path(__file__).parents[2] / "data" / "djp-contract-2024.json", source)
    answers.open_path = source
    window.commands["import_json"].trigger()
    qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
    assert window.session is not None
    assert window.session.document.path is None
    answers.save_path = tmp_path / "keluar.json"
    window.commands["export_json"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "keluar.json").exists() and "keluar" in window.notices.text, timeout=20_000)


def test_a_broken_exchange_file_is_told_and_the_open_plan_stays(
    window: MainWindow, answers: Answers, plan_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.files.open_path(plan_file)
    (tmp_path / "rusak.json").write_text("{")
    window.open_path(tmp_path / "rusak.json")
    qtbot.waitUntil(lambda: bool(answers.told), timeout=20_000)
    assert window.session is not None
    assert window.session.document.path == plan_file


def test_the_example_is_made_once_and_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["example"].trigger()
    qtbot.waitUntil(lambda: window.session is not None, timeout=60_000)
    assert window.session is not None
    path = window.session.document.path
    assert path is not None
    assert path.exists()
    window.files.close()
    window.commands["example"].trigger()
    QApplication.processEvents()
    assert window.session is not None
    assert window.session.document.path == path
