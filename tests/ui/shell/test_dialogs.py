"""The dialogs themselves: what they offer and what a click means."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import EditError
from bsc_planner.exchange.templates import templates
from bsc_planner.model.document.faults import DamagedFileError, FileChangedError, FileLockedError
from bsc_planner.model.document.unsaved_work import UnsavedWork
from bsc_planner.ui.dialogs.about import AboutDialog
from bsc_planner.ui.dialogs.author import AuthorDialog
from bsc_planner.ui.dialogs.conflict import ConflictAnswer, ConflictDialog
from bsc_planner.ui.dialogs.file import JSON, PLANS, FileDialog
from bsc_planner.ui.dialogs.locked import LockedAnswer, LockedDialog
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.dialogs.migration import MigrationAnswer, MigrationDialog
from bsc_planner.ui.dialogs.new_plan import NewPlan, NewPlanDialog
from bsc_planner.ui.dialogs.recovery import RecoveryAnswer, RecoveryDialog
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer, UnsavedDialog
from bsc_planner.ui.language import Language, apply_language, current_language

CHANGED = FileChangedError(path="rencana.renstra", person="Sari", saved_at="2026-03-15T07:32:00+00:00")
WORK = UnsavedWork(Path("x"), Path("rencana.renstra"), datetime(2026, 3, 15, tzinfo=UTC), 3, "Sari")


def locked(*, is_same_computer: bool) -> FileLockedError:
    return FileLockedError(
        path="rencana.renstra",
        person="Sari",
        computer="PC-7",
        since="2026-03-15T07:32:00+00:00",
        app_version="1",
        is_same_computer=is_same_computer,
    )


@pytest.fixture
def seen(qtbot: QtBot) -> list[list[str]]:
    """Words on the buttons of the dialogs that came up."""
    return []


def clicking(words: str, seen: list[list[str]]) -> None:
    """Click the button with these words in the next modal dialog; Esc when there are none."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        buttons = dialog.findChildren(QPushButton)
        seen.append([button.text() for button in buttons])
        if words:
            next(button for button in buttons if button.text() == words).click()
        else:
            assert isinstance(dialog, QDialog)
            dialog.reject()

    QTimer.singleShot(0, act)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Save", UnsavedAnswer.SAVE),
        ("Don't save", UnsavedAnswer.DISCARD),
        ("Cancel", UnsavedAnswer.CANCEL),
        ("", UnsavedAnswer.CANCEL),
    ],
)
def test_unsaved_work_has_three_answers_and_escape_stays(
    words: str, answer: UnsavedAnswer, seen: list[list[str]]
) -> None:
    clicking(words, seen)
    assert UnsavedDialog.ask(None, title="Renstra") is answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Save a copy…", ConflictAnswer.SAVE_AS),
        ("Compare the versions", ConflictAnswer.COMPARE),
        ("Save over it", ConflictAnswer.OVERWRITE),
        ("", ConflictAnswer.CANCEL),
    ],
)
def test_a_conflict_names_who_and_when(words: str, answer: ConflictAnswer, seen: list[list[str]]) -> None:
    clicking(words, seen)
    assert ConflictDialog.ask(None, error=CHANGED) is answer


def test_a_lock_of_another_computer_can_be_broken(seen: list[list[str]]) -> None:
    clicking("Open all the same", seen)
    assert LockedDialog.ask(None, error=locked(is_same_computer=False)) is LockedAnswer.FORCE


def test_a_lock_of_a_running_program_here_cannot_be_broken(seen: list[list[str]]) -> None:
    clicking("Open read-only", seen)
    assert LockedDialog.ask(None, error=locked(is_same_computer=True)) is LockedAnswer.READ_ONLY
    assert "Open all the same" not in seen[0]


def test_recovery_and_migration_ask_once(seen: list[list[str]]) -> None:
    clicking("Recover unsaved work", seen)
    assert RecoveryDialog.ask(None, work=WORK) is RecoveryAnswer.RECOVER
    clicking("Save under another name…", seen)
    assert MigrationDialog.ask(None, path=Path("rencana.renstra")) is MigrationAnswer.SAVE_AS


def test_a_message_is_read_or_offers_a_way_out(seen: list[list[str]]) -> None:
    clicking("", seen)
    MessageDialog.tell(None, EditError("not-a-year", value="x"))
    clicking("Open the backup", seen)
    assert MessageDialog.offer(None, DamagedFileError(path="x", backup="y"), way_out="Open the backup")
    clicking("", seen)
    assert not MessageDialog.offer(None, DamagedFileError(path="x", backup="y"), way_out="Open the backup")


def typed(dialog_type: type[QDialog], act: Callable[[QDialog], None]) -> None:
    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, dialog_type)
        act(dialog)

    QTimer.singleShot(0, run)


