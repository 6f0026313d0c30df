"""Copies of photos without the place where they were taken, pixels untouched.

What stays is named; whatever else a file holds (positions, maker's notes, XMP, captions, previews,
films behind the photo) is left out, because each of them may hold a position.
"""
