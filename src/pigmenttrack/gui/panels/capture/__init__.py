"""Guided capture: a camera, the baseline as a ghost, and hints where to move."""
