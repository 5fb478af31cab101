"""Ids and moments as they are stored everywhere."""

import os
import time
from datetime import UTC, datetime


def new_id() -> str:
    """A fresh UUIDv7 as 32 hexadecimal digits; ids made later sort later."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & 0xFFFFFFFFFFFF) << 80 | 0x7 << 76 | (random >> 68 & 0xFFF) << 64
    value |= 0b10 << 62 | random & 0x3FFFFFFFFFFFFFFF
    return f"{value:032x}"


def moment_now() -> str:
    """This moment as it is noted everywhere: UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
