"""Tests of preparing the next year."""
