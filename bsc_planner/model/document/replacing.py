"""Putting a finished file in the place of another, in one step and with patience."""

import os
import time
from pathlib import Path

RETRY_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.4)
"""Seconds between attempts to replace a file that an antivirus or a synchronisation holds."""


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
