"""Take a picture of every page, view, menu and dialog, and tell what is cut, overlaps, is pale or has no name.

python tools/pictures.py OUT_DIR [--lang id en] [--theme light dark] [--scale 1 1.5 2] [--size 1024x640]
                         [--plan FILE] [--only TEXT ...] [--sheets] [--simulate KIND ...]

Scale is Qt's own, so each one runs in a process of its own. Without a plan the example is used. Names begin with what
is shown: a page's key, inspector, empty, menu, context, term, grid, map, bar, window, or the class of a dialog.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
_SIMULATED = ("deuteranopia", "protanopia", "tritanopia", "achromatopsia")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def main(argv: list[str] | None = None) -> int:
    """Run from the command line; 1 when anything is to be mended."""
    options = _parser().parse_args(argv)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.one:
        return _take(options)
    status = 0
    for lang in options.lang:
        for theme in options.theme:
            for scale in options.scale:
                words = ["--lang", lang, "--theme", theme, "--scale", scale, "--size", options.size, "--one"]
                words += ["--only", *options.only] if options.only else []
                words += ["--plan", str(options.plan)] if options.plan else []
                words += ["--simulate", *options.simulate] if options.simulate else []
                status |= _run(options.out, words, scale)
    if options.sheets:
        _lay_sheets(options)
    return status


def _run(out: Path, words: list[str], scale: str) -> int:
    with tempfile.TemporaryDirectory() as home:
        settings = {"QT_SCALE_FACTOR": scale, "BSC_PLANNER_HOME": home, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(Path(__file__).resolve()), str(out), *words]
        return subprocess.run(command, env=os.environ | settings, cwd=ROOT, check=False).returncode


def _lay_sheets(options: argparse.Namespace) -> None:
    sys.path.insert(0, str(ROOT))
    from PySide6.QtGui import QGuiApplication

    from tools.look.sheets import lay_sheets

    app = QGuiApplication(sys.argv[:1])
    for lang in options.lang:
        for theme in options.theme:
            for scale in options.scale:
                run = f"{lang}_{theme}_{scale}"
                pictures = sorted(options.out.glob(f"*_{run}.png"), key=lambda path: path.stat().st_mtime)
                lay_sheets(
                    [path for path in pictures if not path.name.startswith("sheet")], options.out, name=f"sheet_{run}"
                )
    app.quit()


def _take(options: argparse.Namespace) -> int:
    # here: Qt must not start before its scale is set
    from PySide6.QtWidgets import QApplication, QMessageBox

    from bsc_planner.demo.building import example_plan
    from bsc_planner.paths import user_data_folder
    from bsc_planner.ui.background import stop_background_work
    from bsc_planner.ui.language import apply_language
    from bsc_planner.ui.main_window.window import MainWindow
    from bsc_planner.ui.settings.schema import AUTHOR
    from bsc_planner.ui.settings.settings import Settings
    from bsc_planner.ui.settings.window_state import WindowState
    from bsc_planner.ui.theme import apply_theme
    from tools.look.colour_blindness import simulated
    from tools.look.everything import lasting_flaws_of, look_at_everything
    from tools.look.places import settle
    from tools.look.sheets import picture_of

    app = QApplication(sys.argv[:1])
    lang, theme, scale = options.lang[0], options.theme[0], options.scale[0]
    apply_language(app, lang)
    apply_theme(app, theme)
    settings = Settings(app)
    settings.set_value(AUTHOR, "Ayu Lestari")
    window = MainWindow(settings, WindowState())
    window.resize(*map(int, options.size.split("x")))
    window.show()
    told: set[str] = set()

    def look(name: str, widget: "QWidget") -> None:
        if options.only and not any(part in name for part in options.only):
            return
        picture = picture_of(widget)
        stem = f"{name}_{lang}_{theme}_{scale}"
        picture.save(str(options.out / f"{stem}.png"))
        for kind in options.simulate:
            simulated(picture.toImage(), kind).save(str(options.out / f"{stem}_{kind}.png"))
        for flaw in lasting_flaws_of(widget):
            if str(flaw) not in told:
                told.add(str(flaw))
                print(f"{stem}: {flaw}", flush=True)

    settle()
    plan = options.plan
    if plan is None:
        plan = user_data_folder() / "contoh.renstra"
        example_plan(plan, who="Ayu Lestari")
    window.open_path(plan)
    settle(300)
    look_at_everything(window, user_data_folder(), look, only=options.only)
    QMessageBox.exec = lambda _: 0  # type: ignore[method-assign,assignment]  # nobody is there to answer
    stop_background_work()
    window.files.session.document.close(keep_unsaved=False) if window.files.session else None
    sys.stdout.flush()
    os._exit(bool(told))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="OUT_DIR")
    parser.add_argument("--lang", nargs="+", choices=("id", "en"), default=["id", "en"])
    parser.add_argument("--theme", nargs="+", choices=("light", "dark"), default=["light", "dark"])
    parser.add_argument("--scale", nargs="+", default=["1"])
    parser.add_argument("--size", default="1024x640")
    parser.add_argument("--plan", type=Path, help="a plan file; it is opened as it is, so give a copy")
    parser.add_argument("--only", nargs="+", default=[], metavar="TEXT", help="what has one of these in its name")
    parser.add_argument("--sheets", action="store_true", help="lay the pictures of each run on sheets too")
    parser.add_argument("--simulate", nargs="+", choices=_SIMULATED, default=[])
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
