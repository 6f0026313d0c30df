"""Compiled from ui/forms; not edited."""
