"""Charts of targets, actuals and scores: one matplotlib figure each, for the window and for paper."""
