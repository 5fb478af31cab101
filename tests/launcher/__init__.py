"""Tests of the launcher, with packages and system faked: no network, no real installation."""
