"""What a grid remembers from one day to the next, under its key in the settings."""

import json
from typing import Any

from PySide6.QtCore import QObject

from bsc_planner.ui.settings.settings import ini_file


class GridMemory:
    """Widths, hidden columns, frozen edge, order, totals and wrapping of one grid, as one JSON text."""

    def __init__(self, key: str, owner: QObject) -> None:
        self._stored = ini_file("grids.ini", owner)
        self._name = f"columns/{key}"
        self._kept: dict[str, Any] = {}
        try:
            kept = json.loads(str(self._stored.value(self._name, "{}")))
            self._kept = kept if isinstance(kept, dict) else {}
        except ValueError:
            self._kept = {}

    def widths(self) -> dict[str, int]:
        """Widths the planner chose, in pixels, by column key."""
        return {key: width for key, width in self._table("widths").items() if isinstance(width, int) and width > 8}

    def shown(self) -> dict[str, bool]:
        """Columns the planner took into sight or out of it."""
        return {key: bool(shown) for key, shown in self._table("shown").items()}

    def totals(self) -> dict[str, str]:
        """Kinds of totals by column key."""
        return {key: str(kind) for key, kind in self._table("totals").items()}

    def order(self) -> tuple[str, bool] | None:
        """Column the rows were sorted by and whether the largest came first; None for the plan's order."""
        kept = self._kept.get("order")
        return (str(kept[0]), bool(kept[1])) if isinstance(kept, list) and len(kept) == 2 else None

    def frozen(self) -> int | None:
        """How many columns stay in sight while scrolling sideways; None: as the program proposes."""
        kept = self._kept.get("frozen")
        return kept if isinstance(kept, int) and kept >= 0 else None

    def is_on(self, name: str, *, usual: bool = False) -> bool:
        """Whether something is on: ``wrap``, ``totals_row``; as is usual for the grid until somebody switches it."""
        return bool(self._kept.get(name, usual))

    def text(self, name: str) -> str:
        """A text kept under a name; empty for none."""
        kept = self._kept.get(name)
        return kept if isinstance(kept, str) else ""

    def keep(self, name: str, value: object) -> None:
        """Remember a value under a name; None forgets it."""
        if value is None:
            self._kept.pop(name, None)
        else:
            self._kept[name] = value
        self._stored.setValue(self._name, json.dumps(self._kept))

    def _table(self, name: str) -> dict[str, Any]:
        kept = self._kept.get(name)
        return {str(key): value for key, value in kept.items()} if isinstance(kept, dict) else {}
