"""The start page: what one sees while no plan is open."""
