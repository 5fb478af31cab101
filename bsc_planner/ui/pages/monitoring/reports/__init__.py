"""What people report of their work, month by month, beside their targets."""
