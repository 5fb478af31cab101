"""Which files and addresses an evidence names, and how a chosen file is written down."""

import re
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from urllib.parse import urlsplit

_WEB = frozenset({"http", "https"})
_RUNS = frozenset(
    {".app", ".appimage", ".bat", ".cmd", ".com", ".command", ".cpl", ".desktop", ".exe", ".hta", ".inf", ".jar", ".js",
     ".jse", ".lnk", ".msc", ".msi", ".pif", ".ps1", ".psm1", ".py", ".pyw", ".reg", ".run", ".scf", ".scr", ".sh",
     ".url", ".vbe", ".vbs", ".wsf", ".wsh"}
)  # fmt: skip
"""Endings of files that do something by themselves when they are opened."""
_LONGEST = 1_000
_INSIDE = re.compile(r"[^\s/\\][/\\][^\s/\\]")
"""A separator between two names, as no sentence has it."""


@dataclass(frozen=True)
class EvidenceLink:
    """One thing that an evidence names.

    Attributes:
        text: As written.
        address: Address in the web; None for a file.
        file: The file; None for an address.
        is_harmless: Whether it may be opened as it is; a program may not, only the folder it lies in.
    """

    text: str
    address: str | None = None
    file: Path | None = None
    is_harmless: bool = True

    @property
    def is_there(self) -> bool:
        """Whether the file is there now; True for an address. Asked on a share that is away, the system takes long."""
        return self.file is None or _exists(self.file)


def links_of(evidence: str | None, folder: Path | None) -> list[EvidenceLink]:
    """Files and addresses in an evidence, one to a line; lines that are neither are notes and left out.

    Nothing outside the plan's folder is looked for: a share may be away, or be none of the planner's.

    Args:
        evidence: As the plan holds it; None: none.
        folder: Folder of the plan file, from which relative paths go out; None while the plan has no file.
    """
    lines = (line.strip() for line in (evidence or "").splitlines())
    return [link for line in lines if line and (link := _link(line, folder)) is not None]


def written_path(file: Path, folder: Path | None) -> str:
    """How a file is named in an evidence: from the plan's folder where it lies in there, else in full.

    A relative path goes on to be true when the folder is moved or mailed; it is written with forward slashes.
    """
    if folder is not None:
        try:
            return file.resolve().relative_to(folder.resolve()).as_posix()
        except ValueError:
            pass
    return str(file)


def _link(line: str, folder: Path | None) -> EvidenceLink | None:
    if len(line) > _LONGEST or "\x00" in line:
        return None
    if (address := _address(line)) is not None:
        return EvidenceLink(line, address=address)
    is_windows = PureWindowsPath(line).is_absolute()
    is_absolute = is_windows or Path(line).is_absolute()
    if folder is None and not is_absolute:
        return None
    # a plan made under Windows names its files with backslashes
    file = Path(line) if is_absolute or folder is None else folder / line.replace("\\", "/")
    is_path = is_windows or ((is_absolute or bool(_INSIDE.search(line))) and bool(file.suffix))
    if not is_path and not _exists(file):
        return None
    return EvidenceLink(line, file=file, is_harmless=file.suffix.casefold() not in _RUNS)


def _address(line: str) -> str | None:
    if any(mark.isspace() for mark in line):
        return None
    text = f"https://{line}" if line.casefold().startswith("www.") else line
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in _WEB and parts.hostname else None


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):
        return False
