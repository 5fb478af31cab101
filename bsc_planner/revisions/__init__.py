"""Editions, comparison, merging, impact and the next year: how a plan goes on under a legal trace."""
