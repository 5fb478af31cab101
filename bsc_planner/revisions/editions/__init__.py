"""Frozen states of a plan: made, read, verified, restored."""
