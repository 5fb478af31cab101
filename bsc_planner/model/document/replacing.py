"""Putting a finished file in the place of another and removing what is done with, in one step and with patience."""

import logging
import os
import time
from pathlib import Path

RETRY_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.4)
"""Seconds between attempts to replace a file that an antivirus or a synchronisation holds."""

_REMOVAL_WAITS = (0.02, 0.05, 0.1)

_log = logging.getLogger(__name__)


def replace_file(fresh: Path, target: Path) -> None:
    """Replace `target` by `fresh`: at every moment there is the old file or the new one.

    Raises:
        PermissionError: Another program did not let go of the target for about three seconds.
        OSError: Any other trouble, at once.
    """
    for wait in RETRY_WAITS:
        try:
            os.replace(fresh, target)  # noqa: PTH105 - named as the one call that may be refused for a while
        except PermissionError:
            time.sleep(wait)
        else:
            return
    os.replace(fresh, target)  # noqa: PTH105


def remove_file(place: Path) -> None:
    """Remove a file that is done with, if it is there; one that another program does not let go of stays behind.

    Windows removes no file that is open: an antivirus that looks into a new one must not turn what was done into a
    failure.
    """
    for wait in (*_REMOVAL_WAITS, None):
        try:
            place.unlink(missing_ok=True)
        except PermissionError:
            if wait is not None:
                time.sleep(wait)
                continue
            _log.warning("a file that is done with stays behind")
        except OSError:
            _log.warning("a file that is done with stays behind", exc_info=True)
        return
