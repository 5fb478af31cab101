"""Whether the system is told to move little on the screen."""

import shutil
import subprocess
import sys
from functools import cache

_SECONDS = 1.0
"""The answer is not worth waiting longer for."""


@cache
def is_system_motion_reduced() -> bool:
    """Whether animations are switched off in the system's own settings; asked once, False where unknown."""
    if sys.platform == "win32":
        return _windows_says_so()
    if sys.platform == "darwin":
        return _answer("defaults", "read", "com.apple.universalaccess", "reduceMotion") == "1"
    return _answer("gsettings", "get", "org.gnome.desktop.interface", "enable-animations") == "false"


def _windows_says_so() -> bool:
    import ctypes

    animated = ctypes.c_int(1)
    ask_client_area_animation = 0x1042
    library = getattr(ctypes, "windll", None)  # there is one on Windows alone
    known = library and library.user32.SystemParametersInfoW(ask_client_area_animation, 0, ctypes.byref(animated), 0)
    return bool(known) and not animated.value


def _answer(program: str, *arguments: str) -> str:
    found = shutil.which(program)
    if found is None:
        return ""
    try:
        done = subprocess.run([found, *arguments], capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
