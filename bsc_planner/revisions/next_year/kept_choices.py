"""Choices for coming years between two runs of the program, until they are taken over into the plan."""

import logging
from collections.abc import Mapping
from pathlib import Path

import msgspec

from bsc_planner.model.document.replacing import remove_file, replace_file
from bsc_planner.revisions.next_year.draft import Choices
from bsc_planner.revisions.next_year.rolling_over import RollOverChoice

_LOG = logging.getLogger(__name__)
_FOLDER_MODE = 0o700

Kept = dict[int, dict[str, RollOverChoice]]


class KeptChoices:
    """A small file beside the program's other data; losing it costs only what was not taken over yet."""

    def __init__(self, path: Path) -> None:
        """Keep choices in a file; its folder is made when there is something to keep."""
        self._path = path

    def read(self) -> dict[int, Choices]:
        """Choices by year and indicator; none where nothing was kept or the file cannot be read."""
        try:
            found = msgspec.json.decode(self._path.read_bytes(), type=Kept)
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.MsgspecError):
            _LOG.warning("choices for the next year cannot be read", exc_info=True)
            return {}
        return dict(found)

    def write(self, touched: Mapping[int, Choices]) -> None:
        """Keep choices; with none the file goes."""
        kept = {year: dict(choices) for year, choices in touched.items() if choices}
        try:
            if not kept:
                remove_file(self._path)
                return
            self._path.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
            fresh = self._path.with_suffix(".part")
            fresh.write_bytes(msgspec.json.encode(kept))
            replace_file(fresh, self._path)
        except OSError:
            _LOG.warning("choices for the next year cannot be kept", exc_info=True)
