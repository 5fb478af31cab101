"""Workbooks in which people report their work: written for a unit, read back line by line."""
