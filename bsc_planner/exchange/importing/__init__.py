"""One reader per source of a plan."""
