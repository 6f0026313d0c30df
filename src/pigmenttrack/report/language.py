"""The language that pages and charts are written in now.

Everything is made in English; what is set on paper goes through `spoken` last.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.report.local_values import ENGLISH, GERMAN, ValueStyle
from pigmenttrack.report.number_format import typographic
from pigmenttrack.report.phrase_book import PhraseBook

_PHRASES = Path(__file__).parent / "phrases"
_STYLES = {"en": ENGLISH, "de": GERMAN}
LANGUAGES = tuple(_STYLES)
# Of this thread of work: the window may print German while a batch writes English.
_written = ContextVar("written language", default="en")


@contextmanager
def writing(language: str) -> Iterator[None]:
    """Write in a language within this block.

    Raises
    ------
    BadRequest
        If it is none of `LANGUAGES`.
    """
    if language not in _STYLES:
        message = f"There is no language '{language}' here."
        raise BadRequest(message, advice=f"There are: {', '.join(LANGUAGES)}.")
    token = _written.set(language)
    try:
        yield
    finally:
        _written.reset(token)


def spoken(text: str) -> str:
    """Return a text of ours in the language written now."""
    return in_language(text, _written.get())


def in_language(text: str, language: str) -> str:
    """Return a text of ours in a language; a language without a book of phrases gets English.

    Minus signs are real ones, and units keep to their numbers.
    """
    book = phrase_book(language)
    return typographic(text if book is None else book.translated(text))


def written_language() -> str:
    """Return the language written now, such as "de"."""
    return _written.get()


def written_style() -> ValueStyle:
    """Return how numbers and days are written now."""
    return style_of(_written.get())


def style_of(language: str) -> ValueStyle:
    """Return how a language writes numbers and days; English where it is none of ours."""
    return _STYLES.get(language, ENGLISH)


@cache
def phrase_book(language: str) -> PhraseBook | None:
    """Return the phrases of a language; None for English, and for languages without."""
    if language == "en" or language not in _STYLES:
        return None
    return PhraseBook.read(_PHRASES / f"{language}.ts", _STYLES[language])
