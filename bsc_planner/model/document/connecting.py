"""What SQLite is told of every plan file: its name, and settings by which nothing in a hostile file can run."""

from pathlib import Path
from urllib.parse import quote

PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
"""Settings of every connection to a plan file."""


def file_uri(path: Path, **parameters: str) -> str:
    """SQLite's name for a file, also for Windows drives and network shares (``file:////server/share/...``)."""
    place = path.absolute().as_posix()
    if not place.startswith("/"):
        place = f"/{place}"
    query = "&".join(f"{name}={value}" for name, value in parameters.items())
    return f"file://{quote(place)}" + (f"?{query}" if query else "")
