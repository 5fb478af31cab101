"""Garis waktu: editions and revisions in the order of their days."""
