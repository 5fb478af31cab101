"""Jejak perubahan: everything that was changed, by whom and when."""
