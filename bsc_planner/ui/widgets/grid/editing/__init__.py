"""Typing in a cell: its editor, what the editor offers, how the text is read."""
