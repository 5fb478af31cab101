"""Rules that tell what is not filled in yet."""

GAPS = frozenset({"L09", "L10", "L11", "L12", "L24", "L64"})
"""Codes of rules that fire on nearly every indicator of a plan being drafted.

They count and are listed like all others; lists of indicators do not mark each row for them, so that the marks that
are there mean something.
"""
