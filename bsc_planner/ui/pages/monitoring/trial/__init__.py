"""Trials of figures: other targets, weights and actuals, and what moves up the tree; the plan stays as it is."""
