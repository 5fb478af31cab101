"""Sending copies and merging those that come back, in the window."""
