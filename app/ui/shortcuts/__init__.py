"""The shortcuts of the program, in one list."""
