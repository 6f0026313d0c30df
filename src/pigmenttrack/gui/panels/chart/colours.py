"""Colours of the chart: the window's own, and three that differ for every kind of eye.

References
----------
.. [1] Okabe & Ito (2008). Color Universal Design: blue, vermilion and bluish green.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from pigmenttrack.gui.tokens import DARK, Tokens, current_tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartColours:
    """What each part is drawn in."""

    tokens: Tokens
    line: str
    lab: str
    score: str

    def soft(self, color: str, share: float) -> QColor:
        """Return a colour that lets what lies under it through."""
        made = QColor(color)
        made.setAlphaF(share)
        return made


def chart_colours() -> ChartColours:
    """Return the colours for the theme in use."""
    tokens = current_tokens()
    if tokens is DARK:
        return ChartColours(tokens=tokens, line="#56b4e9", lab="#f0a06a", score="#4fc9a4")
    return ChartColours(tokens=tokens, line="#0072b2", lab="#b34700", score="#00745a")
