"""The view in which the targets of the next year are decided."""
