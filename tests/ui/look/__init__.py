"""How the whole window looks and reads."""
