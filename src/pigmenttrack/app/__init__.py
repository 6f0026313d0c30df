"""Use cases: what the program does, in plain Python."""
