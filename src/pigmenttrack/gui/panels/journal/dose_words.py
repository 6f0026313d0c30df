"""A dose as a person types it: in English, or in German."""

import re

# What the domain reads is English; each line is a way of saying the same in German.
_IN_ENGLISH = (
    (r"\btäglich\b", "daily"),
    (r"\bwöchentlich\b", "weekly"),
    (r"\bmonatlich\b", "monthly"),
    (r"\b(?:am|pro|je) Tag\b", "a day"),
    (r"\b(?:in der|pro|je) Woche\b", "a week"),
    (r"\b(?:im|pro|je) Monat\b", "a month"),
    (r"\balle (\d+) Tage\b", r"every \1 days"),
    (r"\balle (\d+) Wochen\b", r"every \1 weeks"),
    (r"\balle (\d+) Monate\b", r"every \1 months"),
    (r"\bAnwendung(?:en)?\b", "application"),
    (r"\bTropfen\b", "drop"),
    (r"\bStück\b|\bTabletten?\b", "piece"),
    (r"\bMinuten?\b", "minute"),
    (r"\bIE\b", "IU"),
    (r"(?<=\d),(?=\d)", "."),
)


def dose_in_english(text: str) -> str:
    """Return what was typed in the words that a dose is read from.

    Examples
    --------
    >>> dose_in_english("2 x 0,5 mg pro Woche")
    '2 x 0.5 mg a week'
    """
    for german, english in _IN_ENGLISH:
        text = re.sub(german, english, text, flags=re.IGNORECASE)
    return text
