"""The cascade matrix as a model for the grid."""
