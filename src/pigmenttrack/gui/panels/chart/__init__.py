"""The one-axis chart of the chosen site."""
