"""Tests of what every list can do."""
