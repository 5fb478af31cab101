"""Plays the first hour: ``python -m tests.e2e.first_hour FOLDER [--keyboard-only] [--display :95]``.

Needs Xvfb, openbox, xdotool, xclip and LibreOffice Calc; run by hand. Nothing here calls into the program: it is driven
by a synthesised mouse and keyboard, and only looked at. Pictures, the saved plan and the times go to FOLDER.
"""

import argparse
import json
import sys
from pathlib import Path

from tests.e2e.first_hour.hands import Hands
from tests.e2e.first_hour.journal import Journal
from tests.e2e.first_hour.material import material
from tests.e2e.first_hour.stage import Stage, stage
from tests.e2e.first_hour.story import PAGES, FirstHour


def main() -> int:
    """Play it; 0 when everything was as it should be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keyboard-only", action="store_true")
    parser.add_argument("--display", default=":95")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--theme", default="light")
    options = parser.parse_args()
    folder = options.folder.resolve()
    with stage(folder, display=options.display, size=options.size) as shown:
        hands = Hands(options.display, may_use_mouse=not options.keyboard_only)
        journal = Journal(folder / "pictures", hands)
        _play(shown, hands, journal, options.theme)
        print(journal.total())
    return 0


def _play(shown: Stage, hands: Hands, journal: Journal, theme: str) -> None:
    path = shown.folder / "renstra-pertama.renstra"
    path.unlink(missing_ok=True)
    with shown.program(["--theme", theme]) as sight:
        hour = FirstHour(shown, hands, sight, journal, material())
        hour.begin()
        hour.draft_objectives()
        hour.paste_indicators()
        hour.link()
        hour.undo_everything()
        hour.save(path)
        before = hour.content()
        hour.look_at_pages(PAGES)
        hour.leave()
    with shown.program([str(path), "--theme", theme]) as sight:
        again = FirstHour(shown, hands, sight, journal, material())
        sight.wait("state", until=lambda state: "Renstra" in state["title"])
        after = again.content()
        (shown.folder / "before.json").write_text(json.dumps(before, indent=1, sort_keys=True), encoding="utf-8")
        (shown.folder / "after.json").write_text(json.dumps(after, indent=1, sort_keys=True), encoding="utf-8")
        assert after == before, "the reopened plan is not as it was saved"
        journal.done("reopened: equal", sight)
        again.leave()


if __name__ == "__main__":
    sys.exit(main())
