"""The colours of the window, light and dark: warm neutrals and one accent.

Pairs of text and ground keep a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3); a test holds it.
"""

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QPalette


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours by what they are for, as ``#rrggbb``.

    Attributes
    ----------
    window, surface, raised : str
        The ground, cards and fields on it, and what is hovered.
    rail : str
        The ground of the navigation.
    text, muted : str
        Reading text, and what is said aside.
    accent, on_accent, accent_soft : str
        What can be done here, text on it, and a tint of it for what is chosen.
    border, focus : str
        Hairlines, and the ring around what has the keyboard.
    canvas, on_canvas : str
        Ground of pictures, neutral so that it tints no skin, and text on it.
    doubt, good, bad : str
        Flags, "done" and "did not work", as text on `surface` and `window`.
    """

    window: str
    surface: str
    raised: str
    rail: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    border: str
    focus: str
    canvas: str
    on_canvas: str
    doubt: str
    good: str
    bad: str


LIGHT = Tokens(
    window="#faf7f3",
    surface="#ffffff",
    raised="#f3eee7",
    rail="#f1ebe3",
    text="#2a2522",
    muted="#655d56",
    accent="#0c6a6a",
    on_accent="#ffffff",
    accent_soft="#dcebe9",
    border="#e0d8ce",
    focus="#0c6a6a",
    canvas="#3a3a3a",
    on_canvas="#f2f2f2",
    doubt="#8a5200",
    good="#2c6b35",
    bad="#a33327",
)
DARK = Tokens(
    window="#1d1a18",
    surface="#272321",
    raised="#332e2b",
    rail="#171513",
    text="#efe9e2",
    muted="#b5aba1",
    accent="#63c3bc",
    on_accent="#0e2322",
    accent_soft="#233c3a",
    border="#3d3733",
    focus="#63c3bc",
    canvas="#141414",
    on_canvas="#ececec",
    doubt="#e8b45f",
    good="#8fcb96",
    bad="#f0978b",
)


def current_tokens() -> Tokens:
    """Return the colours in use: those that the application's palette was made of."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightnessF() < 0.5 else LIGHT


def luminance(color: str) -> float:
    """Return the relative luminance of ``#rrggbb`` in [0, 1].

    References
    ----------
    .. [1] W3C (2023). Web Content Accessibility Guidelines 2.2, "relative luminance".
    """
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21.

    References
    ----------
    .. [1] W3C (2023). Web Content Accessibility Guidelines 2.2, "contrast ratio".
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
