"""The wheel has everything the checkout has, and finds it the same way."""

import email
import subprocess
from pathlib import Path

import pytest

import bsc_planner
from tools.check_wheel import ROOT, build_wheel, found_resources, shipped_resources, unpack

pytest.importorskip("setuptools", minversion="77")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder with the unpacked wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel").resolve()
    try:
        return unpack(build_wheel(folder), folder / "installed")
    except subprocess.CalledProcessError as error:
        pytest.fail(f"{error}\n{error.stdout}\n{error.stderr}", pytrace=False)


def test_every_resource_is_found_inside_the_installed_package(installed: Path) -> None:
    names = shipped_resources()
    assert names
    expected = [installed.joinpath("bsc_planner", "resources", *name.split("/")) for name in names]
    assert found_resources(installed, names) == expected


def test_every_module_is_in_the_wheel(installed: Path) -> None:
    in_checkout = {path.relative_to(ROOT).as_posix() for path in (ROOT / "bsc_planner").rglob("*.py")}
    in_wheel = {path.relative_to(installed).as_posix() for path in installed.rglob("*.py")}
    assert in_wheel == in_checkout


def test_the_package_has_no_data_beside_its_modules() -> None:
    beside = [
        path
        for path in (ROOT / "bsc_planner").rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc") and path.name != "py.typed"
    ]
    assert beside == [], "data belongs in resources/, which paths.resource finds in a wheel too"


def test_metadata_carries_the_one_version_and_the_licence(installed: Path) -> None:
    (folder,) = installed.glob("*.dist-info")
    metadata = email.message_from_string((folder / "METADATA").read_text(encoding="utf-8"))
    assert metadata["Version"] == bsc_planner.__version__
    assert metadata["License-Expression"] == "Apache-2.0"
    assert "bsc-planner = bsc_planner.cli:main" in (folder / "entry_points.txt").read_text(encoding="utf-8")
    assert (folder / "licenses" / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
