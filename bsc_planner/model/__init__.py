"""What a plan is: entities, periods, values and the file that keeps it."""
