"""BSC Planner: strategic plans as balanced scorecards, from the Renstra down to every employee."""

__version__ = "0.1.0"
