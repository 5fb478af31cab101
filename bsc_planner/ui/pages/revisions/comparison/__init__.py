"""Bandingkan: what differs between two editions, dates, years or files, and the matrix of changes."""
