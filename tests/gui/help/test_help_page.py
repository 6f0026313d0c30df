"""Help."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pigmenttrack import __version__
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.help.drawing import Drawing
from pigmenttrack.gui.panels.help.page import HelpPage
from pigmenttrack.gui.panels.help.topics import limits, numbers, photographing


def test_a_topic_is_shown_from_the_menu(window: MainWindow) -> None:
    window.show_topic("about")
    page = window.page("help")

    assert isinstance(page, HelpPage)
    assert page.tabs.tabText(page.tabs.currentIndex()) == "About"
    assert any(__version__ in label.text() for label in page.findChildren(QLabel))


def test_every_way_to_photograph_has_a_drawing_that_draws(qtbot: QtBot) -> None:
    for paragraph in photographing():
        drawing = Drawing(paragraph.drawing)
        qtbot.addWidget(drawing)
        picture = drawing.grab().toImage()
        colors = {picture.pixel(x, 72) for x in range(0, picture.width(), 2)}
        assert len(colors) > 3, paragraph.drawing


def test_nothing_is_said_twice_and_nothing_names_a_cause() -> None:
    paragraphs = (*photographing(), *numbers(), *limits())

    assert len({one.heading for one in paragraphs}) == len(paragraphs)
    for one in paragraphs:
        for word in ("because of", "caused", "led to", "thanks to", "due to"):
            assert word not in one.words.lower()
