"""Merging copies that come back."""
