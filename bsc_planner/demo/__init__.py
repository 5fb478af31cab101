"""Two real plans with artificial people, to try the whole chain on."""
