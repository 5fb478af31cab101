"""What the machine offers: a Python, a display, system libraries; installs them where it may."""

from __future__ import annotations

import os
import shutil
import sys
import time

from launcher.processes import Hindrance, call

OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 14)  # the newest one that every pinned package has a wheel for

# What the Qt wheels expect from the system, each with its Debian and Ubuntu package.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def is_supported_python() -> bool:
    """Whether every pinned package has a wheel for this Python."""
    return OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON and sys.maxsize > 2**32


def other_python() -> list[str]:
    """Find the command that starts a supported Python, where this one is too old or too new.

    Raises:
        Hindrance: There is none on this machine.
    """
    import subprocess  # rarely needed, and slow to import

    for minor in range(NEWEST_PYTHON[1], OLDEST_PYTHON[1] - 1, -1):
        command = ["py", f"-3.{minor}"] if sys.platform == "win32" else [f"python3.{minor}"]
        # Being on the path is not enough: version managers leave names there that start nothing.
        probe = [*command, "-c", "import sys; sys.exit(sys.maxsize < 2**32)"]
        if shutil.which(command[0]) and subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return [shutil.which(command[0]) or "", *command[1:]]
    here = ".".join(map(str, sys.version_info[:3]))
    oldest, newest = (".".join(map(str, version)) for version in (OLDEST_PYTHON, NEWEST_PYTHON))
    raise Hindrance(
        f"BSC Planner memerlukan Python {oldest} sampai {newest} (64-bit); ini Python {here}.\n"
        f"Pasang Python {newest}, misalnya dari python.org, lalu ulangi."
    )


def has_display() -> bool:
    """Whether a window can be expected to appear."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return False
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def window_libraries() -> dict[str, str]:
    """Name the system libraries that a window needs on the display there is, with their packages."""
    x11 = X11_LIBRARIES if os.environ.get("DISPLAY") else {}
    wayland = WAYLAND_LIBRARIES if os.environ.get("WAYLAND_DISPLAY") else {}
    return {**QT_LIBRARIES, **x11, **wayland}


def display_answers() -> bool:
    """Whether the X server in `DISPLAY` accepts us; Qt would abort the process if it does not."""
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        print(f"Layar {os.environ['DISPLAY']} tidak dapat dihubungi.", file=sys.stderr)
    return not refused


def missing_from_system(libraries: dict[str, str], *, needs_venv: bool) -> dict[str, str]:
    """Say what the system lacks, each with its Debian package."""
    import ctypes  # not needed where Qt is not
    import importlib.util

    missing = {}
    if needs_venv and not shutil.which("uv"):
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            missing["venv"] = "python{}.{}-venv".format(*sys.version_info)
    if sys.platform.startswith("linux"):
        for name, package in libraries.items():
            try:
                ctypes.CDLL(name)
            except OSError:
                missing[name] = package
    return missing


def require_from_system(libraries: dict[str, str], *, needs_venv: bool) -> None:
    """Install what the system lacks where we may, as root with apt.

    Raises:
        Hindrance: Something is missing still; its text has the one line that installs it.
    """
    missing = missing_from_system(libraries, needs_venv=needs_venv)
    if not missing:
        return
    if sys.platform.startswith("linux") and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Memasang paket sistem yang belum ada: {' '.join(missing.values())}", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for pause in (0, 10, 20):  # another apt may be at work
            time.sleep(pause)
            for step in (["update"], ["install", "-y", "--no-install-recommends", *missing.values()]):
                patient = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
                call([*patient, *step], environment=environment, quiet=True)
            missing = missing_from_system(libraries, needs_venv=needs_venv)
            if not missing:
                return
    raise Hindrance(
        f"{len(missing)} paket sistem belum ada di komputer ini. Jalankan baris ini sekali, lalu ulangi:\n"
        f"  {installing_line(missing)}"
    )


def installing_line(missing: dict[str, str]) -> str:
    """Give the one line that installs what is missing, for the package manager there is."""
    if shutil.which("dnf"):
        wanted = [f"'{name}()(64bit)'" if ".so" in name else "python3-pip" for name in missing]
        return "sudo dnf install -y " + " ".join(wanted)
    return "sudo apt-get update && sudo apt-get install -y " + " ".join(missing.values())
