"""Which files and addresses an evidence names."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.monitoring.evidence import links_of, written_path


def test_addresses_and_files_are_found_line_by_line_and_notes_are_none(tmp_path: Path) -> None:
    (tmp_path / "bukti").mkdir()
    (tmp_path / "bukti" / "januari.pdf").write_bytes(b"")
    evidence = "Laporan bulan Januari\nhttps://contoh.go.id/lkj?x=1\nbukti/januari.pdf\nwww.contoh.go.id\n"
    found = links_of(evidence, tmp_path)
    assert [link.address for link in found] == ["https://contoh.go.id/lkj?x=1", None, "https://www.contoh.go.id"]
    assert found[1].file == tmp_path / "bukti" / "januari.pdf"
    assert found[1].is_there


def test_a_file_that_is_gone_is_still_named_and_a_windows_path_is_understood(tmp_path: Path) -> None:
    (gone,) = links_of("bukti\\februari.pdf", tmp_path)
    assert gone.file == tmp_path / "bukti" / "februari.pdf"
    assert not gone.is_there
    (absolute,) = links_of("C:\\Bukti\\maret.xlsx", tmp_path)
    assert not absolute.is_there


@pytest.mark.parametrize(
    "line", ["\\\\server\\bagian\\bukti\\maret.pdf", "\\\\server\\bagian\\bukti", "Z:\\Bukti", "bukti/maret.pdf"]
)
def test_no_share_is_asked_for_a_file_before_somebody_opens_it(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share that is away holds the program for half a minute, at every step through the cells."""
    asked: list[Path] = []

    def exists(path: Path) -> bool:
        asked.append(path)
        return False

    monkeypatch.setattr(Path, "exists", exists)
    (found,) = links_of(line, tmp_path)
    assert asked == []
    assert not found.is_there
    assert asked == [found.file]


@pytest.mark.parametrize(
    "note",
    ["", "Nota dinas 12/2026", "ND-5/PJ/2026 tanggal 3 Maret", "januari.pdf", "ftp://x/y", "http://", "a\x00b/c.d"],
)
def test_ordinary_notes_name_nothing(note: str, tmp_path: Path) -> None:
    assert links_of(note, tmp_path) == []
    assert links_of(note, None) == []


@pytest.mark.parametrize("name", ["alat.exe", "alat.BAT", "alat.lnk", "alat.desktop", "alat.ps1"])
def test_programs_are_not_harmless(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    (found,) = links_of(name, tmp_path)
    assert not found.is_harmless


def test_a_file_in_the_plans_folder_is_written_relative_to_it_and_found_again(tmp_path: Path) -> None:
    inside = tmp_path / "rencana" / "bukti" / "a.pdf"
    inside.parent.mkdir(parents=True)
    inside.write_bytes(b"")
    folder = tmp_path / "rencana"
    assert written_path(inside, folder) == "bukti/a.pdf"
    assert links_of(written_path(inside, folder), folder)[0].is_there
    outside = tmp_path / "lain.pdf"
    assert written_path(outside, folder) == str(outside)
    assert written_path(inside, None) == str(inside)


@given(st.text(max_size=200))
def test_no_text_stands_in_the_way(evidence: str) -> None:
    assert all(link.file is not None or link.address for link in links_of(evidence, Path("rencana")))
