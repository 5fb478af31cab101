"""Pohon kinerja: the cascade as a tree drawing."""
