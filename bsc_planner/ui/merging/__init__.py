"""Sending copies to colleagues and bringing those that return home, in the window."""
