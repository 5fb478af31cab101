"""Units, positions and people as models for trees and grids."""
