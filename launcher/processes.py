"""How the launcher starts other programs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Hindrance(Exception):
    """What stands in the way, in the user's words."""


def child_environment() -> dict[str, str]:
    """Variables for the program: our source and packages and no others, bytecode kept, text as UTF-8."""
    unwanted = ("PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV")
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    environment["PYTHONPATH"] = str(ROOT)
    if os.environ.get("LC_ALL") in ("C", "POSIX"):
        environment["LC_ALL"] = "C.UTF-8"  # Qt warns at every start about any other
    return environment


def call(
    command: list[str], *, folder: Path | None = None, environment: dict[str, str] | None = None, quiet: bool = False
) -> int:
    """Run a command to its end; returns its exit status."""
    import subprocess  # only here: a start that has nothing to set up does without

    output = subprocess.DEVNULL if quiet else None
    return subprocess.call(command, cwd=folder, env=environment or child_environment(), stdout=output)


def become(command: list[str], environment: dict[str, str]) -> int:
    """Let a program take this process's place; on Windows, wait for it."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)
    return call(command, environment=environment)
