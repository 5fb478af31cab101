"""How many starts of the window broke off in a row."""

import contextlib

import msgspec

from bsc_planner.model.document.working_copy import data_folder

FAILED_STARTS = 2
"""Starts in a row that broke off, after which the program opens without a plan."""

_STARTS = "starts.json"


class StartCounter:
    """Counts starts that broke off, so that a plan that crashes the program is not opened for ever."""

    def __init__(self) -> None:
        self._place = data_folder() / _STARTS

    def begin(self) -> bool:
        """Note a start; returns whether to open a plan at once (not after several failed starts)."""
        failed = self._failed()
        with contextlib.suppress(OSError):
            self._place.write_bytes(msgspec.json.encode({"failed": failed + 1}))
        return failed < FAILED_STARTS

    def succeeded(self) -> None:
        """Note that the program runs, or was closed in the ordinary way."""
        with contextlib.suppress(OSError):
            self._place.unlink(missing_ok=True)

    def _failed(self) -> int:
        try:
            return max(0, msgspec.json.decode(self._place.read_bytes(), type=dict[str, int]).get("failed", 0))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return 0
