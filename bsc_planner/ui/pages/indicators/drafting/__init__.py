"""Drafting in the outline: pasted lists and tables, duplicates, codes numbered anew."""
