"""The pinned packages: hashed, without addresses, and what pyproject.toml allows."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent
PINS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("run", "dev")}


def pinned(kind: str) -> dict[str, Requirement]:
    """The requirements of a file by canonical name, without their hashes."""
    lines = PINS[kind].read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    found = [Requirement(line.partition(" --hash")[0]) for line in lines if line and not line.lstrip().startswith("#")]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


def allowed(kind: str) -> list[Requirement]:
    """What pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["dev"] if kind == "dev" else []
    return [Requirement(text) for text in (*project["dependencies"], *extra)]


def version_of(requirement: Requirement) -> str:
    """The one version that a pin allows."""
    (specifier,) = requirement.specifier
    assert specifier.operator == "==", requirement
    return specifier.version


@pytest.mark.parametrize("kind", PINS)
def test_every_pin_is_hashed(kind: str) -> None:
    entries = re.split(r"\n(?=[a-z])", PINS[kind].read_text(encoding="utf-8"))[1:]
    assert len(entries) == len(pinned(kind)) > 0
    assert [entry.splitlines()[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []


@pytest.mark.parametrize("kind", PINS)
def test_pins_name_no_index_and_no_place(kind: str) -> None:
    text = PINS[kind].read_text(encoding="utf-8")
    assert not re.search(r"://|file:|--(extra-)?index|--find-links|@ |(^|\s)/\w", text)


@pytest.mark.parametrize("kind", PINS)
def test_pins_are_versions_that_the_project_allows(kind: str) -> None:
    pins = pinned(kind)
    for requirement in allowed(kind):
        pin = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version_of(pin)), f"{requirement} is pinned to {pin}"


def test_what_runs_is_what_was_tested() -> None:
    run, dev = pinned("run"), pinned("dev")
    assert {name: str(pin) for name, pin in run.items()} == {name: str(dev[name]) for name in run}


def test_pyside_stays_below_the_release_that_aborts_on_python_3_11() -> None:
    (requirement,) = [each for each in allowed("run") if each.name == "PySide6-Essentials"]
    assert not requirement.specifier.contains("6.12.0")
