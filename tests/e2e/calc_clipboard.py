"""A block of cells to LibreOffice Calc and back: ``python -m tests.e2e.calc_clipboard FOLDER [--display :96]``.

Needs what the first hour needs (Xvfb, openbox, xdotool, LibreOffice Calc); run by hand. In each locale a block of the
example plan is copied here, pasted and saved in Calc, read there cell by cell, copied in Calc, and pasted back over
cells that were emptied: the plan is as it was.
"""

import argparse
import subprocess
import sys
import time
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bsc_planner.paths import resource
from tests.e2e.first_hour.hands import Hands
from tests.e2e.first_hour.sight import Sight
from tests.e2e.first_hour.stage import Stage, stage

LOCALES = ("id-ID", "en-US")
_FIRST, _LAST = "code", "2029"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
Cell = tuple[str, str, str]
"""Type, value and text of a cell of Calc."""


def main() -> int:
    """Play it in both locales; 0 when every cell came through as what it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--display", default=":96")
    options = parser.parse_args()
    wrong = 0
    for locale in LOCALES:
        folder = options.folder.resolve() / locale
        with stage(folder, display=options.display) as shown:
            wrong += _play(shown, Hands(options.display), locale)
    return 1 if wrong else 0


def _play(shown: Stage, hands: Hands, locale: str) -> int:
    plan, sheet = shown.folder / "rencana.renstra", shown.folder / "lembar.ods"
    for path in (plan, sheet):
        path.unlink(missing_ok=True)
    source = resource("examples", "kejaksaan-2025-2029.json")
    subprocess.run([sys.executable, "-m", "bsc_planner.cli", "import", str(source), str(plan)], check=False)
    (shown.folder / "lembar.csv").write_text("\n", encoding="utf-8")
    convert = ["soffice", f"-env:UserInstallation=file://{shown.folder}/converter", "--headless", "--convert-to", "ods"]
    subprocess.run([*convert, "--outdir", str(shown.folder), str(shown.folder / "lembar.csv")], check=True)
    with shown.program([str(plan)]) as sight:
        sight.wait("state", until=lambda state: "Kejaksaan" in state["title"])
        own = hands.window("Kejaksaan")
        hands.press("alt+3")
        columns = _columns(sight)
        before, content = sight.wait("block", columns=columns), sight.ask("content")
        _select(sight, hands, _FIRST, len(columns), len(before))
        hands.press("ctrl+c")
        time.sleep(1)
        calc = shown.open_calc(sheet, hands, locale=locale)
        hands.press("ctrl+Home", "ctrl+v")
        time.sleep(3)
        # Calc asks for the language of any table that is not its own; the answer it proposes will do
        hands.press("Return")
        time.sleep(2)
        shown.picture(shown.folder / "in-calc.png")
        hands.press("ctrl+s")
        time.sleep(3)
        numbers, wrong = _compared(before, cells_of(sheet))
        print(f"{locale}: {len(before)} x {len(columns)} cells to Calc, {numbers} of them numbers, {wrong} wrong")
        hands.press("ctrl+Home", "ctrl+shift+End", "ctrl+c")
        time.sleep(1)
        hands.bring_up(own)
        first_year = next(column for column in columns if column.isdigit())
        _select(sight, hands, first_year, sum(column.isdigit() for column in columns), len(before))
        steps = sight.ask("state")["undo"]
        _select(sight, hands, _FIRST, 1, 1)
        hands.press("ctrl+v")
        time.sleep(2)
        same = sight.ask("block", columns=columns) == before and sight.ask("state")["undo"] == steps
        print(f"  pasted over itself: {'unchanged, no step' if same else 'CHANGED'}")
        wrong += not same
        _select(sight, hands, first_year, sum(column.isdigit() for column in columns), len(before))
        hands.press("Delete")
        sight.wait("block", columns=columns, until=lambda block: block != before)
        _select(sight, hands, _FIRST, 1, 1)
        hands.press("ctrl+v")
        time.sleep(2)
        sight.ask("picture", path=str(shown.folder / "pasted-back.png"))
        after = sight.ask("block", columns=columns)
        pairs = zip(before, after, strict=True)
        lost = [(one, other) for one, other in pairs if _meant(one) != _meant(other)]
        moved = set(_targets(sight.ask("content"))) ^ set(_targets(content))
        same = not moved
        print(f"  back from Calc: {len(lost)} rows differ, targets {'equal' if same else 'DIFFERENT'}")
        for one, other in lost[:5]:
            print("   ", one, "->", other)
        for target in sorted(moved)[:5]:
            print("   ", *target)
        hands.press("ctrl+q")
        time.sleep(1)
        hands.press("Tab", "Return")
        del calc
        return wrong + len(lost) + (not same)


def _columns(sight: Sight) -> list[str]:
    shown = sight.wait("columns")
    return list(shown[shown.index(_FIRST) : shown.index(_LAST) + 1])


def _select(sight: Sight, hands: Hands, column: str, width: int, height: int) -> None:
    """Select a block from the first row on by the keyboard."""
    hands.press("ctrl+Home")
    # out of sight it would be a click on another window
    hands.click(sight.wait("cell", row=0, column=column, until=lambda cell: cell["y"] >= 0))
    hands.press(*["shift+Right"] * (width - 1))
    hands.press(*["shift+Down"] * (height - 1))


def _targets(content: dict[str, Any]) -> list[tuple[str, ...]]:
    return sorted((row["indicator_id"], row["period"], *_meant([row["printed"]])) for row in content["target"])


def _meant(texts: list[str]) -> list[str]:
    """Texts with figures as numbers: in emptied cells a spreadsheet's 4 is no longer 4,0."""
    return [str(number.normalize()) if (number := number_of(text)) is not None else text for text in texts]


