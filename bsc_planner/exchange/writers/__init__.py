"""How a format says blocks."""
