"""Sentences of the lower rooms in the language of the window.

They come in English; `pigmenttrack.report.language` knows them by their pattern, with their
numbers and dates, and so may they have been stored: labels of edits, reasons of refusals.
"""

from PySide6.QtCore import QLocale

from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.gui.window_advice import window_advice
from pigmenttrack.report.language import LANGUAGES, in_language


def window_language() -> str:
    """Return the language of the window now, such as "de"."""
    return QLocale().name().partition("_")[0]


def page_language() -> str:
    """Return the language for what is printed: the window's, or English where it has none."""
    return language if (language := window_language()) in LANGUAGES else "en"


def spoken(sentence: str) -> str:
    """Return a sentence in the chosen language, or as it is."""
    return in_language(sentence, window_language())


def spoken_parts(words: str) -> str:
    """Return parts of ours and of a person's, with commas between, each told for itself."""
    return ", ".join(map(spoken, words.split(", ")))


def spoken_error(error: Exception) -> str:
    """Return what went wrong, and what can be done about it where that is known."""
    if isinstance(error, PigmentTrackError):
        here = window_advice(error.advice)
        if here is not None:
            return f"{spoken(error.message)} {here}"
        return spoken(f"{error.message} {error.advice}".strip())
    return spoken(str(error))
