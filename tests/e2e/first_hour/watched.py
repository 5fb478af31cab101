"""The program itself, with eyes on it: ``python -m tests.e2e.first_hour.watched SOCKET [words ...]``."""

import sys
from pathlib import Path

from bsc_planner.app import main
from tests.e2e.first_hour.eyes import serve

if __name__ == "__main__":
    serve(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
