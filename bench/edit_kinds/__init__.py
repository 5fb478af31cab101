"""What planners do to a plan, over and over: the kinds of edits whose own work is measured."""
