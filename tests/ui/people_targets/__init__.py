"""The page of people's targets."""
