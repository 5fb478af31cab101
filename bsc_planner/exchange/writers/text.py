"""Text from a plan made safe to print: it stays text, and nothing readable gets lost."""

import re
import unicodedata
from functools import lru_cache

_DROPPED = frozenset({"Cc", "Cf", "Cs"})
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\u0085\x0b\x0c]")
# Dotted lines are short enough for every place they stand in.
_LONG_WORD = re.compile(r"(?!\.+(?:\s|$))\S{26,}")
_BREAK = "\u200b"


def printable(text: str) -> str:
    """The text in composed form, without control, direction and other invisible characters.

    Line feeds stay, every kind of line end becomes one, tabs become spaces. All readable characters are kept.
    """
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text
    return _cleaned(text)


def single_line(text: str) -> str:
    """`printable`, with line feeds turned into spaces."""
    return " ".join(printable(text).split())


@lru_cache(maxsize=4096)
def _cleaned(text: str) -> str:
    lined = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    kept = "".join(mark for mark in lined if mark == "\n" or not _is_unprintable(mark))
    return unicodedata.normalize("NFC", kept)


def _is_unprintable(mark: str) -> bool:
    # U+FFFE and U+FFFF are no characters and make an XML file invalid.
    return unicodedata.category(mark) in _DROPPED or ord(mark) & 0xFFFE == 0xFFFE


def breakable(text: str) -> str:
    """The text with invisible break points in words too long for any column (26 characters or more)."""
    if len(text) < 26:
        return text
    return _LONG_WORD.sub(lambda word: _BREAK.join(_pieces(word[0])), text)


def _pieces(word: str, length: int = 10) -> list[str]:
    return [word[start : start + length] for start in range(0, len(word), length)]
