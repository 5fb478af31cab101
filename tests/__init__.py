"""The tests of BSC Planner; the folders mirror those of the package."""
