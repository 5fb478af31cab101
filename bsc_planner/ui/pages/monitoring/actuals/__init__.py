"""Realisasi: the grid in which actuals are typed, with their evidence."""
