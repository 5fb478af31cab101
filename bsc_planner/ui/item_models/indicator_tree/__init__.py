"""The outline of perspectives, objectives and indicators as a Qt model."""
