"""The map as things on a scene: how lanes, cards and links look, kept in step with the plan."""
