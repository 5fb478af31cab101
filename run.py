"""Start BSC Planner, or all its checks, on a machine that has nothing but Python.

    python3 run.py               set up, then open the example plan; without a display write its documents
    python3 run.py test [ARGS]   set up, then run every check and test; ARGS go to pytest
    python3 run.py -- ARGS       set up, then the command line (bsc-planner ARGS)

Standard library only, and readable by Python 3.8, so that an older Python gets a sentence and
not a syntax error. Exit status 3: something is missing that only the user can put right.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from launcher import environment, machine
from launcher.processes import ROOT, Hindrance, become, call, child_environment

USAGE, HINDERED, INTERRUPTED = 2, 3, 130
DEMO_FOLDER = "bsc-planner-demo"

# pytest comes last: its closing line is the one to be seen at the end.
CHECKS = (
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("mypy", ("-m", "mypy")),
    ("lint-imports", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
    ("pytest", ("-m", "pytest", "-n", "auto", "--dist", "worksteal")),
)


def main(arguments: list[str]) -> int:
    """Do what the command line asks; returns the exit status."""
    mode, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if mode not in ("", "test", "--"):
        print((__doc__ or "").split("\n\n")[1])
        return 0 if mode in ("-h", "--help") else USAGE
    try:
        if not machine.is_supported_python():
            return become([*machine.other_python(), str(ROOT / "run.py"), *arguments], dict(os.environ))
        if mode == "test":
            return run_checks(rest)
        if mode == "--":
            return run_command_line(rest)
        return run_main_job()
    except Hindrance as hindrance:
        print(hindrance, file=sys.stderr)
        return HINDERED
    except KeyboardInterrupt:
        print("Dibatalkan.", file=sys.stderr)
        return INTERRUPTED


def run_main_job() -> int:
    """Open the window on the example plan; without a display write the example's documents."""
    if machine.has_display():
        python = prepare("run", libraries=machine.window_libraries())
        if machine.display_answers():
            return become([python, "-P", "-m", "bsc_planner.app", "--example"], child_environment())
    else:
        python = prepare("run", libraries={})
    folder = Path.cwd() / DEMO_FOLDER
    print(f"Tidak ada layar: rencana contoh dan dokumennya ditulis ke {folder}", flush=True)
    status = call([python, "-P", "-m", "bsc_planner.cli", "demo", str(folder)])
    if status in (0, 1) and folder.is_dir():
        print(f"Dokumen ada di: {folder}")
    return status


def run_command_line(arguments: list[str]) -> int:
    """Run `bsc-planner` with these arguments, in the current folder."""
    # A plan alone, or nothing, opens the window; everything else works without Qt.
    opens_window = not arguments or arguments[0].endswith(".renstra")
    python = prepare("run", libraries=machine.window_libraries() if opens_window and machine.has_display() else {})
    return become([python, "-P", "-m", "bsc_planner.cli", *arguments], child_environment())


def run_checks(pytest_arguments: list[str]) -> int:
    """Run every check and all tests, each even when an earlier one failed; 1 when any failed."""
    python = prepare("dev", libraries=machine.QT_LIBRARIES)
    failed = []
    for name, command in CHECKS:
        print(f"== {name}", flush=True)
        extra = pytest_arguments if name == "pytest" else []
        if call([python, *command, *extra], folder=ROOT):
            failed.append(name)
    if failed:
        print(f"GAGAL: {', '.join(failed)}")
    return 1 if failed else 0


def prepare(kind: str, *, libraries: dict[str, str]) -> str:
    """Make everything ready and return the path of the environment's Python.

    Args:
        kind: Which requirements: "run" or "dev".
        libraries: System libraries that the job needs.
    """
    folder = environment.environment_folder()
    machine.require_from_system(libraries, needs_venv=not environment.is_ready(folder, kind))
    environment.hold_ready_environment(folder, kind)
    return str(environment.python_of(folder))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
