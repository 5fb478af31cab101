"""Which rows are seen and in which order: conditions on columns, and what opens below a heading."""
