"""A planner's hands: mouse and keyboard of the display, synthesised by xdotool."""

import subprocess
import time
from collections.abc import Sequence
from typing import Any

_TYPING_MS = 6
_SETTLE = 0.12


class Hands:
    """Moves, presses and types; nothing here knows the program.

    Attributes:
        keys, clicks: How many keys and mouse buttons were pressed so far.
        may_use_mouse: Whether the mouse may be touched at all.
    """

    def __init__(self, display: str, *, may_use_mouse: bool = True) -> None:
        self._environment = {"DISPLAY": display, "PATH": "/usr/bin:/bin:/usr/local/bin"}
        self.keys = 0
        self.clicks = 0
        self.may_use_mouse = may_use_mouse

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys or combinations one after the other, in X names: ``ctrl+v``, ``Return``."""
        for _ in range(times):
            for key in keys:
                self._do("key", "--clearmodifiers", key)
                self.keys += 1
        time.sleep(_SETTLE)

    def type(self, text: str) -> None:
        """Type a text on the keyboard."""
        if text:
            self._do("type", "--clearmodifiers", "--delay", str(_TYPING_MS), "--", text)
            self.keys += len(text)
        time.sleep(_SETTLE)

    def click(self, place: dict[str, Any], *, button: int = 1, times: int = 1, holding: str = "") -> None:
        """Click in the middle of a place."""
        self.click_at(place["x"] + place["w"] / 2, place["y"] + place["h"] / 2, button, times, holding)

    def click_at(self, x: float, y: float, button: int = 1, times: int = 1, holding: str = "") -> None:
        """Click at a point of the screen, perhaps while a key is held."""
        self._need_mouse()
        self._do("mousemove", str(round(x)), str(round(y)))
        if holding:
            self._do("keydown", holding)
        self._do("click", "--repeat", str(times), "--delay", "60", str(button))
        if holding:
            self._do("keyup", holding)
        self.clicks += times
        time.sleep(_SETTLE)

    def drag(self, start: tuple[float, float], end: tuple[float, float], *, steps: int = 8) -> None:
        """Press at a point, move to another, let go."""
        self._need_mouse()
        self._do("mousemove", str(round(start[0])), str(round(start[1])))
        self._do("mousedown", "1")
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step / steps
            y = start[1] + (end[1] - start[1]) * step / steps
            self._do("mousemove", str(round(x)), str(round(y)))
            time.sleep(0.015)
        self._do("mouseup", "1")
        self.clicks += 1
        time.sleep(_SETTLE)

    def window(self, title: str, *, seconds: float = 60.0) -> str:
        """Id of the window whose title holds a text, as soon as there is one.

        Raises:
            TimeoutError: There was none within the time.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self._do("search", "--onlyvisible", "--name", title, check=False).split()
            if found:
                return found[-1]
            time.sleep(0.2)
        raise TimeoutError(title)

    def bring_up(self, window: str) -> None:
        """Raise a window and give it the keyboard, as Alt+Tab would."""
        self._do("windowactivate", "--sync", window)
        time.sleep(_SETTLE)

    def _need_mouse(self) -> None:
        if not self.may_use_mouse:
            raise AssertionError("this run is to be played by keyboard alone")

    def _do(self, *words: str, check: bool = True) -> str:
        found = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, timeout=120, check=False
        )
        if check and found.returncode:
            raise RuntimeError(f"xdotool {' '.join(words)}: {found.stderr.strip()}")
        return found.stdout


def middle(place: dict[str, Any]) -> tuple[float, float]:
    """Middle of a place."""
    return place["x"] + place["w"] / 2, place["y"] + place["h"] / 2


def edge(place: dict[str, Any], side: str) -> tuple[float, float]:
    """Middle of one side of a place: ``top``, ``bottom``, ``left`` or ``right``."""
    x, y = middle(place)
    return {
        "top": (x, place["y"]),
        "bottom": (x, place["y"] + place["h"]),
        "left": (place["x"], y),
        "right": (place["x"] + place["w"], y),
    }[side]


def lines(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as text with tabs."""
    return "\n".join("\t".join(row) for row in rows)
