"""Notes on the cells of grids: which cells have some, reading and writing them at the cell."""
