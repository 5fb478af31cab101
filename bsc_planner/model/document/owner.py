"""Who holds a lock or a working copy: a person, a PC and one running program on it."""

import getpass
import hashlib
import os
import platform
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from bsc_planner import __version__
from bsc_planner.model.identity import moment_now


class Owner(msgspec.Struct, frozen=True):
    """One running program and the person before it.

    Attributes:
        person: Self-declared name.
        computer: Name of the PC as people know it.
        computer_id: Tells PCs of the same name apart.
        process: Process id.
        started: When that process was started, in the system's own terms, so that a reused
            process id is not taken for it; empty when the system does not tell.
        since: UTC, ISO 8601.
        app_version: Version of the program.
        token: Random text, different for each lock.
    """

    person: str
    computer: str
    computer_id: str
    process: int
    started: str
    since: str
    app_version: str
    token: str

    @classmethod
    def here(cls, person: str) -> "Owner":
        """This process, for a person of that name."""
        return cls(
            person=person,
            computer=platform.node(),
            computer_id=computer_id(),
            process=os.getpid(),
            started=process_start(os.getpid()) or "",
            since=moment_now(),
            app_version=__version__,
            token=os.urandom(16).hex(),
        )

    @property
    def is_on_this_computer(self) -> bool:
        """Whether the program runs, or ran, on this PC."""
        return self.computer_id == computer_id()

    @property
    def is_dead(self) -> bool:
        """Whether the program certainly does not run any more; never known of another PC."""
        if not self.is_on_this_computer:
            return False
        now = process_start(self.process)
        return now is None or bool(self.started and now and now != self.started)


@dataclass(frozen=True)
class UnknownOwner:
    """A lock whose text cannot be read: its owner may still be there."""

    is_on_this_computer = False
    is_dead = False
    person = computer = since = app_version = token = ""


def read_owner(text: bytes) -> Owner | UnknownOwner:
    """The owner a lock names."""
    try:
        return msgspec.json.decode(text, type=Owner)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return UnknownOwner()


def account_name() -> str:
    """Name of the account on this PC; a neutral word where there is none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # no account database, as in some containers; on Windows an environment that names nobody
        return "planner"


@cache
def computer_id() -> str:
    """Identity of this PC; PCs that were given the same name differ in it."""
    return hashlib.sha256(f"{platform.node()}|{_machine_number()}".encode()).hexdigest()[:16]


def process_start(process: int) -> str | None:
    """When a process of this PC was started; None: no such process; empty: running, start unknown."""
    if sys.platform == "win32":
        return _windows_process_start(process)
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return _signalled(process)
    is_gone = fields[0] in ("Z", "X")
    return None if is_gone else f"{boot}:{fields[19]}"


def _signalled(process: int) -> str | None:
    """Answer of systems without /proc."""
    if Path("/proc/self/stat").exists():
        return None
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return None
    except OSError:
        return ""
    return ""


def _machine_number() -> str:
    if sys.platform == "win32":
        import winreg

        try:
            place = r"SOFTWARE\Microsoft\Cryptography"
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, access) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(place).read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            continue
    return ""


def _windows_process_start(process: int) -> str | None:
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        query_limited_information, still_active = 0x1000, 259
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(query_limited_information, False, process)
        if not handle:
            access_denied = 5
            return "" if ctypes.get_last_error() == access_denied else None
        try:
            code = wintypes.DWORD()
            times = [wintypes.FILETIME() for _ in range(4)]
            if kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(code)) and code.value != still_active:
                return None
            if not kernel.GetProcessTimes(wintypes.HANDLE(handle), *(ctypes.byref(time) for time in times)):
                return ""
            return f"{times[0].dwHighDateTime:08x}{times[0].dwLowDateTime:08x}"
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))
    return None
