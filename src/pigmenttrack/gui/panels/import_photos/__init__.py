"""Import: drop, look, take in."""
