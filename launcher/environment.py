"""The program's own Python environment: where it lies, whether it is complete, how it is made."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
from pathlib import Path

from launcher.locks import lock, unlock
from launcher.processes import ROOT, Hindrance, call

STAMP = "bsc-planner.stamp"
# On Windows a failed attempt can only mean that another run is setting up: waited for long.
ATTEMPTS = 9000 if sys.platform == "win32" else 25
PAUSE_SECONDS = 0.2


def environment_folder() -> Path:
    """Where the environment lies: as told, else beside this file, else in the user's own folder."""
    told = os.environ.get("BSC_PLANNER_VENV")
    if told:
        return Path(told).absolute()
    if sys.platform == "win32":
        # Paths inside Qt are long and Windows allows 260 characters, wherever the checkout lies. For a
        # Python from the Store, Windows silently moves this folder to a much longer path: not used there.
        local = None if "WindowsApps" in sys.base_prefix else os.environ.get("LOCALAPPDATA")
        return Path(local or Path.home(), "bsc-planner", ".venv")
    beside = ROOT / ".venv"
    if os.access(ROOT, os.W_OK) or is_ready(beside, "run"):
        return beside
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share", "bsc-planner", ".venv")


def python_of(folder: Path) -> Path:
    """Path of the Python in an environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def requirements(kind: str) -> Path:
    """The pinned packages of a kind; those of "dev" include those of "run"."""
    return ROOT / "requirements" / f"{kind}.txt"


def machine_name() -> str:
    """Name of the processor's kind; compiled packages differ by it."""
    if sys.platform == "win32":
        return os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return os.uname().machine


def stamp_line(folder: Path, kind: str) -> str:
    """What the stamp says when these requirements are installed for this Python at this place."""
    place = (str(sys.implementation.cache_tag), sys.base_prefix, machine_name(), str(folder))
    digest = hashlib.sha256("|".join(place).encode())
    digest.update(requirements(kind).read_bytes())
    return f"{kind} {digest.hexdigest()}"


def stamp_lines(folder: Path) -> list[str]:
    """What is installed completely, by the stamp; empty when there is none."""
    try:
        return (folder / STAMP).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def is_ready(folder: Path, kind: str) -> bool:
    """Whether an environment is complete and up to date."""
    return stamp_line(folder, kind) in stamp_lines(folder) and python_of(folder).exists()


def hold_ready_environment(folder: Path, kind: str) -> None:
    """Set up the environment where needed, and keep others from changing it while we run.

    Every run holds a shared lock until its process ends; setting up needs an exclusive one.

    Raises:
        Hindrance: It cannot be set up, or a running program still uses the outdated one.
    """
    for _ in range(ATTEMPTS):
        held = lock(folder, exclusive=False)
        if is_ready(folder, kind):
            return
        unlock(held)
        owned = lock(folder, exclusive=True)
        if owned is not None:
            try:
                set_up(folder, kind)
            finally:
                unlock(owned)
        else:
            time.sleep(PAUSE_SECONDS)
    raise Hindrance("BSC Planner masih berjalan dengan paket lama. Tutup dulu, lalu ulangi.")


def set_up(folder: Path, kind: str) -> None:
    """Create the environment, or add the development packages to a good one; the stamp comes last."""
    if is_ready(folder, kind):
        return
    good = [stamp_line(folder, "run")]
    if not (kind == "dev" and stamp_lines(folder) == good and python_of(folder).exists()):
        clear(folder)
        folder.mkdir(parents=True)
        (folder / STAMP).write_text("belum selesai\n", encoding="utf-8")
        good = []
    print(f"Menyiapkan paket Python di {folder} (sekali saja, perlu internet) ...", flush=True)
    install_packages(folder, requirements(kind), create=not good)
    lines = [stamp_line(folder, each) for each in (("run", "dev") if kind == "dev" else ("run",))]
    fresh = folder / (STAMP + ".new")
    fresh.write_text("\n".join(lines) + "\n", encoding="utf-8")
    fresh.replace(folder / STAMP)


def clear(folder: Path) -> None:
    """Remove an outdated or unfinished environment; never a folder that is not ours.

    Raises:
        Hindrance: The folder holds something else, or a program still runs from it.
    """
    if folder.is_dir() and any(folder.iterdir()):
        if not (folder / STAMP).exists():
            raise Hindrance(
                f"{folder} sudah ada dan bukan buatan BSC Planner.\n"
                "Pindahkan folder itu, atau pilih tempat lain dengan BSC_PLANNER_VENV."
            )
        try:
            folder.rename(folder.with_name(f"{folder.name}.old{os.getpid()}"))
        except OSError as error:
            raise Hindrance(f"{folder} sedang dipakai. Tutup BSC Planner, lalu ulangi. ({error.strerror})") from error
    elif folder.is_dir():
        folder.rmdir()
    for leftover in folder.parent.glob(f"{folder.name}.old*"):
        shutil.rmtree(leftover, ignore_errors=True)


def install_packages(folder: Path, pins: Path, *, create: bool) -> None:
    """Fill the environment with exactly the pinned packages, compiled to bytecode.

    Raises:
        Hindrance: A step failed; it has told why itself.
    """
    base = getattr(sys, "_base_executable", sys.executable)
    quiet = [] if sys.stdout.isatty() else ["--quiet"]  # progress bars are for people
    strict = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(pins)]
    if shutil.which("uv"):
        creating = ["uv", "venv", "--quiet", "--allow-existing", "--python", base, str(folder)]
        uv = ["uv", "pip", "install", "--python", str(python_of(folder))]
        installing = [*uv, "--compile-bytecode", *quiet, *strict]
    else:
        creating = [base, "-P", "-m", "venv", str(folder)]
        pip = [str(python_of(folder)), "-P", "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        installing = [*pip, "--compile", *quiet, *strict]
    for step in ([creating] if create else []) + [installing]:
        if call(step):
            raise Hindrance("Paket Python gagal dipasang (pesan di atas). Periksa sambungan internet, lalu ulangi.")
