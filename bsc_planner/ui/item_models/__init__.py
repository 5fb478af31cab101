"""Plan rows as Qt item models."""
