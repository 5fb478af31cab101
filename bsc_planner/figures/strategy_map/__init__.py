"""The strategy map: what is on it, where it goes, and its shapes in map units."""
