"""Values, units, flags and errors; standard library only."""
