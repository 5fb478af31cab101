"""What the launcher sees missing on a machine, what it installs itself and what it asks for."""

import ctypes
import importlib.util
import os
import shutil
import sys
import time

import pytest

from launcher import machine
from launcher.processes import Hindrance

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves these to the system")


class System:
    """A Debian with apt, where libraries come from packages and nothing touches the real one."""

    def __init__(self) -> None:
        self.commands = {"apt-get"}
        self.installed: set[str] = set()
        self.apt_works = True
        self.calls: list[list[str]] = []

    def load(self, name: str) -> None:
        packages = {**machine.QT_LIBRARIES, **machine.X11_LIBRARIES, **machine.WAYLAND_LIBRARIES}
        if packages[name] not in self.installed:
            raise OSError(name)

    def find(self, module: str) -> object | None:
        assert module == "ensurepip"
        return object() if any(name.endswith("-venv") for name in self.installed) else None

    def call(self, command: list[str], **_: object) -> int:
        self.calls.append(command)
        if "install" in command and self.apt_works:
            self.installed |= {part for part in command if not part.startswith("-")}
        return 0


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    system = System()
    monkeypatch.setattr(ctypes, "CDLL", system.load)
    monkeypatch.setattr(importlib.util, "find_spec", system.find)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name in system.commands else None)
    monkeypatch.setattr(machine, "call", system.call)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return system


def test_root_gets_what_is_missing_installed_and_is_told_in_one_line(
    system: System, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.require_from_system({"libGL.so.1": "libgl1"}, needs_venv=True)
    venv = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert {venv, "libgl1"} <= system.installed
    assert [command[6] for command in system.calls] == ["update", "install"]
    assert capsys.readouterr().out == f"Memasang paket sistem yang belum ada: {venv} libgl1\n"


def test_nothing_is_installed_or_said_when_nothing_is_missing(
    system: System, capsys: pytest.CaptureFixture[str]
) -> None:
    system.installed = {"libgl1"}
    machine.require_from_system({"libGL.so.1": "libgl1"}, needs_venv=False)
    assert system.calls == []
    assert capsys.readouterr().out == ""


def test_others_get_the_one_line_that_installs_it(system: System, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Hindrance) as caught:
        machine.require_from_system(machine.QT_LIBRARIES, needs_venv=False)
    assert str(caught.value).splitlines()[1:] == [
        "  sudo apt-get update && sudo apt-get install -y "
        "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
    ]
    assert system.calls == []


def test_root_gets_the_line_too_when_apt_does_not_help(system: System) -> None:
    system.apt_works = False
    with pytest.raises(Hindrance, match="sudo apt-get install -y libgl1"):
        machine.require_from_system({"libGL.so.1": "libgl1"}, needs_venv=False)
    assert len(system.calls) == 6, "three tries, since another apt may be at work"


def test_other_package_managers_are_asked_by_library_name(system: System) -> None:
    system.commands = {"dnf"}
    with pytest.raises(Hindrance, match=r"sudo dnf install -y 'libGL\.so\.1\(\)\(64bit\)'"):
        machine.require_from_system({"libGL.so.1": "libgl1"}, needs_venv=False)


def test_uv_makes_environments_without_the_venv_package(system: System) -> None:
    system.commands = {"apt-get", "uv"}
    machine.require_from_system({}, needs_venv=True)
    assert system.calls == []


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
    ],
)
def test_a_display_is_what_the_environment_names(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert machine.has_display() is expected


def test_libraries_of_a_display_are_asked_for_only_where_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    assert machine.window_libraries() == {**machine.QT_LIBRARIES, **machine.X11_LIBRARIES}
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert machine.window_libraries() == {**machine.QT_LIBRARIES, **machine.WAYLAND_LIBRARIES}


def test_without_a_supported_python_people_are_told_which_one_to_install(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert not machine.is_supported_python()
    with pytest.raises(Hindrance, match=r"memerlukan Python 3\.11 sampai 3\.14 \(64-bit\); ini Python 3\.9\.2"):
        machine.other_python()
