"""PigmentTrack: measure vitiligo patches and scalp hair on serial photos."""

__version__ = "0.1.0"
