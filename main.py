"""Start BSC Planner from a source checkout."""

from bsc_planner.app import main

if __name__ == "__main__":
    raise SystemExit(main())
