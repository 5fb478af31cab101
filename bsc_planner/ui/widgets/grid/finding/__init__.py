"""Finding texts in a grid and replacing them, looked through before anything is written."""
