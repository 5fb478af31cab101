"""The only module that knows where resources and the user's data lie."""

import os
import sys
from pathlib import Path

import platformdirs

_APP = "bsc-planner"


def resource(*parts: str) -> Path:
    """Path of a shipped resource, the same in a checkout, an installed wheel and a frozen program.

    Raises:
        FileNotFoundError: The resource was not shipped; our bug, never the planner's.
    """
    path = _resource_root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def user_data_folder() -> Path:
    """Folder for working copies, backups and logs; local to this PC, never roaming or synced.

    The environment variable ``BSC_PLANNER_HOME`` replaces it (tests, portable use).
    """
    override = os.environ.get("BSC_PLANNER_HOME")
    folder = Path(override) if override else Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def cache_folder(name: str) -> Path:
    """Folder for what can be made again at any time; it need not exist, nor be writable.

    Args:
        name: Of what is kept there.
    """
    override = os.environ.get("BSC_PLANNER_HOME")
    folder = Path(override) / "cache" if override else Path(platformdirs.user_cache_dir(_APP, appauthor=False))
    return folder / name


def _resource_root() -> Path:
    here = Path(__file__).resolve().parent
    candidates = [Path(getattr(sys, "_MEIPASS", here)) / "resources", here / "resources", here.parent / "resources"]
    return next((folder for folder in candidates if folder.is_dir()), candidates[-1])
