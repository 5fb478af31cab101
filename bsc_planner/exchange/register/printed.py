"""Reading the fingerprints that the pages of a PDF or XLSX file print; files may be anything, also hostile."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from bsc_planner.errors import PlanError
from bsc_planner.exchange.fingerprint import printed_fingerprints
from bsc_planner.exchange.pdf_pages import page_texts

_LARGEST_FILE = 200_000_000
_MOST_UNPACKED = 256_000_000
"""Bytes read of all sheets together: hundreds of times what the program writes, nothing to a zip bomb."""
_MOST_SHEETS = 200
_MOST_PAGES = 40
_CHUNK = 1 << 20
_OVERLAP = 4096
_FOOTER = re.compile(rb"<(?:\w{1,40}:)?(?:odd|even|first)Footer\b[^>]{0,400}>([^<]{0,2000})<")
# What footers hold besides text: fonts, sizes, colours, sections.
_FOOTER_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d+|[A-Z])')
_SHEET = re.compile(r"(?:xl/)?(?:worksheets|chartsheets)/[^/]+\.xml", re.IGNORECASE)


class UnreadableDocumentError(PlanError):
    """A file cannot be read as a document; `details` has `path` and a `cause`.

    Causes: ``missing`` (with the system's `reason`), ``damaged``, ``too-large``, ``other``.
    """


def fingerprints_in(path: Path) -> list[str]:
    """Fingerprints printed in a PDF or XLSX file, each once; none for a file that prints none.

    Args:
        path: The file; what it is follows from its content, not from its name.

    Raises:
        UnreadableDocumentError: It is neither, or cannot be read.
    """
    made = _content(path)
    if made.startswith(b"PK"):
        return _in_workbook(path)
    if b"%PDF-" in made[:1024]:
        return _in_pdf(path, made)
    raise UnreadableDocumentError(path=str(path), cause="other")


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            made = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableDocumentError(
            path=str(path), cause="missing", reason=error.strerror or type(error).__name__
        ) from error
    if len(made) > _LARGEST_FILE:
        raise UnreadableDocumentError(path=str(path), cause="too-large")
    return made


def _in_pdf(path: Path, made: bytes) -> list[str]:
    found: list[str] = []
    try:
        for text in page_texts(made, at_most=_MOST_PAGES):
            found += printed_fingerprints(text)
    except RuntimeError as error:
        raise UnreadableDocumentError(path=str(path), cause="damaged") from error
    return list(dict.fromkeys(found))


def _in_workbook(path: Path) -> list[str]:
    found: list[str] = []
    try:
        with zipfile.ZipFile(path) as archive:
            for footer in _footers(archive):
                found += printed_fingerprints(_FOOTER_CODES.sub(" ", footer))
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        # An encrypted entry is a RuntimeError, an exotic compression a NotImplementedError.
        raise UnreadableDocumentError(path=str(path), cause="damaged") from error
    except _TooLargeError as error:
        raise UnreadableDocumentError(path=str(path), cause="too-large") from error
    return list(dict.fromkeys(found))


class _TooLargeError(Exception):
    """More was unpacked than any document holds."""


def _footers(archive: zipfile.ZipFile) -> Iterator[str]:
    left = _MOST_UNPACKED
    sheets = [name for name in archive.namelist() if _SHEET.fullmatch(name)]
    for name in sheets[:_MOST_SHEETS]:
        with archive.open(name) as file:
            kept = b""
            while chunk := file.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise _TooLargeError
                seen = kept + chunk
                for text in _FOOTER.findall(seen):
                    yield unescape(text.decode("utf-8", errors="replace"))
                # A footer may lie across two pieces.
                kept = seen[-_OVERLAP:]
