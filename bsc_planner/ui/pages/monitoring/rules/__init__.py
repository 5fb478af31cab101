"""Perangkat aturan: what scores are computed by, what differs between rule sets, and the quality of targets."""
