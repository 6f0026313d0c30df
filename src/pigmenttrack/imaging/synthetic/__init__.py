"""Synthetic photos whose truth is known exactly."""
