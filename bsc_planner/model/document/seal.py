"""The seal of a saved file: a checksum of all its bytes that shows damage SQLite does not notice.

The value ``renstra-seal:<save id>:<SHA-256>`` stands in the table of meta facts. The checksum is taken
over the whole file with its own 64 digits read as zeros, so it can be written in place.
"""

import hashlib
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

MARK = b"renstra-seal:"
_ID_LENGTH = 32
_DIGEST_LENGTH = 64
LENGTH = len(MARK) + _ID_LENGTH + 1 + _DIGEST_LENGTH
"""Bytes of a whole seal."""

SEARCHED = 1 << 20
"""Bytes at the start of a file among which the seal stands: the facts are its first table."""

_BLANK = b"0" * _DIGEST_LENGTH
_CHUNK = 1 << 20
_MOST_TRIED = 4


class SealState(StrEnum):
    """What the seal tells about a file."""

    INTACT = "intact"
    BROKEN = "broken"
    ABSENT = "absent"


def blank_seal(save_id: str) -> str:
    """The seal before the checksum is known."""
    return f"{MARK.decode()}{save_id}:{_BLANK.decode()}"


def apply_seal(path: Path, save_id: str) -> tuple[int, bytes]:
    """Seal a closed file that holds the blank seal of `save_id`; returns place and text of the seal.

    Raises:
        ValueError: The blank seal does not stand where it is looked for.
        OSError: It cannot be read or written.
    """
    wanted = blank_seal(save_id).encode()
    # a page may hold a stale copy of the row in its unused part; the id is fresh, so all are ours
    places = [place for place, text in find_seals(path) if text == wanted]
    if not places:
        raise ValueError("no blank seal")
    sealed = wanted[:-_DIGEST_LENGTH] + digest(path, blank_at=places).encode()
    with path.open("r+b") as file:
        for place in places:
            file.seek(place)
            file.write(sealed)
    return places[0], sealed


def seal_state(path: Path, seals: Sequence[tuple[int, bytes]], *, size: int | None = None) -> SealState:
    """Compare a closed file with its seal.

    Args:
        path: The file; only its first `size` bytes count.
        seals: What `find_seals` found in it.
        size: Bytes; None: all.
    """
    texts = dict.fromkeys(text for _, text in seals)
    for text in list(texts)[:_MOST_TRIED]:
        places = [place for place, other in seals if other == text]
        if digest(path, blank_at=places, size=size).encode() == text[-_DIGEST_LENGTH:]:
            return SealState.INTACT
    return SealState.BROKEN if texts else SealState.ABSENT


def digest(path: Path, *, blank_at: Iterable[int] = (), size: int | None = None) -> str:
    """SHA-256 of a file as 64 hexadecimal digits, the digits of the seals at `blank_at` read as zeros."""
    starts = [place + LENGTH - _DIGEST_LENGTH for place in blank_at]
    checksum = hashlib.sha256()
    buffer = bytearray(_CHUNK)
    view = memoryview(buffer)
    offset = 0
    with path.open("rb", buffering=0) as file:
        while count := file.readinto(view if size is None else view[: max(0, min(_CHUNK, size - offset))]):
            for start in starts:
                first, last = max(start, offset), min(start + _DIGEST_LENGTH, offset + count)
                if first < last:
                    buffer[first - offset : last - offset] = _BLANK[: last - first]
            checksum.update(view[:count])
            offset += count
    return checksum.hexdigest()


def find_seals(path: Path) -> list[tuple[int, bytes]]:
    """Places and texts of everything in the first `SEARCHED` bytes of a file that looks like a seal."""
    with path.open("rb") as file:
        data = file.read(SEARCHED)
    found = []
    place = data.find(MARK)
    while 0 <= place <= len(data) - LENGTH:
        text = data[place : place + LENGTH]
        if _is_seal(text):
            found.append((place, text))
        place = data.find(MARK, place + 1)
    return found


def _is_seal(text: bytes) -> bool:
    digits = frozenset(b"0123456789abcdef")
    save_id, _, checksum = text[len(MARK) :].partition(b":")
    return len(save_id) == _ID_LENGTH and len(checksum) == _DIGEST_LENGTH and digits.issuperset(save_id + checksum)
