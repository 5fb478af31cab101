"""JSON read so that nothing is lost: numbers to the letter, no key twice, bounded size and depth."""

import json
import re
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from bsc_planner.errors import PlanError

LARGEST_BYTES = 400_000_000
DEEPEST = 64
_LONGEST_INT = 15
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class PlanFormatError(PlanError):
    """A file is no document that can be read at all; nothing was taken from it.

    Attributes:
        reason: Stable name of what is wrong: ``too-large``, ``not-utf8``, ``not-json``, ``repeated-key``,
            ``too-deep``, ``not-a-plan``, ``other-version``, ``missing-key`` or ``cannot-read``.
    """

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason=reason, **details)
        self.reason = reason


class JsonNumber:
    """A number as it is written in a document (``1.10``, ``1e400``); whole numbers of ordinary size stay `int`."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


def read_json_file(path: Path) -> Any:
    """The content of a JSON file, see `read_json`.

    Raises:
        PlanFormatError: Also when the file cannot be read.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise PlanFormatError("too-large", path=str(path), limit=LARGEST_BYTES)
        data = path.read_bytes()
    except OSError as error:
        raise PlanFormatError("cannot-read", path=str(path), problem=error.strerror or "") from error
    return read_json(data)


def read_json(data: bytes) -> Any:
    """Decode UTF-8 JSON, with or without a byte order mark.

    Returns:
        dict, list, str, bool, None, int of at most 15 digits, and `JsonNumber` for every other number.

    Raises:
        PlanFormatError: It is larger than 400 MB, no UTF-8, no JSON, nested too deeply, or names a key twice.
    """
    if len(data) > LARGEST_BYTES:
        raise PlanFormatError("too-large", limit=LARGEST_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PlanFormatError("not-utf8", at=error.start) from error
    try:
        content = _DECODER.decode(text)
        if _SURROGATE.search(text):
            # Half a character, written as an escape, can be stored in no file.
            encode_json(content).encode()
    except RecursionError as error:
        raise PlanFormatError("too-deep", depth=DEEPEST) from error
    except json.JSONDecodeError as error:
        raise PlanFormatError("not-json", line=error.lineno, column=error.colno, problem=error.msg) from error
    except UnicodeEncodeError as error:
        raise PlanFormatError("not-utf8", at=error.start) from error
    return content


def encode_json(content: Any) -> str:
    """JSON text of what `read_json` gives, numbers to the letter.

    Raises:
        UnicodeEncodeError: A text holds half a character.
    """
    return msgspec.json.encode(content, enc_hook=_raw).decode()


def number_text(content: Any) -> str | None:
    """A number as it is written; None for anything else, `true` and `false` included."""
    if isinstance(content, JsonNumber):
        return content.text
    return repr(content) if type(content) in (int, float) else None


def check_depth(content: Any, *, allowed: int = DEEPEST) -> None:
    """Refuse content nested more deeply than any plan is.

    Raises:
        PlanFormatError: ``too-deep``.
    """
    if isinstance(content, dict | list):
        if allowed == 0:
            raise PlanFormatError("too-deep", depth=DEEPEST)
        for item in content.values() if isinstance(content, dict) else content:
            check_depth(item, allowed=allowed - 1)


def type_name(content: Any) -> str:
    """Name of a JSON type: object, list, text, number, true/false, null."""
    match content:
        case dict():
            return "object"
        case list():
            return "list"
        case str():
            return "text"
        case bool():
            return "true/false"
        case None:
            return "null"
        case _:
            return "number"


def _raw(content: Any) -> msgspec.Raw:
    assert isinstance(content, JsonNumber)
    return msgspec.Raw(content.text.encode())


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen = set[str]()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise PlanFormatError("repeated-key", key=twice[:120])
    return found


def _whole(text: str) -> int | JsonNumber:
    return int(text) if len(text) <= _LONGEST_INT and text != "-0" else JsonNumber(text)


def _refuse(text: str) -> NoReturn:
    raise PlanFormatError("not-json", line=0, column=0, problem=text)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_float=JsonNumber, parse_int=_whole, parse_constant=_refuse)
