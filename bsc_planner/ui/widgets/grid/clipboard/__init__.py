"""The clipboard of a grid, both ways with spreadsheets, and where pasted cells go."""
