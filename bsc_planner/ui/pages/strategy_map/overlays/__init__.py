"""What the map is coloured by and which cards are in question."""
