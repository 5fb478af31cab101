"""The program through its front door, as real processes: start, crash, signals, recovery."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.unsaved_work import unsaved_work

DRIVER = """
import sys
from PySide6.QtCore import QTimer
from bsc_planner import app
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.ui.main_window import beginning

real = beginning.begin

def begin(window, how):
    real(window, how)
    QTimer.singleShot(50, lambda: script(window))

def script(window):
{script}

beginning.begin = begin
sys.exit(app.main(sys.argv[1:]))
"""


def started(script: str, *arguments: str) -> "subprocess.Popen[str]":
    body = "\n".join(f"    {line}" for line in script.splitlines())
    return subprocess.Popen(
        [sys.executable, "-c", DRIVER.replace("{script}", body), *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(process: "subprocess.Popen[str]", word: str) -> None:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.strip() == word, f"{line!r} {process.communicate(timeout=30)}"


def finished(process: "subprocess.Popen[str]") -> int:
    _, errors = process.communicate(timeout=60)
    assert "Traceback" not in errors
    return process.returncode


EDIT = """
window.session.do("Ubah", SetPlanFieldEdit("vision", "Maju"))
print("edited", flush=True)
"""


def test_the_window_opens_a_plan_and_ends_with_status_zero(plan_file: Path) -> None:
    process = started("print(window.session.store.plan.title, flush=True)\nwindow.close()", str(plan_file))
    wait_for(process, "Renstra Uji")
    assert finished(process) == 0


def test_edits_survive_a_kill_and_are_offered_at_the_next_start(plan_file: Path) -> None:
    process = started(EDIT, str(plan_file))
    wait_for(process, "edited")
    process.kill()
    process.communicate(timeout=30)
    second = started("print(len(window.files.unsaved_work()), flush=True)\nwindow.close()")
    wait_for(second, "1")
    assert finished(second) == 0
    document = PlanDocument.recover(unsaved_work()[0], who="Penguji")
    assert document.store.plan.vision == "Maju"
    document.close(keep_unsaved=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGTERM")
def test_a_polite_end_from_the_system_keeps_unsaved_work(plan_file: Path) -> None:
    process = started(EDIT, str(plan_file))
    wait_for(process, "edited")
    process.send_signal(signal.SIGTERM)
    assert finished(process) == 0
    assert [work.path for work in unsaved_work()] == [plan_file]


def test_a_failing_slot_does_not_end_the_program(plan_file: Path) -> None:
    script = """
from PySide6.QtCore import QTimer
from bsc_planner.ui.dialogs.failure import FailureDialog
FailureDialog.tell = lambda report, parent=None: print("told", flush=True)
QTimer.singleShot(100, window.close)
raise ValueError("rahasia")
"""
    process = started(script, str(plan_file))
    wait_for(process, "told")
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "ValueError" in errors


def test_after_starts_that_broke_off_no_plan_is_opened(plan_file: Path) -> None:
    for _ in range(2):
        process = started('print("open", flush=True)', str(plan_file))
        wait_for(process, "open")
        process.kill()
        process.communicate(timeout=30)
    third = started("print(window.session is None, flush=True)\nwindow.close()", str(plan_file))
    wait_for(third, "True")
    assert finished(third) == 0


def test_words_that_mean_nothing_are_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bsc_planner.app", "--theme", "pink"], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2
    assert "--theme" in done.stderr


def run_alone(body: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    root = str(Path(__file__).resolve().parents[3])
    return subprocess.run(
        [sys.executable, "-c", body],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root} | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_failure_while_starting_is_told_too() -> None:
    body = """
import sys
from bsc_planner import app
from bsc_planner.ui.dialogs.failure import FailureDialog
from bsc_planner.ui.main_window import window

def fail(*arguments):
    raise ValueError("rahasia")

FailureDialog.tell = lambda report, parent=None: print("told", flush=True)
window.MainWindow.__init__ = fail
sys.exit(app.main([]))
"""
    done = run_alone(body)
    assert done.stdout.strip() == "told"
    assert done.returncode == 1


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    body = """
import sys
from bsc_planner import app
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.error_messages import message_of
MessageDialog.tell = lambda parent, error: print(message_of(error).text, flush=True)
sys.exit(app.main([]))
"""
    (tmp_path / "file").write_text("")
    done = run_alone(body, BSC_PLANNER_HOME=str(tmp_path / "file" / "below"))
    assert done.stdout.startswith("Folder data program")
    assert done.returncode == 2
