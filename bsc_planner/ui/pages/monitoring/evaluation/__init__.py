"""Evaluation of people: ratings, predikat, quadrant and the spread beside the guide."""
