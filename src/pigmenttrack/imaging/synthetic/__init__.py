"""Synthetic photos of skin with vitiligo whose truth is known exactly."""
