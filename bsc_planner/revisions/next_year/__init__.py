"""Preparing the next year: what was reached, what is proposed, what is decided, and carrying it over."""
