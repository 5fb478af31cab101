"""File names that every system takes and nobody's file gets lost behind."""

import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.exchange.file_names import (
    LONGEST_PATH,
    MOST_BYTES,
    MOST_CHARACTERS,
    FileNames,
    FolderTooDeepError,
    OutsideFolderError,
    numbered,
    safe_stem,
)

_DEVICES = ["CON", "prn", "Aux", "NUL", "COM1", "LPT9", "COM²", "CONIN$", "CONOUT$"]


@pytest.mark.parametrize("device", [*_DEVICES, "AUX .txt", "NUL.pdf", "con.tar.gz"])
def test_device_names_are_never_file_names(device: str) -> None:
    assert safe_stem(device, fallback="pegawai-0137").startswith("_")


@pytest.mark.parametrize("nothing", ["", ".", "..", " . ", "\u202e", "\x00\x07", "..."])
def test_a_name_of_which_nothing_is_left_becomes_the_fallback(nothing: str) -> None:
    assert safe_stem(nothing, fallback="pegawai-0137") == "pegawai-0137"


def test_forbidden_characters_are_replaced_so_that_names_stay_apart() -> None:
    assert safe_stem("Budi, S.Kom./M.Si.", fallback="x") == "Budi, S.Kom.-M.Si"
    assert safe_stem("Budi, S.Kom.M.Si.", fallback="x") == "Budi, S.Kom.M.Si"
    assert safe_stem('a<b>c:d"e|f?g*h\\i', fallback="x") == "a-b-c-d-e-f-g-h-i"


def test_direction_marks_vanish_and_letters_are_composed() -> None:
    assert safe_stem("lap\u202efdp.exe Rene\u0301", fallback="x") == "lapfdp.exe René"


@given(st.text(max_size=400))
def test_any_name_becomes_a_safe_one(text: str) -> None:
    stem = safe_stem(text, fallback="pegawai-0137")
    assert 1 <= len(stem) <= MOST_CHARACTERS
    assert len(stem.encode()) <= MOST_BYTES
    assert stem == stem.strip(" .")
    assert not set(stem) & set('<>:"/\\|?*')
    assert not {unicodedata.category(mark) for mark in stem} & {"Cc", "Cf", "Cs"}
    assert stem.partition(".")[0].strip().upper() not in {device.upper() for device in _DEVICES}
    assert unicodedata.is_normalized("NFC", stem)


def test_the_same_name_is_given_out_once_whatever_its_case(tmp_path: Path) -> None:
    names = FileNames(tmp_path)
    made = [names.claim("SKP", stem, ".pdf").name for stem in ("Budi", "BUDI", "budi")]
    assert made == ["Budi.pdf", "BUDI (2).pdf", "budi (3).pdf"]
    assert names.claim("SKP", "Budi", ".xlsx").name == "Budi.xlsx"


def test_names_are_shortened_to_fit_a_deep_folder(tmp_path: Path) -> None:
    deep = tmp_path
    while len(str(deep)) < 180:
        deep = deep / "folder yang dalam"
    deep.mkdir(parents=True)
    names = FileNames(deep)
    first, second = (names.claim("", "x" * 80, ".xlsx") for _ in range(2))
    assert len(str(first)) <= LONGEST_PATH
    assert len(str(second)) <= LONGEST_PATH
    assert first != second


def test_a_folder_that_leaves_no_room_is_refused(tmp_path: Path) -> None:
    deep = tmp_path
    while len(str(deep)) < 225:
        deep = deep / "folder yang dalam"
    deep.mkdir(parents=True)
    with pytest.raises(FolderTooDeepError):
        FileNames(deep).claim("", "x" * 80, ".xlsx")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    inside, outside = tmp_path / "dalam", tmp_path / "luar"
    inside.mkdir()
    outside.mkdir()
    (inside / "SKP").symlink_to(outside, target_is_directory=True)
    with pytest.raises(OutsideFolderError):
        FileNames(inside).claim("SKP", "Budi", ".pdf")


def test_a_numbered_path_keeps_folder_and_suffix(tmp_path: Path) -> None:
    assert numbered(tmp_path / "SKP Budi.xlsx", 2) == tmp_path / "SKP Budi (2).xlsx"
    assert len(numbered(tmp_path / ("x" * 80 + ".xlsx"), 2).stem) <= MOST_CHARACTERS
