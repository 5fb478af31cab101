"""The whole program as a planner meets it: played by hand-run scripts and by tests through the front doors."""
