"""The launcher's environment: complete or not used, made once, never pulled away, never someone else's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import environment, locks
from launcher.processes import ROOT, Hindrance, child_environment

# A launcher whose packages are one file; PINS and FOLDER come as arguments.
FAKE = """
import os, sys, time
from pathlib import Path
from launcher import environment
from launcher.processes import Hindrance

folder, pins = Path(sys.argv[1]), Path(sys.argv[2])
environment.requirements = lambda kind: pins / f"{kind}.txt"
environment.ATTEMPTS = 3

def install(folder, file, *, create):
    python = environment.python_of(folder)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(file.read_text())
    print("installing", file.name, create, flush=True)
    wait()

def wait():
    time.sleep(0.3)

environment.install_packages = install
"""
SET_UP = "environment.hold_ready_environment(folder, 'run')\n"
HANG = "def wait():\n    input()\n"
BECOME_ANOTHER = SET_UP + "os.execv(sys.executable, [sys.executable, '-c', \"print('on', flush=True); input()\"])\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "place" / ".venv"


@pytest.fixture
def pins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "run.txt").write_text("a==1\n", encoding="utf-8")
    (tmp_path / "dev.txt").write_text("a==1\nb==1\n", encoding="utf-8")
    monkeypatch.setattr(environment, "requirements", lambda kind: tmp_path / f"{kind}.txt")
    return tmp_path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What was installed: the requirement file, and whether the environment was made anew."""
    calls: list[tuple[str, bool]] = []

    def install(folder: Path, file: Path, *, create: bool) -> None:
        python = environment.python_of(folder)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        calls.append((file.name, create))

    monkeypatch.setattr(environment, "install_packages", install)
    return calls


