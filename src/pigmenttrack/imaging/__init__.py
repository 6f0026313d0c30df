"""Arrays in, arrays and values out; no files, no clock, no state."""
