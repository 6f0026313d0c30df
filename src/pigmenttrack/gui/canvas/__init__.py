"""The photo, large: zoom, pan, what is drawn on it, and the tools that draw."""
