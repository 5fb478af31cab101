"""Keranjang: what was removed and can be brought back."""
