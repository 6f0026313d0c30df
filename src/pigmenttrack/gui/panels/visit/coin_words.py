"""Coins as people call them."""

import re

from pigmenttrack.gui.shown import shown_number

_NAME = re.compile(r"([a-z]{3})(\d+)([cp]?)")
HUNDREDTH = 0.01


def coin_words(name: str, diameter_mm: float) -> str:
    """Return a coin's value, its currency and its size: "eur50c" is 0.50 EUR, 24.25 mm."""
    found = _NAME.fullmatch(name)
    if found is None:
        return f"{name}, {shown_number(diameter_mm, 2)} mm"
    currency, number, part = found.groups()
    value = shown_number(int(number) * HUNDREDTH, 2) if part else number
    return f"{value} {currency.upper()}, {shown_number(diameter_mm, 2)} mm"
