"""Clipboards as office programs leave them, for tests of pasted outlines."""

from pathlib import Path

from bsc_planner.exchange.importing.outline.draft import DraftRow

CLIPBOARDS = Path(__file__).resolve().parents[3] / "data" / "clipboard"
YEARS = ("2025", "2026", "2027", "2028", "2029")


def text(name: str) -> str:
    """A clipboard's flavour, by file name."""
    return (CLIPBOARDS / name).read_text(encoding="utf-8")


def block(source: str) -> list[list[str]]:
    """Cells of tab-separated text without quotes."""
    return [line.split("\t") for line in source.rstrip("\n").split("\n")]


def told(rows: list[DraftRow]) -> list[str]:
    """Rows as one line each: indentation, kind, code, name."""
    return [f"{'  ' * row.level}{row.kind}: {row.code or '-'} {row.name}" for row in rows]
