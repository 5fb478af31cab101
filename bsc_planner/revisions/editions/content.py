"""The canonical content of an edition: rows of each kind, cut into parts that editions share."""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

import msgspec

from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows, Values

_ROWS_PER_PART = 128
_MOST_PARTS = 64
"""Kinds are cut into up to so many parts by a checksum of the id, so that one change renews one small part only."""


class KindParts(msgspec.Struct, frozen=True):
    """Where the rows of one kind are kept.

    Attributes:
        columns: Names of the values, without ``id``.
        count: Number of rows.
        parts: Ids of the parts, in order.
    """

    columns: tuple[str, ...]
    count: int
    parts: tuple[str, ...]


Parts = dict[str, KindParts]
"""Parts of an edition by kind."""

_LARGEST_PART = 1 << 28
"""Unpacked bytes beyond which a part is none of ours."""

_PARTS = msgspec.json.Decoder(Parts)
_ROWS = msgspec.json.Decoder(list[tuple])  # type: ignore[type-arg]  # rows of any kind


@dataclass(frozen=True)
class Frozen:
    """A plan's content cut into parts.

    Attributes:
        parts: Where which rows are.
        texts: Unpacked content of each part by its id.
    """

    parts: Parts
    texts: dict[str, bytes]

    @property
    def content_hash(self) -> str:
        """SHA-256 of the canonical content, 64 hexadecimal digits."""
        return hash_of_parts(self.parts)


class DamagedEditionError(Exception):
    """Content of an edition is missing or not what it should be; whoever reads decides what that means."""


def frozen(rows: PlanRows) -> Frozen:
    """Cut a plan's content into parts.

    Canonical: kinds in the order of their names, rows in the order of their ids, values as JSON.
    """
    parts: Parts = {}
    texts: dict[str, bytes] = {}
    for kind in sorted(CONTENT_KINDS):
        content = rows[kind]
        ids = []
        for bucket in _buckets(content):
            text = msgspec.json.encode(bucket)
            part_id = hashlib.sha256(text).hexdigest()
            texts[part_id] = text
            ids.append(part_id)
        parts[kind] = KindParts(content.columns, len(content.by_id), tuple(ids))
    return Frozen(parts, texts)


def hash_of_parts(parts: Parts) -> str:
    """SHA-256 over the kinds with their columns and parts."""
    return hashlib.sha256(encode_parts(parts)).hexdigest()


def encode_parts(parts: Parts) -> bytes:
    """`Parts` as JSON, kinds in the order of their names."""
    return msgspec.json.encode(dict(sorted(parts.items())))


def decode_parts(text: str) -> Parts:
    """What `encode_parts` gave.

    Raises:
        DamagedEditionError: The text is something else.
    """
    try:
        return _PARTS.decode(text)
    except msgspec.DecodeError as error:
        raise DamagedEditionError("parts") from error


def pack_part(text: bytes) -> bytes:
    """A part's content as it is stored."""
    return zlib.compress(text, 6)


def thawed(parts: Parts, packed_of: Callable[[Iterable[str]], Iterable[tuple[str, bytes]]]) -> PlanRows:
    """The rows an edition holds.

    Args:
        parts: Its parts.
        packed_of: Gives the stored content of parts by their ids.

    Raises:
        DamagedEditionError: A part is missing or changed.
    """
    found = {}
    for kind, listed in parts.items():
        packed = dict(packed_of(listed.parts))
        rows: list[Values] = []
        for part_id in listed.parts:
            rows += _rows_in(unpack_part(part_id, packed.get(part_id)), len(listed.columns) + 1)
        rows.sort(key=lambda row: row[0])
        found[kind] = KindRows(listed.columns, {row[0]: row[1:] for row in rows})
    return PlanRows(found)


def unpack_part(part_id: str, packed: bytes | None) -> bytes:
    """A part's content out of what is stored.

    Raises:
        DamagedEditionError: It is missing or not what its id says.
    """
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(packed or b"", _LARGEST_PART)
    except zlib.error as error:
        raise DamagedEditionError(part_id) from error
    if hashlib.sha256(text).hexdigest() != part_id or not unpacking.eof:
        raise DamagedEditionError(part_id)
    return text


def _rows_in(text: bytes, width: int) -> list[Values]:
    try:
        rows = _ROWS.decode(text)
    except msgspec.DecodeError as error:
        raise DamagedEditionError("rows") from error
    if any(len(row) != width for row in rows):
        raise DamagedEditionError("rows")
    return rows


def _buckets(content: KindRows) -> Iterator[list[Values]]:
    count = 1
    while count < _MOST_PARTS and count * _ROWS_PER_PART < len(content.by_id):
        count *= 2
    buckets: list[list[Values]] = [[] for _ in range(count)]
    for element_id, values in sorted(content.by_id.items()):
        place = crc32(element_id.encode()) % count if count > 1 else 0
        buckets[place].append((element_id, *values))
    yield from filter(None, buckets)
