"""Charts of the scope chosen: looked at, copied, saved."""
