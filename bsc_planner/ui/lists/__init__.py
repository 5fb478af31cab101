"""What every list of the program can do with all its rows, however many: be copied and be written to a file."""
