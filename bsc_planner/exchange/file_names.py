"""Safe file names from names of people and units, the same on Windows and Linux."""

import re
import unicodedata
from pathlib import Path

from bsc_planner.errors import PlanError

MOST_CHARACTERS = 80
MOST_BYTES = 180
LONGEST_PATH = 240
_SHORTEST_STEM = 12
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_SPACES = re.compile(r"\s+")
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in (*"0123456789", "¹", "²", "³")}
)


class FolderTooDeepError(PlanError):
    """No readable file name fits below the folder; `details` has `folder`."""


class OutsideFolderError(PlanError):
    """A file would land outside the chosen folder, through a link inside it; `details` has `path`."""


def safe_stem(text: str, *, fallback: str) -> str:
    """A file name without suffix that every system takes and that still says whose file it is.

    Args:
        text: Any text; forbidden characters become hyphens, invisible ones vanish.
        fallback: Name for a text of which nothing is left, itself safe.

    Returns:
        1 to 80 characters and at most 180 bytes, never a reserved device name, never ending in a dot or space.
    """
    plain = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    visible = "".join(mark for mark in plain if unicodedata.category(mark) not in ("Cc", "Cf", "Cs"))
    stem = unicodedata.normalize("NFC", _FORBIDDEN.sub("-", visible))
    stem = _shortened(stem.strip(" ."), MOST_CHARACTERS) or fallback
    if stem.partition(".")[0].strip().upper() in _RESERVED:
        stem = _shortened(f"_{stem}", MOST_CHARACTERS)
    return stem


def _shortened(stem: str, characters: int) -> str:
    """The stem cut to so many characters and to 180 bytes, without a dot or space at its end."""
    cut = stem[:characters].encode()[:MOST_BYTES].decode(errors="ignore")
    return cut.strip(" .")


class FileNames:
    """Names given out in one run: each once, upper and lower case counting as the same."""

    def __init__(self, folder: Path) -> None:
        """Names below `folder`, which exists."""
        self.folder = folder.resolve()
        self._taken: set[str] = set()

    def claim(self, subfolder: str, stem: str, suffix: str) -> Path:
        """A path below the folder that nothing else in this run has.

        Args:
            subfolder: Folders below the folder, already safe, separated by ``/``; empty for none.
            stem: Safe stem, see `safe_stem`; shortened where the whole path would be longer than 240 characters.
            suffix: With its dot.

        Raises:
            FolderTooDeepError: Fewer than twelve characters would be left for the stem.
            OutsideFolderError: A link inside the folder leads out of it.
        """
        parent = (self.folder / subfolder).resolve()
        if not parent.is_relative_to(self.folder):
            raise OutsideFolderError(path=str(parent))
        room = LONGEST_PATH - len(str(parent)) - len(suffix) - 1
        if room < _SHORTEST_STEM:
            raise FolderTooDeepError(folder=str(parent))
        number = 1
        while True:
            mark = "" if number == 1 else f" ({number})"
            name = _shortened(stem, min(MOST_CHARACTERS, room) - len(mark)) + mark + suffix
            if self.take(parent / name):
                return parent / name
            number += 1

    def take(self, path: Path) -> bool:
        """Note a path as given out; False when it was already."""
        key = unicodedata.normalize("NFC", str(path.relative_to(self.folder))).casefold()
        if key in self._taken:
            return False
        self._taken.add(key)
        return True


def numbered(path: Path, number: int) -> Path:
    """The path with `` (2)`` or another number behind its stem."""
    mark = f" ({number})"
    room = LONGEST_PATH - len(str(path)) + len(path.stem)
    return path.with_name(_shortened(path.stem, min(MOST_CHARACTERS, room) - len(mark)) + mark + path.suffix)
