"""The window's front door: reads the words it was started with, loads what goes first, has the window run."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bsc_planner import __version__

THEMES = ("light", "dark", "system")
"""Values of `Scheme`, which loads with Qt; a test compares them."""

LANGUAGES = ("id", "en")
"""Values of `Language`, likewise."""


def main(argv: list[str] | None = None) -> int:
    """Show the window until it is closed; returns the exit status.

    Args:
        argv: Words of the command line without the program; None: those of this process.
    """
    options = _parser().parse_args(sys.argv[1:] if argv is None else argv)
    # Nearly all that is made until the window has settled stays: looking for garbage in it is a tenth of the start.
    gc.disable()
    try:
        load_before_qt(with_plan=options.plan is not None or options.example)
        from bsc_planner.ui.program import run

        return run(
            plan=options.plan,
            is_example=options.example,
            is_read_only=options.read_only,
            theme=options.theme,
            language=options.lang,
        )
    finally:
        gc.enable()


def load_before_qt(*, with_plan: bool) -> None:
    """Load what goes without Qt: once Qt is there, its import hook reads the source of every module that loads.

    Args:
        with_plan: Whether a plan is opened at once; without one the start page stands before its classes are loaded.
    """
    import bsc_planner.model.document.access
    import bsc_planner.model.document.unsaved_work
    import bsc_planner.model.number_format
    import bsc_planner.wording

    if with_plan:
        import bsc_planner.editing.edit
        import bsc_planner.model.document.document  # noqa: F401


class _TellVersion(argparse.Action):
    """Tells the version of the program and of Qt."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        from PySide6.QtCore import qVersion

        sys.stdout.write(f"BSC Planner {__version__} (Qt {qVersion()})\n")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bsc-planner", description="Jendela BSC Planner.")
    parser.add_argument("plan", nargs="?", type=Path, metavar="RENCANA", help="berkas .renstra yang dibuka")
    parser.add_argument("--example", action="store_true", help="buka rencana contoh")
    parser.add_argument("--read-only", action="store_true", help="buka rencana hanya baca")
    parser.add_argument("--theme", choices=THEMES, help="warna jendela")
    parser.add_argument("--lang", choices=LANGUAGES, help="bahasa jendela")
    parser.add_argument("--version", action=_TellVersion, nargs=0, help="tampilkan versi")
    return parser


if __name__ == "__main__":
    # here, so that an ordinary start does not pay for it
    from multiprocessing import freeze_support

    freeze_support()
    raise SystemExit(main())
