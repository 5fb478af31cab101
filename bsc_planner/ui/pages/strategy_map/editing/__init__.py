"""From what is asked of the map to steps of the plan: actions, menus, commands."""
