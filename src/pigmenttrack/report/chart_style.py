"""Colours of a chart on light and on dark ground.

References
----------
.. [1] Okabe & Ito (2008). Color Universal Design. The points are their blue, in the dark style
   their sky blue; nothing is told by colour alone.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """Colours as matplotlib takes them; text on ground has a contrast of 7 : 1 or more."""

    ground: str
    text: str
    faint_text: str
    grid: str
    point: str
    line: str
    band: str
    rejected: str


LIGHT = ChartStyle(
    ground="#ffffff",
    text="#1c1f23",
    faint_text="#4f565e",
    grid="#e3e6e9",
    point="#0072b2",
    line="#9fc3da",
    band="#e4e0d6",
    rejected="#8a3b00",
)
DARK = ChartStyle(
    ground="#15181c",
    text="#f1f3f5",
    faint_text="#b4bcc4",
    grid="#2c3238",
    point="#56b4e9",
    line="#3a6580",
    band="#45412f",
    rejected="#e69f00",
)
