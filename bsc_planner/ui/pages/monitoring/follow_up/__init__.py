"""What is done about indicators: follow-ups and plans of action."""
