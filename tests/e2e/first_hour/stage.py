"""Where the hour is played: a display of its own with a window manager, the program on it, and LibreOffice Calc."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.first_hour.hands import Hands
from tests.e2e.first_hour.sight import Sight

_ROOT = Path(__file__).resolve().parents[3]
_LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
</oor:items>
"""


class Stage:
    """A display with what runs on it.

    Attributes:
        display: Its name, e.g. ``:95``.
        folder: For the planner's files and settings.
    """

    def __init__(self, display: str, folder: Path) -> None:
        self.display = display
        self.folder = folder
        self.environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "BSC_PLANNER_HOME": str(folder / "settings"),
            "PYTHONPATH": str(_ROOT),
        }

    @contextlib.contextmanager
    def program(self, words: Sequence[str], *, scale: float = 1.0) -> Iterator[Sight]:
        """The program, started with these words of the command line; ended hard when it did not end by itself."""
        with TemporaryDirectory() as folder:
            place = Path(folder) / "eyes"
            environment = self.environment | ({"QT_SCALE_FACTOR": str(scale)} if scale != 1 else {})
            command = [sys.executable, "-m", "tests.e2e.first_hour.watched", str(place), *words]
            process = subprocess.Popen(command, env=environment, cwd=_ROOT)
            try:
                yield Sight(place)
                process.wait(timeout=30)
            finally:
                process.kill()
                process.wait()

    def open_calc(self, table: Path, hands: Hands, *, locale: str = "") -> str:
        """Open a table in LibreOffice Calc and give it the keyboard; returns its window.

        Args:
            table: The file.
            hands: Of the planner.
            locale: Of its figures, e.g. ``id-ID``; empty: of the machine.
        """
        profile = self.folder / "office"
        if locale:
            place = profile / "user" / "registrymodifications.xcu"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(_LOCALE.format(locale=locale), encoding="utf-8")
        command = [
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--norestore",
            "--nologo",
            "--calc",
            str(table),
        ]
        subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        window = hands.window(table.name, seconds=90)
        time.sleep(4)
        hands.bring_up(window)
        return window

    def copy_from_calc(self, table: Path, hands: Hands) -> None:
        """Open a table in LibreOffice Calc, copy all its cells, and leave Calc open (it owns the clipboard)."""
        self.open_calc(table, hands)
        hands.press("ctrl+Home")
        hands.press("ctrl+shift+End")
        hands.press("ctrl+c")
        time.sleep(1.5)

    def put_on_clipboard(self, text: str) -> None:
        """Hand a text to the clipboard as another program would."""
        # xclip stays behind to serve the text, so nothing of it may be waited for
        command = ["xclip", "-selection", "clipboard"]
        with subprocess.Popen(command, env=self.environment, stdin=subprocess.PIPE, text=True) as process:
            process.communicate(text)

    def picture(self, path: Path) -> None:
        """Take a picture of the whole display, other programs too."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)

    def close_calc(self) -> None:
        """End Calc."""
        subprocess.run(["pkill", "-f", str(self.folder / "office")], check=False)


@contextlib.contextmanager
def stage(folder: Path, *, display: str, size: str = "1440x900") -> Iterator[Stage]:
    """A display of its own with a window manager.

    Args:
        folder: For files and settings; made.
        display: Its name; must be free.
        size: Width and height in pixels.
    """
    folder.mkdir(parents=True, exist_ok=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    screen = subprocess.Popen(["Xvfb", display, "-screen", "0", f"{size}x24", "-dpi", "96"], **quiet)  # type: ignore[call-overload]
    time.sleep(1.0)
    manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": display}, **quiet)  # type: ignore[call-overload]
    time.sleep(0.5)
    shown = Stage(display, folder)
    try:
        yield shown
    finally:
        shown.close_calc()
        for process in (manager, screen):
            process.terminate()
            process.wait(timeout=10)
