"""One visit, large: what was measured on it, why it is in doubt, and what a person draws on it."""
