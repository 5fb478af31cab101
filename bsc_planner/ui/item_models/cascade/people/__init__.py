"""The matrix of roles and results: people by the indicators of their unit."""
