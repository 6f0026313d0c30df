"""Find depigmented skin and measure it."""