def launcher(code: str, folder: Path, pins: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", FAKE + code, str(folder), str(pins)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def finish(process: subprocess.Popen[str]) -> str:
    output, _ = process.communicate("")
    return output


def next_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def test_a_ready_environment_is_left_alone(folder: Path, pins: Path, installed: list[tuple[str, bool]]) -> None:
    environment.set_up(folder, "run")
    environment.set_up(folder, "run")
    assert installed == [("run.txt", True)]
    assert environment.is_ready(folder, "run")
    assert not environment.is_ready(folder, "dev")


def test_changed_pins_make_it_anew(folder: Path, pins: Path, installed: list[tuple[str, bool]]) -> None:
    environment.set_up(folder, "run")
    (folder / "leftover").touch()
    (pins / "run.txt").write_text("a==2\n", encoding="utf-8")
    assert not environment.is_ready(folder, "run")
    environment.set_up(folder, "run")
    assert installed == [("run.txt", True), ("run.txt", True)]
    assert not (folder / "leftover").exists()
    assert [path.name for path in folder.parent.iterdir()] == [".venv"]


def test_another_python_makes_it_anew(
    folder: Path, pins: Path, installed: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.set_up(folder, "run")
    monkeypatch.setattr(sys, "base_prefix", "/usr/other")
    assert not environment.is_ready(folder, "run")


def test_development_packages_are_added_to_a_good_environment(
    folder: Path, pins: Path, installed: list[tuple[str, bool]]
) -> None:
    environment.set_up(folder, "run")
    environment.set_up(folder, "dev")
    assert installed == [("run.txt", True), ("dev.txt", False)]
    assert environment.is_ready(folder, "run")
    assert environment.is_ready(folder, "dev")


def test_an_environment_without_its_python_is_not_ready(
    folder: Path, pins: Path, installed: list[tuple[str, bool]]
) -> None:
    environment.set_up(folder, "run")
    environment.python_of(folder).unlink()
    assert not environment.is_ready(folder, "run")


def test_a_folder_of_someone_else_is_refused_and_kept(
    folder: Path, pins: Path, installed: list[tuple[str, bool]]
) -> None:
    folder.mkdir(parents=True)
    (folder / "thesis.txt").touch()
    with pytest.raises(Hindrance, match="bukan buatan BSC Planner"):
        environment.set_up(folder, "run")
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]
    assert installed == []


def test_a_failed_installation_is_not_taken_for_ready(
    folder: Path, pins: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "call", lambda command: 1)
    with pytest.raises(Hindrance, match="Periksa sambungan internet"):
        environment.set_up(folder, "run")
    assert not environment.is_ready(folder, "run")


def test_an_interrupted_set_up_is_repeated_from_the_start(folder: Path, pins: Path) -> None:
    interrupted = launcher(HANG + SET_UP, folder, pins)
    while not next_line(interrupted).startswith("installing"):
        pass
    interrupted.kill()
    finish(interrupted)
    assert environment.python_of(folder).exists()
    assert not environment.is_ready(folder, "run")
    assert "installing run.txt True" in finish(launcher(SET_UP, folder, pins))
    assert environment.is_ready(folder, "run")


def test_two_runs_at_once_set_up_once_and_both_go_on(folder: Path, pins: Path) -> None:
    runs = [launcher(SET_UP + "print('ready', environment.is_ready(folder, 'run'))", folder, pins) for _ in range(3)]
    outputs = [finish(process) for process in runs]
    assert sum(output.count("installing") for output in outputs) == 1
    assert all(output.endswith("ready True\n") for output in outputs)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows protects files in use by itself")
def test_a_running_program_keeps_its_environment_when_the_pins_change(folder: Path, pins: Path) -> None:
    program = launcher(BECOME_ANOTHER, folder, pins)
    while next_line(program) != "on\n":
        pass
    (pins / "run.txt").write_text("a==2\n", encoding="utf-8")
    code = f"try:\n    {SET_UP}except Hindrance as hindrance:\n    print(hindrance)\n"
    assert (
        finish(launcher(code, folder, pins))
        == "BSC Planner masih berjalan dengan paket lama. Tutup dulu, lalu ulangi.\n"
    )
    assert environment.python_of(folder).read_text(encoding="utf-8") == "a==1\n"
    finish(program)
    assert "installing run.txt True" in finish(launcher(SET_UP, folder, pins))


@pytest.mark.skipif(sys.platform == "win32", reason="elsewhere it lies beside the checkout")
def test_it_lies_beside_the_checkout_or_where_it_was_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BSC_PLANNER_VENV", raising=False)
    assert environment.environment_folder() == ROOT / ".venv"
    monkeypatch.setenv("BSC_PLANNER_VENV", str(tmp_path / "x"))
    assert environment.environment_folder() == tmp_path / "x"


@pytest.mark.skipif(sys.platform == "win32", reason="elsewhere it lies beside the checkout")
def test_a_checkout_that_cannot_be_written_leaves_it_in_the_users_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("BSC_PLANNER_VENV", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(environment, "ROOT", tmp_path / "absent")
    monkeypatch.setattr(environment, "requirements", lambda kind: ROOT / "requirements" / f"{kind}.txt")
    assert environment.environment_folder() == tmp_path / "bsc-planner" / ".venv"


def test_on_windows_it_lies_in_a_short_local_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BSC_PLANNER_VENV", raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert environment.environment_folder() == tmp_path / "bsc-planner" / ".venv"
    assert environment.python_of(tmp_path) == tmp_path / "Scripts" / "python.exe"
    monkeypatch.setattr(sys, "base_prefix", r"C:\Program Files\WindowsApps\Python.3.13")
    assert environment.environment_folder() == Path.home() / "bsc-planner" / ".venv"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Hindrance, match="tidak dapat ditulisi"):
        locks.lock(tmp_path / "file" / ".venv", exclusive=True)


def test_pip_and_uv_are_told_to_check_hashes_and_write_bytecode(
    folder: Path, pins: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def call(command: list[str]) -> int:
        commands.append(command)
        return 0

    monkeypatch.setattr(environment, "call", call)
    for tool in (None, "/bin/uv"):
        monkeypatch.setattr(shutil, "which", lambda _, found=tool: found)
        environment.install_packages(folder, pins / "run.txt", create=True)
    with_pip, with_uv = commands[1], commands[3]
    assert {"pip", "--require-hashes", "--only-binary", "--compile"} <= set(with_pip)
    assert {"uv", "--require-hashes", "--only-binary", "--compile-bytecode"} <= set(with_uv)
    assert [command[-1] for command in commands] == [str(folder), str(pins / "run.txt")] * 2


def test_the_program_gets_our_source_and_keeps_its_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("LC_ALL", "C")
    variables = child_environment()
    assert variables["PYTHONPATH"] == str(ROOT)
    assert variables["LC_ALL"] == "C.UTF-8"
    assert "PYTHONDONTWRITEBYTECODE" not in variables
