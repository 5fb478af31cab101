"""The change log as people read it, and whether it is whole."""
