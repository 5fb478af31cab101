"""On which line of a TOML text each key stands; the parser of the standard library does not tell."""

from collections.abc import Mapping, Sequence

KeyPath = tuple[str | int, ...]
"""Keys from the outermost table inwards; places in arrays are numbers from 0."""

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


def lines_of_keys(text: str) -> Mapping[KeyPath, int]:
    """Line, from 1, of every key, table and array element.

    Args:
        text: TOML that `tomllib` has read without fault; what is written otherwise is not looked at.
    """
    scanner = _Scanner(text.replace("\r\n", "\n"))
    scanner.document()
    return scanner.lines


class _Scanner:
    """Walks over valid TOML once; values are skipped, only places are kept."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0
        self.lines: dict[KeyPath, int] = {}
        self._elements: dict[KeyPath, int] = {}

    def document(self) -> None:
        table: KeyPath = ()
        while self._skip_blank():
            if self._text.startswith("[[", self._at):
                self._at += 2
                table = self._element_of(self._resolved(self._key_path()))
                self._at = self._text.index("]]", self._at) + 2
            elif self._text[self._at] == "[":
                self._at += 1
                table = self._resolved(self._key_path())
                self._note(table)
                self._at = self._text.index("]", self._at) + 1
            else:
                self._pair(table)

    def _pair(self, table: KeyPath) -> None:
        path = (*table, *self._key_path())
        for length in range(len(table) + 1, len(path) + 1):
            self._note(path[:length])
        self._at = self._text.index("=", self._at) + 1
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._skip_blank()
        first = self._text[self._at]
        if first in "\"'":
            self._string()
        elif first == "[":
            self._listed("]", path, is_array=True)
        elif first == "{":
            self._listed("}", path, is_array=False)
        else:
            while self._at < len(self._text) and self._text[self._at] not in ",]}#\n":
                self._at += 1

    def _listed(self, end: str, path: KeyPath, *, is_array: bool) -> None:
        self._at += 1
        place = 0
        while self._skip_blank() and self._text[self._at] != end:
            if self._text[self._at] == ",":
                self._at += 1
            elif is_array:
                self._note((*path, place))
                self._value((*path, place))
                place += 1
            else:
                self._pair(path)
        self._at += 1

    def _key_path(self) -> tuple[str, ...]:
        names = []
        while True:
            self._skip_blank()
            names.append(self._string() if self._text[self._at] in "\"'" else self._bare())
            self._skip_blank()
            if self._text[self._at] != ".":
                return tuple(names)
            self._at += 1

    def _bare(self) -> str:
        start = self._at
        while self._text[self._at] in _BARE:
            self._at += 1
        return self._text[start : self._at]

    def _string(self) -> str:
        quote = self._text[self._at]
        is_long = self._text.startswith(quote * 3, self._at)
        closing = quote * 3 if is_long else quote
        self._at += len(closing)
        letters: list[str] = []
        while not self._text.startswith(closing, self._at):
            if quote == '"' and self._text[self._at] == "\\":
                letters.append(_ESCAPES.get(self._text[self._at + 1], self._text[self._at + 1]))
                self._at += 2
            else:
                letters.append(self._text[self._at])
                self._at += 1
        self._at += len(closing)
        while is_long and self._text.startswith(quote, self._at):  # up to two more belong to the text
            self._at += 1
        return "".join(letters)

    def _skip_blank(self) -> bool:
        """Go to what comes next; False at the end of the text."""
        while self._at < len(self._text):
            letter = self._text[self._at]
            if letter == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            elif letter in " \t\n":
                self._at += 1
            else:
                return True
        return False

    def _resolved(self, names: Sequence[str]) -> KeyPath:
        """The table a header names: inside an array of tables its last element."""
        path: KeyPath = ()
        for place, name in enumerate(names):
            path = (*path, name)
            if path in self._elements and place < len(names) - 1:
                path = (*path, self._elements[path])
        return path

    def _element_of(self, path: KeyPath) -> KeyPath:
        self._elements[path] = self._elements.get(path, -1) + 1
        self._note(path)
        element = (*path, self._elements[path])
        self._note(element)
        return element

    def _note(self, path: KeyPath) -> None:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        self.lines.setdefault(path, self._line)
