"""How a grid looks: cells, headings, columns that stay in sight, heights and widths."""
