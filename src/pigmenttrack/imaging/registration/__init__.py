"""Bring one photo of a site onto another."""
