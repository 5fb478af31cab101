"""Pictures of a plan, the same for window and paper."""
