"""One module for every step from an older schema number to the next."""
