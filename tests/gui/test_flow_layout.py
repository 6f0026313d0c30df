"""A row that goes on below instead of cutting words, in both directions of reading."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QSlider, QWidget
from pytestqt.qtbot import QtBot

from pigmenttrack.gui.settings import Settings
from pigmenttrack.gui.theme import Theme
from pigmenttrack.gui.widgets.flow_layout import FlowLayout
from pigmenttrack.gui.widgets.side_column import SideColumn
from pigmenttrack.gui.widgets.yielding_button import YieldingButton

WORDS = ("Ablesung", "Repigmentierung", "Wiederholungsfotos", "Speichern")


def made(qtbot: QtBot, width: int) -> tuple[QWidget, list[QPushButton]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    buttons = [QPushButton(words) for words in WORDS]
    for button in buttons[:-1]:
        flow.addWidget(button)
    flow.add_trailing(buttons[-1])
    holder.resize(width, max(40, flow.heightForWidth(width)))
    holder.show()
    QApplication.processEvents()
    return holder, buttons


@pytest.mark.parametrize("width", [200, 320, 900])
def test_every_button_is_as_wide_as_its_words_and_inside(qtbot: QtBot, width: int) -> None:
    holder, buttons = made(qtbot, width)

    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert holder.rect().contains(button.geometry())
    for first, second in pairwise(buttons):
        assert not first.geometry().intersects(second.geometry())


def test_what_trails_stands_at_the_end_of_a_wide_row(qtbot: QtBot) -> None:
    holder, buttons = made(qtbot, 900)

    assert len({button.y() for button in buttons}) == 1
    assert buttons[-1].geometry().right() == holder.rect().right()
    assert buttons[0].x() == 0


def test_from_right_to_left_the_first_stands_right(qtbot: QtBot) -> None:
    holder, buttons = made(qtbot, 900)

    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()

    assert buttons[0].geometry().right() == holder.rect().right()
    assert buttons[-1].x() == 0


def test_what_is_hidden_takes_no_room_and_what_grows_takes_the_rest(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    hidden, slider, label = QPushButton("hidden"), QSlider(Qt.Orientation.Horizontal), QLabel("end")
    slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    for part in (hidden, slider, label):
        flow.addWidget(part)
    hidden.hide()
    holder.resize(500, 40)
    holder.show()
    QApplication.processEvents()

    assert slider.x() == 0
    assert label.geometry().right() == holder.rect().right()


def test_a_card_beside_grows_with_the_text_and_with_its_words(
    qtbot: QtBot, qapp: QApplication
) -> None:
    settings = Settings()
    Theme(qapp, settings).apply()
    content = QWidget()
    flow = FlowLayout(content)
    flow.addWidget(QLabel("short"))
    column = SideColumn(content, 240)
    qtbot.addWidget(column)
    plain = column.width()

    settings.font_percent = 200
    column.show()
    QApplication.sendPostedEvents()
    grown = column.width()
    flow.addWidget(QPushButton("Referenz-Änderungswert und Donaudampfschifffahrt"))
    QApplication.processEvents()
    QApplication.sendPostedEvents(content, QEvent.Type.LayoutRequest.value)

    assert plain <= 240 * 1.1
    assert grown > plain
    assert column.width() > grown
    settings.font_percent = 100
    qapp.setStyleSheet("")


@pytest.mark.parametrize(("lack_px", "worded"), [(0, [True, True]), (1, [True, False])])
def test_words_yield_from_the_last_on_before_a_row_is_begun(
    qtbot: QtBot, lack_px: int, worded: list[bool]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    first, last = YieldingButton("Ganzer Zeitraum", "fit"), YieldingButton("Speichern", "save")
    for button in (first, last):
        flow.addWidget(button)
    holder.resize(flow.sizeHint().width() - lack_px, 40)
    holder.show()
    qtbot.waitExposed(holder)
    holder.grab()

    assert [first.shows_words, last.shows_words] == worded
    assert first.y() == last.y()
    assert last.text() == last.toolTip() == "Speichern"


def test_words_stay_where_yielding_would_save_no_row(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    wide = QPushButton("Depigmentierte Fläche seit der Basisaufnahme")
    save = YieldingButton("Speichern", "save")
    for button in (wide, save):
        flow.addWidget(button)
    holder.resize(wide.sizeHint().width(), 120)
    holder.show()
    holder.grab()

    assert save.shows_words
    assert save.y() > wide.y()
