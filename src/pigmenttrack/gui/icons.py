"""Our own icons: line drawings that take the colours of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from pigmenttrack.gui.resources import RESOURCES
from pigmenttrack.gui.tokens import Tokens, current_tokens

# Enough for 24 px at 100 to 200 %.
_SIZES_PX = (16, 20, 24, 32, 40, 48, 64)
_PROPERTY = "iconName"


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give an action or button an icon that follows the theme.

    A button of the kind "primary" is given its kind before its icon.
    """
    target.setProperty(_PROPERTY, name)
    target.setIcon(_icon(name, current_tokens(), target.property("kind") == "primary"))


def renew_icons(window: QWidget) -> None:
    """Draw all icons of a window anew, in the colours in use now."""
    kinds: tuple[type[QAction | QAbstractButton], ...] = (QAction, QAbstractButton)
    for kind in kinds:
        for target in window.findChildren(kind):
            name = target.property(_PROPERTY)
            if isinstance(name, str):
                set_icon(target, name)


def icon_named(name: str) -> QIcon:
    """Return an icon in the colours in use: muted, accented where chosen, faint where disabled.

    Raises
    ------
    FileNotFoundError
        If there is no such drawing.
    """
    return _icon(name, current_tokens(), False)  # noqa: FBT003 - for the cache


def picture(name: str, color: str, size_px: int) -> QPixmap:
    """Draw a square icon in one colour."""
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    drawn = QPixmap(size_px, size_px)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return drawn


@lru_cache(maxsize=256)
def _icon(name: str, tokens: Tokens, on_accent: bool) -> QIcon:
    icon = QIcon()
    plain = tokens.on_accent if on_accent else tokens.text
    colors = (
        (QIcon.Mode.Normal, QIcon.State.Off, plain),
        (QIcon.Mode.Normal, QIcon.State.On, tokens.accent),
        (QIcon.Mode.Active, QIcon.State.Off, plain),
        (QIcon.Mode.Active, QIcon.State.On, tokens.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, tokens.muted),
        (QIcon.Mode.Selected, QIcon.State.Off, tokens.on_accent),
    )
    for mode, state, color in colors:
        for size in _SIZES_PX:
            icon.addPixmap(picture(name, color, size), mode, state)
    return icon
