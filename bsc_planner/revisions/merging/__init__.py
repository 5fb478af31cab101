"""A colleague's copy brought home: what both changed since the edition they share, decided field by field."""