def test_the_name_must_not_be_blank(qtbot: QtBot) -> None:
    def act(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        button = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Use this name")
        field.setText("  ")
        assert not button.isEnabled()
        field.setText(" Sari ")
        button.click()

    typed(AuthorDialog, act)
    assert AuthorDialog.ask(None, proposed="root") == "Sari"


def test_a_new_plan_proposes_a_title_until_one_is_typed(qtbot: QtBot) -> None:
    dialog = NewPlanDialog()
    qtbot.addWidget(dialog)
    assert not dialog._create.isEnabled()
    qtbot.keyClicks(dialog._institution, "Biro Hukum")
    dialog._start.setValue(2025)
    assert dialog._title.text() == "Renstra Biro Hukum 2025–2029"
    assert dialog._create.isEnabled()
    dialog._title.clear()
    qtbot.keyClicks(dialog._title, "Rencana Kami")
    dialog._start.setValue(2026)
    assert dialog.value() == NewPlan("Rencana Kami", "Biro Hukum", 2026, 2030, "kementerian-bsc")
    dialog._template.setCurrentIndex(dialog._template.count() - 1)
    assert dialog.value().template is None


def test_templates_are_called_in_the_language_of_the_window(qtbot: QtBot) -> None:
    def titles() -> list[str]:
        dialog = NewPlanDialog()
        qtbot.addWidget(dialog)
        return [dialog._template.itemText(place) for place in range(dialog._template.count() - 1)]

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    english = titles()
    assert english[0] == "Regional office: goals and objectives without perspectives"
    assert not set(english) & set(templates().values())
    apply_language(app, Language.INDONESIAN)
    try:
        assert titles() == list(templates().values())
    finally:
        apply_language(app, Language.ENGLISH)


def test_years_cannot_be_reversed(qtbot: QtBot) -> None:
    dialog = NewPlanDialog()
    qtbot.addWidget(dialog)
    dialog._start.setValue(2030)
    dialog._end.setValue(2020)
    assert dialog.value().end >= 2030


def test_the_suffix_is_added_before_the_system_asks_about_the_name(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def run(dialog: QFileDialog) -> int:
        asked.append((dialog.defaultSuffix(), dialog.nameFilters()[0]))
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", run)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / "a.renstra")])
    chosen = FileDialog.ask_save(None, title="Simpan", proposed=tmp_path / "a.renstra", kind=PLANS, suffix=".renstra")
    assert chosen == tmp_path / "a.renstra"
    assert asked == [("renstra", "Plans (*.renstra)")]


@pytest.mark.parametrize(
    ("typed", "written"),
    [("Renstra v1.2", "Renstra v1.2.renstra"), ("Renstra.RENSTRA", "Renstra.RENSTRA"), ("a.renstra", "a.renstra")],
)
def test_a_name_with_a_dot_gets_its_suffix_too(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, typed: str, written: str
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / typed)])
    chosen = FileDialog.ask_save(None, title="Simpan", proposed=tmp_path / "a.renstra", kind=PLANS, suffix=".renstra")
    assert chosen == tmp_path / written


def test_a_file_whose_suffix_was_left_out_is_never_replaced_without_asking(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Renstra 1.2.renstra").touch()
    answers = ["Renstra 1.2", "Renstra 1.2.renstra"]
    selected: list[str] = []
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectFile", lambda _dialog, name: selected.append(name))
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / answers[len(selected) - 1])])
    chosen = FileDialog.ask_save(None, title="Simpan", proposed=tmp_path / "a.renstra", kind=PLANS, suffix=".renstra")
    assert chosen == tmp_path / "Renstra 1.2.renstra"
    assert selected == ["a.renstra", "Renstra 1.2.renstra"], "shown by its whole name, about which the dialog asks"


def test_no_file_chosen_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    assert FileDialog.ask_open(None, title="Buka", folder=tmp_path, kind=JSON) is None


def test_what_the_program_is_can_be_read_and_left(qtbot: QtBot) -> None:
    holder = QDialog()
    qtbot.addWidget(holder)
    about = AboutDialog(holder)
    about.show()
    assert not about.grab().isNull()
    qtbot.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()


def test_standard_buttons_speak_indonesian(qapp: QApplication) -> None:
    apply_language(qapp, Language.INDONESIAN)
    try:
        assert current_language() is Language.INDONESIAN
        box = QMessageBox()
        buttons = QMessageBox.StandardButton
        texts = {}
        for button in (buttons.Save, buttons.Cancel, buttons.Yes, buttons.No, buttons.Close, buttons.Discard):
            texts[button] = box.addButton(button).text().replace("&", "")
        assert list(texts.values()) == ["Simpan", "Batal", "Ya", "Tidak", "Tutup", "Buang"]
    finally:
        apply_language(qapp, Language.ENGLISH)
