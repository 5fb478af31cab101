"""One question each, answered by a value."""
