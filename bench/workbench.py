"""Everything a planner waits for at the desk, in one run: grids, lists, the map, edits in the whole window, the start.

    python bench/workbench.py [--rounds 30]

Each part runs in a process of its own, so that none finds what another left behind, and tells all it measures; the
table at the end tells what has a bound, and whether it holds. Figures are milliseconds of processor time.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.bound import Bound, table_of

_ROOT = Path(__file__).resolve().parent.parent
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def main() -> int:
    """Run all parts; 1 when one broke off or a bound does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--part", choices=_PARTS, help="run this part alone and write its lines to --into")
    parser.add_argument("--into", type=Path)
    wanted = parser.parse_args()
    if wanted.part is not None:
        _run_part(wanted.part, wanted.rounds, wanted.into)
    lines: list[Bound] = []
    broken: list[str] = []
    for part in _PARTS:
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        print(f"\n== {part} (load {load:.1f})", flush=True)
        found = _lines_of(part, wanted.rounds)
        lines += found
        broken += [] if found else [part]
    print(f"\n{table_of(lines)}")
    for part in broken:
        print(f"{part}: broke off")
    return int(bool(broken) or not all(line.holds for line in lines))


def _lines_of(part: str, rounds: int) -> list[Bound]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        into = Path(home) / "lines.json"
        command = [sys.executable, __file__, "--part", part, "--rounds", str(rounds), "--into", str(into)]
        environment = _OFFSCREEN | os.environ | {"BSC_PLANNER_HOME": home, "PYTHONPATH": str(_ROOT)}
        subprocess.run(command, env=environment, check=False)
        return [Bound(*line) for line in json.loads(into.read_text())] if into.exists() else []


def _run_part(part: str, rounds: int, into: Path) -> None:
    lines = _PARTS[part](rounds)
    into.write_text(json.dumps(lines))
    sys.stdout.flush()
    os._exit(0)  # widgets of the comparison die in any order; there is nothing to save


# Each part imports its own bench: what one loads is not measured with another.


def _views(_rounds: int) -> list[Bound]:
    from bench import views

    return views.measured()


def _lists(_rounds: int) -> list[Bound]:
    from bench import lists

    return lists.measured([1_000, 100_000])


def _map(_rounds: int) -> list[Bound]:
    from bench import map as strategy_map

    return strategy_map.measured()


def _edits(rounds: int) -> list[Bound]:
    from PySide6.QtWidgets import QApplication, QMessageBox

    from bench import edits
    from bsc_planner.ui.theme import apply_theme

    app = cast(QApplication, QApplication.instance() or QApplication([]))
    apply_theme(app, "light")
    QMessageBox.exec = lambda *_: 0  # type: ignore[method-assign]  # nothing may stop and ask
    size = edits.SIZES["large"]
    print(", ".join(f"{count} {what}" for what, count in size.items()), flush=True)
    print(f"{'':38}{'own work':>8} {'worst':>8} {'painted':>8} {'rest':>8} {'later':>8}", flush=True)
    trial = edits.Trial(app, size)
    lines = []
    for measured in edits.run(trial, rounds=rounds):
        edits.show(measured)
        if measured.is_bounded:
            lines.append(Bound(f"own work: {measured.name.strip()}", measured.figures[0], None, edits.BOUND))
    return lines


def _start_up(_rounds: int) -> list[Bound]:
    from bench import start_up

    return start_up.measured()


_PARTS: dict[str, Callable[[int], list[Bound]]] = {
    "views": _views,
    "lists": _lists,
    "map": _map,
    "edits": _edits,
    "start_up": _start_up,
}

if __name__ == "__main__":
    sys.exit(main())
