"""The journal: what was taken, done, felt and measured elsewhere."""
