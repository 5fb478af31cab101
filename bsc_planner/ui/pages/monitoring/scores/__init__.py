"""The scores of one scorecard as a tree, and of all units side by side."""
