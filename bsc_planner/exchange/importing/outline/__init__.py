"""Lists and tables that planners paste into the outline, from clipboard to draft."""
