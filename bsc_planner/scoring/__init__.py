"""What the regulations compute: rule sets, indices, roll-up, explanation; pure functions over plain values."""
