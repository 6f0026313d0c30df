"""Sentences of the lower rooms in the language of the window.

They come in English; `pigmenttrack.report.language` knows them by their pattern, with their
numbers and dates, and so may they have been stored: labels of edits, reasons of refusals.
"""

from PySide6.QtCore import QLocale

from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.report.language import in_language


def window_language() -> str:
    """Return the language of the window now, such as "de"."""
    return QLocale().name().partition("_")[0]


def spoken(sentence: str) -> str:
    """Return a sentence in the chosen language, or as it is."""
    return in_language(sentence, window_language())


def spoken_error(error: Exception) -> str:
    """Return what went wrong, and what can be done about it where that is known."""
    if isinstance(error, PigmentTrackError):
        return spoken(f"{error.message} {error.advice}".strip())
    return spoken(str(error))