def _compared(texts: list[list[str]], cells: list[list[Cell]]) -> tuple[int, int]:
    """How many cells are numbers in Calc, and how many are not what they were here."""
    numbers = wrong = 0
    for number, row in enumerate(texts):
        for place, text in enumerate(row):
            found = cells[number][place] if number < len(cells) and place < len(cells[number]) else ("", "", "")
            wanted = number_of(text)
            numbers += found[0] in ("float", "percentage")
            if wanted is None:
                is_right = found[2] == text.strip()
            else:
                is_right = found[0] in ("float", "percentage") and abs(Decimal(found[1]) - wanted) < Decimal("1e-12")
            if not is_right:
                wrong += 1
                print(f"  row {number}, column {place}: {text!r} became {found}")
    return numbers, wrong


def number_of(text: str) -> Decimal | None:
    """The number a plain figure is to a spreadsheet; None for anything else."""
    text = text.removeprefix("(").removesuffix(")") if text.endswith("%)") else text
    plain = text.removesuffix("%").replace(".", "").replace(",", ".")
    if not plain.replace(".", "", 1).isdigit() or (text.startswith("0") and len(plain) > 1 and "," not in text):
        return None
    return Decimal(plain) / 100 if text.endswith("%") else Decimal(plain)


def cells_of(path: Path) -> list[list[Cell]]:
    """Cells of the first sheet of an OpenDocument file, empty ones at the ends left out."""
    with zipfile.ZipFile(path) as archive:
        sheet = ElementTree.fromstring(archive.read("content.xml")).find(f".//{_TABLE}table")
    assert sheet is not None
    rows: list[list[Cell]] = []
    for row in sheet.iter(f"{_TABLE}table-row"):
        cells: list[Cell] = []
        for cell in row:
            texts = ["".join(part.itertext()) for part in cell.findall(f"{_TEXT}p")]
            found = (cell.get(f"{_OFFICE}value-type", ""), cell.get(f"{_OFFICE}value", ""), "\n".join(texts))
            times = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            cells += [found] * (times if texts else min(times, 60))
        rows += [cells] * min(int(row.get(f"{_TABLE}number-rows-repeated", "1")), 500)
    return rows


if __name__ == "__main__":
    sys.exit(main())
