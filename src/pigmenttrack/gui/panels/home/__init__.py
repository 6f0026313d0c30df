"""Home: all sites as cards."""
