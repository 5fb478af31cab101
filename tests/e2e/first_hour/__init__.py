"""A planner's first hour, played in the real window with a synthesised mouse and keyboard."""
