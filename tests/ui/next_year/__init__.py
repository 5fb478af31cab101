"""Tests of the view that prepares a year."""
