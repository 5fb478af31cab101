"""Totals of columns, exact, pinned below the rows."""
