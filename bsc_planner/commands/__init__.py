"""What the command line does without a window: one module per command."""
