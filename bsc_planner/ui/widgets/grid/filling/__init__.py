"""Filling cells from others: dragged, copied, continued, as a series of figures."""
