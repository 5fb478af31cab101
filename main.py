"""Start BSC Planner from a source checkout."""

import gc

# What loading makes stays: looking for garbage in it is a share of every start. The window enables it once it settled.
gc.disable()

from bsc_planner.app import main  # noqa: E402

if __name__ == "__main__":
    raise SystemExit(main())
