"""Performance trees: what hangs below what, what stands on the cards, where they go."""
