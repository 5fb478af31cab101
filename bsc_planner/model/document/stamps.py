"""What a plan file looks like from outside, to notice that somebody changed it meanwhile."""

import os
from collections.abc import Sequence
from pathlib import Path

from bsc_planner.model.document import header, seal
from bsc_planner.model.document.working_copy import FileStamp


def stamp_of(path: Path, seals: Sequence[tuple[int, bytes]]) -> FileStamp:
    """The looks of a closed file in which these seals were found.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb", buffering=0) as file:
        raw = file.read(header.LENGTH)
        facts = os.fstat(file.fileno())
    if not seals:
        return FileStamp(facts.st_size, raw.hex(), None, "", facts.st_mtime_ns)
    place, text = seals[0]
    return FileStamp(facts.st_size, raw.hex(), place, text.decode(), 0)


def looks_like(path: Path, stamp: FileStamp) -> bool:
    """Whether a file still looks as it did; reads a few bytes only, whatever its size.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb", buffering=0) as file:
        facts = os.fstat(file.fileno())
        if facts.st_size != stamp.size or file.read(header.LENGTH).hex() != stamp.header:
            return False
        if stamp.seal_place is None:
            return facts.st_mtime_ns == stamp.modified
        file.seek(stamp.seal_place)
        return file.read(seal.LENGTH) == stamp.seal.encode()


def carries(path: Path, save_id: str) -> bool:
    """Whether a file holds the seal of this very save.

    Raises:
        OSError: It cannot be read.
    """
    return any(text.startswith(seal.MARK + save_id.encode()) for _, text in seal.find_seals(path))
