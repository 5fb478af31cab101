"""How long a planner who stopped typing is at rest."""

REST_MS = 150
"""Longer than keys that are held down or typed in a row are apart, and not long enough to be waited for."""
