"""The map under mouse and keys: zooming, walking, dragging, linking, typing on it."""
