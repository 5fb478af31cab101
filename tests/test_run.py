"""`run.py`: what each form of the command starts, and what people read when it cannot."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import run
from launcher import machine
from launcher.processes import ROOT, Hindrance


class Stage:
    """The launcher with everything it would start written down instead."""

    def __init__(self) -> None:
        self.display = True
        self.answers = True
        self.statuses: dict[str, int] = {}
        self.prepared: list[tuple[str, dict[str, str]]] = []
        self.started: list[list[str]] = []

    def prepare(self, kind: str, *, libraries: dict[str, str]) -> str:
        self.prepared.append((kind, libraries))
        return "PYTHON"

    def start(self, command: list[str], *_: object, **__: object) -> int:
        self.started.append(command)
        return next((status for part, status in self.statuses.items() if part in command), 0)


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Stage:
    stage = Stage()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "prepare", stage.prepare)
    monkeypatch.setattr(run, "call", stage.start)
    monkeypatch.setattr(run, "become", stage.start)
    monkeypatch.setattr(machine, "has_display", lambda: stage.display)
    monkeypatch.setattr(machine, "display_answers", lambda: stage.answers)
    monkeypatch.setattr(machine, "window_libraries", lambda: {"libwindow": "window"})
    return stage


def test_with_a_display_the_window_opens_on_the_example(stage: Stage) -> None:
    assert run.main([]) == 0
    assert stage.started == [["PYTHON", "-P", "-m", "bsc_planner.app", "--example"]]
    assert stage.prepared == [("run", {"libwindow": "window"})]


@pytest.mark.parametrize("has_display", [False, True])
def test_without_a_display_that_answers_the_documents_are_written_and_their_folder_named(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str], has_display: bool
) -> None:
    stage.display = has_display
    stage.answers = False
    (tmp_path / "bsc-planner-demo").mkdir()
    assert run.main([]) == 0
    folder = str(tmp_path / "bsc-planner-demo")
    assert stage.started == [["PYTHON", "-P", "-m", "bsc_planner.cli", "demo", folder]]
    assert capsys.readouterr().out.endswith(f"Dokumen ada di: {folder}\n")


def test_without_a_display_nothing_of_qt_is_asked_from_the_system(stage: Stage) -> None:
    stage.display = False
    run.main([])
    assert stage.prepared == [("run", {})]


@pytest.mark.parametrize("status", [1, 2])
def test_a_demo_that_wrote_nothing_names_no_documents(
    stage: Stage, capsys: pytest.CaptureFixture[str], status: int
) -> None:
    stage.display = False
    stage.statuses = {"demo": status}
    assert run.main([]) == status
    assert "Dokumen ada di" not in capsys.readouterr().out


def test_arguments_after_two_dashes_go_to_the_command_line(stage: Stage) -> None:
    run.main(["--", "info", "a.renstra", "--json"])
    assert stage.started == [["PYTHON", "-P", "-m", "bsc_planner.cli", "info", "a.renstra", "--json"]]
    assert stage.prepared == [("run", {})]


@pytest.mark.parametrize("arguments", [[], ["a.renstra"]])
def test_the_command_line_asks_for_window_libraries_when_it_opens_a_window(stage: Stage, arguments: list[str]) -> None:
    run.main(["--", *arguments])
    assert stage.prepared == [("run", {"libwindow": "window"})]


def test_every_check_runs_even_after_a_failure_and_the_summary_names_the_failed(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.statuses = {"mypy": 1, "format": 1}
    assert run.main(["test"]) == 1
    assert len(stage.started) == len(run.CHECKS) == 5
    assert capsys.readouterr().out.endswith("GAGAL: ruff format, mypy\n")


def test_checks_end_with_pytest_which_gets_the_further_arguments(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main(["test", "-x", "-q"]) == 0
    assert stage.started[-1] == ["PYTHON", "-m", "pytest", "-n", "auto", "--dist", "worksteal", "-x", "-q"]
    assert capsys.readouterr().out.endswith("== pytest\n")
    assert stage.prepared == [("dev", machine.QT_LIBRARIES)]


def test_usage_is_shown_when_asked_and_when_the_command_is_not_understood(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main(["--help"]) == 0
    assert run.main(["tset"]) == 2
    assert capsys.readouterr().out.count("python3 run.py test") == 2
    assert stage.started == []


def test_what_stands_in_the_way_is_told_with_status_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def prepare(kind: str, *, libraries: dict[str, str]) -> str:
        raise Hindrance("Penuh.")

    monkeypatch.setattr(run, "prepare", prepare)
    assert run.main(["test"]) == 3
    assert capsys.readouterr() == ("", "Penuh.\n")


def test_ctrl_c_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def prepare(kind: str, *, libraries: dict[str, str]) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "prepare", prepare)
    assert run.main(["test"]) == 130
    assert capsys.readouterr().err == "Dibatalkan.\n"


def test_an_unsupported_python_hands_over_to_a_supported_one(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "is_supported_python", lambda: False)
    monkeypatch.setattr(machine, "other_python", lambda: ["/usr/bin/python3.13"])
    run.main(["test", "-x"])
    assert stage.started == [["/usr/bin/python3.13", str(ROOT / "run.py"), "test", "-x"]]
    assert stage.prepared == []


@pytest.mark.parametrize(
    "path", [ROOT / "run.py", *sorted((ROOT / "launcher").glob("*.py"))], ids=lambda path: path.name
)
def test_the_launcher_can_be_read_by_python_3_8_and_needs_only_the_standard_library(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= {*sys.stdlib_module_names, "launcher"}


def test_a_start_with_nothing_to_do_imports_little() -> None:
    code = "import sys, run; print(sorted({'subprocess', 'ctypes', 'ssl', 'tempfile'} & set(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert result.stdout == "[]\n"
