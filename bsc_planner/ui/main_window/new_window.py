"""Another window: another process, so that two plans never share anything."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess


def open_window(path: Path, *, is_read_only: bool) -> bool:
    """Start the program once more with a plan; returns whether it could be started."""
    arguments = [] if getattr(sys, "frozen", False) else ["-m", "bsc_planner.app"]
    arguments += ["--read-only"] if is_read_only else []
    return bool(QProcess.startDetached(sys.executable, [*arguments, "--", str(path)])[0])
