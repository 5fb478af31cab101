"""Build the wheel offline, unpack it, and see that every resource is found from there.

python tools/check_wheel.py
"""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE", "bsc_planner", "resources")
_BUILD = "import sys; from setuptools import build_meta; print(build_meta.build_wheel(sys.argv[1]))"
_FIND = (
    "import sys; from bsc_planner.paths import resource; [print(resource(*line.split('/'))) for line in sys.argv[1:]]"
)


def build_wheel(folder: Path) -> Path:
    """Build the wheel of this checkout into a folder, leaving the checkout as it is.

    Raises:
        subprocess.CalledProcessError: setuptools refused; its output is on the error.
    """
    copy = folder / "source"
    copy.mkdir(parents=True)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    output = _python(_BUILD, str(folder), folder=copy)
    return folder / output.splitlines()[-1]


def unpack(wheel: Path, folder: Path) -> Path:
    """Unpack a wheel as an installer would; returns the folder."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def shipped_resources() -> list[str]:
    """Names of all resource files of the checkout, relative to `resources/`, with `/`."""
    folder = ROOT / "resources"
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def found_resources(installed: Path, names: list[str]) -> list[Path]:
    """Where the installed package finds these resources.

    Raises:
        subprocess.CalledProcessError: It does not find one of them.
    """
    output = _python(_FIND, *names, folder=installed.parent, path=installed)
    return [Path(line) for line in output.splitlines()]


def _python(code: str, *arguments: str, folder: Path, path: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(path or "")}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def main() -> int:
    """Build, unpack and look; returns 1 when a resource lies outside the wheel."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        wheel = build_wheel(folder)
        installed = unpack(wheel, folder / "installed")
        found = found_resources(installed, shipped_resources())
        astray = [path for path in found if not path.is_relative_to(installed)]
        print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB, {len(found)} resources, {len(astray)} astray")
    return 1 if astray else 0


if __name__ == "__main__":
    raise SystemExit(main())
