"""What the guide prints in bold is called so in the window, or stands in bold for weight only."""

import re
import xml.etree.ElementTree as ET

import pytest

from bsc_planner.paths import resource

GUIDE, CATALOGUES = resource("guide"), resource("i18n")
WEIGHT = frozenset(
    {
        "3 dari 4, dinormalkan",
        "a",
        "b",
        "belum diisi bukan nol",
        "berkas anda hanya berubah ketika anda menyimpan",
        "buktinya",
        "c",
        "diabaikan dengan alasan",
        "halaman dan tab",
        "harus",
        "jarang ada pertanyaan",
        "ketikan tidak hilang",
        "kosong",
        "manual iku",
        "n/a",
        "periode itu sendiri",
        "pj",
        "plh",
        "plt",
        "realisasi yang belum diisi sendiri",
        "rencana sendiri tidak berubah",
        "sasaran, indikator, unit, jabatan, dan pegawai",
        "semua dapat diurungkan",
        "semua yang tampil",
        "setiap perubahan langsung tercatat",
    }
)
"""Words that are no name of anything in the window."""
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|[A-Z]|Del|Spasi|[↑↓←→]|\d)")
_MARKS = "■▲●○ "


def plain(text: str) -> str:
    """A name without mnemonic, dots and marks, in small letters."""
    bare = re.sub(r"&(?!&)", "", text).replace("…", "").replace("...", "")
    return " ".join(bare.split()).strip(_MARKS).rstrip(":.").casefold()


def names() -> tuple[frozenset[str], list[re.Pattern[str]]]:
    """Indonesian texts of the window, and those with something to be filled in as patterns."""
    exact, patterns = set(), []
    for path in CATALOGUES.glob("*.ts"):
        for message in ET.parse(path).iter("translation"):
            told = plain(message.text or "")
            exact.add(told)
            if "{" in told:
                parts = re.split(r"\{\w*\}", told)
                if len("".join(parts).strip()) > 3:
                    patterns.append(re.compile(".*".join(map(re.escape, parts))))
                    exact.add("".join(parts).replace("()", "").strip())
    return frozenset(exact), patterns


KNOWN, TEMPLATES = names()


def is_known(name: str) -> bool:
    """Whether something in the window is called so; `Tampilkan: semua unit` is a choice of a button."""
    parts = [plain(part) for part in re.split(": | → ", name)]
    if all(part in KNOWN for part in parts) or _KEY.fullmatch(name):
        return True
    return any(pattern.fullmatch(plain(name)) for pattern in TEMPLATES)


@pytest.mark.parametrize("page", sorted(path.name for path in GUIDE.glob("*.md")))
def test_names_of_the_guide_are_those_of_the_window(page: str) -> None:
    text = (GUIDE / page).read_text(encoding="utf-8")
    printed = {_LINK.sub(r"\1", name) for name in _BOLD.findall(text)}
    strange = {name for name in printed if not is_known(name) and plain(name) not in WEIGHT}
    assert sorted(strange) == []
