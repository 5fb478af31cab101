"""The program's own place in the taskbar of Windows."""

import sys

TASKBAR_NAME = "BSCPlanner.BSCPlanner"
"""By what Windows tells the program from others; pinned buttons keep it, so it never changes."""


def take_own_taskbar_button() -> None:
    """Let Windows show the program by its own icon and apart from others that Python runs; before any window."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(TASKBAR_NAME)
