"""What a plan file is to SQLite: its numbers, and the form in which schemas are compared."""

import re
from collections.abc import Iterable

SUFFIX = ".renstra"
"""Suffix of plan files."""

APPLICATION_ID = 0x42534350
"""Our number in the file header ("BSCP")."""

VERSION = 4
"""Number of the schema this program writes (`user_version`)."""

SIZE_LIMIT = 1 << 30
"""Bytes beyond which a file is not a plan; 100,000 employees need about 50 MB."""

SCHEMA_QUERY = "SELECT type, name, tbl_name, sql FROM sqlite_schema"

Schema = frozenset[tuple[str, str, str, str]]
"""Rows of `sqlite_schema`: type, name, table, normalised text."""

_QUOTED_NAME = re.compile(r'"(\w+)"')
_SPACE = re.compile(r"\s+")


def schema_of(rows: Iterable[tuple[object, object, object, object]]) -> Schema:
    """Rows of `sqlite_schema` in the form in which they are compared: layout and needless quotes do not count."""
    return frozenset(
        (str(kind), str(name), str(table), _SPACE.sub(" ", _QUOTED_NAME.sub(r"\1", str(text or ""))).strip())
        for kind, name, table, text in rows
    )
