"""Everything a planner waits for at the desk, in one run: grids, lists, the map, edits in the whole window, the start.

    python bench/workbench.py [--rounds 30]

Runs `views.py`, `lists.py`, `map.py`, `edits.py` and `start_up.py` one after the other, each in a process of its own,
so that none of them finds what another left behind. Bounds: a grid and the map at most 1.3 x bare Qt, sorting and
filtering 100,000 people under 300 ms, laying out 300 cards under a second, an edit's own work under 16 ms, the start at
most 2 x.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run all of it; returns 1 when a part failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", default="30")
    rounds = parser.parse_args().rounds
    parts = (
        ("views.py", []),
        ("lists.py", ["--people", "1000", "100000"]),
        ("map.py", []),
        ("edits.py", ["--rounds", rounds]),
        ("start_up.py", []),
    )
    failed = 0
    with tempfile.TemporaryDirectory() as home:
        for name, words in parts:
            print(f"== {name} (load {os.getloadavg()[0]:.1f})", flush=True)
            environment = os.environ | {"BSC_PLANNER_HOME": home, "PYTHONPATH": str(_HERE.parent)}
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
            failed |= subprocess.run([sys.executable, str(_HERE / name), *words], env=environment).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
