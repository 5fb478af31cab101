"""Drawings on paper: sheets, posters cut into sheets, files, the printer."""
