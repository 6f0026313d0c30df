"""Colours and text sizes of the whole application: one palette and one style sheet."""

from dataclasses import fields
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from pigmenttrack.gui.resources import RESOURCES
from pigmenttrack.gui.settings import Settings, ThemeChoice
from pigmenttrack.gui.tokens import DARK, LIGHT, Tokens

_ICON_PX, _RAIL_ICON_PX, _ROW_PX = 16, 24, 22

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "raised",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "border",
    QPalette.ColorRole.BrightText: "bad",
}


class Theme(QObject):
    """Keeps the application in the colours and sizes that the settings ask for."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings
        self._own_points = app.font().pointSizeF()
        settings.changed.connect(self._on_changed)
        app.styleHints().colorSchemeChanged.connect(self.apply)

    def apply(self) -> None:
        """Dress the application."""
        tokens = self.tokens()
        self._app.setStyle("Fusion")
        self._app.setPalette(palette_of(tokens))
        font = self._app.font()
        font.setPointSizeF(self._own_points * self._settings.font_percent / 100)
        self._app.setFont(font)
        self._app.setStyleSheet(
            style_sheet(tokens, font.pointSizeF(), self._settings.font_percent / 100)
        )

    def tokens(self) -> Tokens:
        """Return the colours that the settings, or the system, ask for."""
        if self._settings.theme is ThemeChoice.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._settings.theme is ThemeChoice.DARK
        return DARK if dark else LIGHT

    def _on_changed(self, name: str) -> None:
        if name in {"theme", "font_percent"}:
            self.apply()


def palette_of(tokens: Tokens) -> QPalette:
    """Return Qt's palette for these colours."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def style_sheet(tokens: Tokens, points: float, grown: float = 1.0) -> str:
    """Return the one style sheet, its colours and text sizes filled in.

    Parameters
    ----------
    points : float
        Size of reading text.
    grown : float
        How much larger than the system's it is; icons grow half as much, to keep tools in a row.
    """
    source = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    sizes = {"small": 0.9, "heading": 1.2, "title": 1.7, "number": 1.45}
    return Template(source).substitute(
        {field.name: getattr(tokens, field.name) for field in fields(tokens)},
        **{name: f"{points * size:.1f}pt" for name, size in sizes.items()},
        icon=f"{round(_ICON_PX * (1 + grown) / 2)}px",
        rail_icon=f"{round(_RAIL_ICON_PX * (1 + grown) / 2)}px",
        row=f"{round(_ROW_PX * grown)}px",
        icons=(RESOURCES / "icons").as_posix(),
        shade="dark" if tokens is DARK else "light",
    )
