"""Clipboard contents of other programs, as they were captured."""

from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "data" / "clipboard"


def clipboard_file(name: str) -> str:
    """Content of one of the files in ``tests/data/clipboard``."""
    return (_FOLDER / name).read_text(encoding="utf-8")
