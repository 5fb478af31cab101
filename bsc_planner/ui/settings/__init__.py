"""What the planner may choose."""
