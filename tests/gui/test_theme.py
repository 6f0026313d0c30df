"""Colours and sizes."""

from itertools import product

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pigmenttrack.gui.icons import icon_named
from pigmenttrack.gui.resources import RESOURCES
from pigmenttrack.gui.settings import Settings, ThemeChoice
from pigmenttrack.gui.theme import Theme, palette_of, style_sheet
from pigmenttrack.gui.tokens import DARK, LIGHT, Tokens, contrast, current_tokens

GROUNDS = ("window", "surface", "raised", "rail")
TEXTS = ("text", "muted", "accent", "doubt", "good", "bad")
TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
SHAPE_CONTRAST = 3.0  # WCAG 2.2, 1.4.11


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), list(product(TEXTS, GROUNDS)))
def test_every_text_stands_out_from_every_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= TEXT_CONTRAST


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_the_accent_and_on_pictures_stands_out(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= TEXT_CONTRAST
    assert contrast(tokens.accent, tokens.accent_soft) >= TEXT_CONTRAST
    assert contrast(tokens.text, tokens.accent_soft) >= TEXT_CONTRAST
    assert contrast(tokens.on_canvas, tokens.canvas) >= TEXT_CONTRAST


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ring_of_focus_is_seen(tokens: Tokens) -> None:
    for ground in GROUNDS:
        assert contrast(tokens.focus, getattr(tokens, ground)) >= SHAPE_CONTRAST


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_keeps_text_readable_in_every_state(tokens: Tokens) -> None:
    palette = palette_of(tokens)
    pairs = (
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    )
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        for text, ground in pairs:
            colors = palette.color(group, text).name(), palette.color(group, ground).name()
            assert contrast(*colors) >= TEXT_CONTRAST, (group, text)


def test_a_known_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_style_sheet_knows_every_name_and_every_picture() -> None:
    for tokens in (LIGHT, DARK):
        sheet = style_sheet(tokens, 10.0)
        assert "$" not in sheet
        for part in sheet.split('url("')[1:]:
            path = RESOURCES / "icons" / part.split('"')[0].rsplit("/", 1)[1]
            assert path.is_file(), path


def test_choosing_dark_and_larger_text_dresses_the_application_at_once(
    qapp: QApplication, qtbot: QtBot
) -> None:
    settings = Settings()
    theme = Theme(qapp, settings)
    points = qapp.font().pointSizeF()
    label = QLabel("words")
    qtbot.addWidget(label)

    settings.theme = ThemeChoice.DARK
    assert current_tokens() is DARK
    settings.font_percent = 150
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * points)
    settings.font_percent = 100
    settings.theme = ThemeChoice.LIGHT

    assert current_tokens() is LIGHT
    assert theme.tokens() is LIGHT
    qapp.setStyleSheet("")


def test_every_icon_draws_something_in_both_themes() -> None:
    for path in sorted((RESOURCES / "icons").glob("*.svg")):
        picture = icon_named(path.stem).pixmap(24, 24).toImage()
        drawn = sum(
            picture.pixelColor(x, y).alpha() > 0
            for x in range(picture.width())
            for y in range(picture.height())
        )
        assert drawn > 10, path.name


def test_an_icon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon_named("no such drawing")


def test_widgets_need_no_colours_of_their_own(qapp: QApplication, qtbot: QtBot) -> None:
    Theme(qapp, Settings()).apply()
    widget = QWidget()
    qtbot.addWidget(widget)

    assert widget.palette().color(QPalette.ColorRole.Window).name() in {LIGHT.window, DARK.window}
    qapp.setStyleSheet("")
