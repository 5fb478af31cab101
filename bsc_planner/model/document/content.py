"""A checksum of what a plan says, the same wherever and however the plan is stored."""

import hashlib

import msgspec

from bsc_planner.model.elements import ELEMENTS, columns_of
from bsc_planner.model.store import PlanStore

_CHUNK = 5_000


def content_hash(plan: PlanStore) -> str:
    """SHA-256 over all elements in the order of their ids, as 64 hexadecimal digits.

    Two plans with the same value say the same, in every column of every element; history, undo
    steps and facts about the file do not count.
    """
    checksum = hashlib.sha256()
    encoder = msgspec.msgpack.Encoder()
    for kind, columns in sorted((cls.__tablename__, columns_of(cls.__tablename__)) for cls in ELEMENTS):
        checksum.update(encoder.encode((kind, columns)))
        names = ", ".join(f'"{name}"' for name in columns)
        rows = plan.session.connection().exec_driver_sql(f'SELECT {names} FROM "{kind}" ORDER BY id').cursor
        assert rows is not None
        while chunk := rows.fetchmany(_CHUNK):
            checksum.update(b"".join(map(encoder.encode, chunk)))
    return checksum.hexdigest()
