"""What is different between two states of a plan: told by identity, with what only the notation changed set apart."""
