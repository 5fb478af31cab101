"""Strategy map layout and drawings, the same for window and paper."""
