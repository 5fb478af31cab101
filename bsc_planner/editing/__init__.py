"""Every change to a plan as an undoable edit."""
