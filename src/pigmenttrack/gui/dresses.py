"""The ways in which every page is shown for its picture."""

from dataclasses import dataclass
from enum import Enum

from pigmenttrack.gui.main_window import SMALLEST
from pigmenttrack.gui.settings import ThemeChoice


class Shows(Enum):
    """Which catalog is open."""

    SAMPLES = "samples"
    EMPTY = "empty"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """One way in which the window is shown."""

    name: str
    theme: ThemeChoice = ThemeChoice.LIGHT
    font_percent: int = 100
    language: str = "en"
    from_right: bool = False
    shows: Shows = Shows.SAMPLES
    screen_scale: int = 1
    size: tuple[int, int] = (1280, 820)


DRESSES = (
    Dress(name="light"),
    Dress(name="dark", theme=ThemeChoice.DARK),
    Dress(name="200", font_percent=200),
    Dress(name="200-smallest", font_percent=200, size=SMALLEST),
    Dress(name="smallest", size=SMALLEST),
    Dress(name="screen-200", screen_scale=2, size=SMALLEST),
    Dress(name="german", language="de", size=SMALLEST),
    Dress(name="german-200", language="de", font_percent=200, size=SMALLEST),
    Dress(name="from-right", from_right=True),
    Dress(name="empty", shows=Shows.EMPTY),
    Dress(name="error", shows=Shows.DAMAGED),
)
