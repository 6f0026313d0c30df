"""The bars of the compare page fold where there is little room, and offer the same."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pigmenttrack.gui.panels.compare.below_bar import BelowBar
from pigmenttrack.gui.panels.compare.mode_bar import ModeBar
from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.widgets.flow_layout import FlowLayout


def test_ways_of_comparing_stand_behind_one_button_where_they_do_not_fit(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = ModeBar()
    FlowLayout(holder).addWidget(bar)
    taken: list[Mode] = []
    bar.taken.connect(taken.append)
    bar.show_mode(Mode.BLINK, 0.5)
    holder.resize(bar.sizeHint())
    holder.show()
    QApplication.processEvents()
    assert not bar.choice.isVisible()

    holder.resize(bar.sizeHint().width() - 1, holder.height())
    QApplication.processEvents()

    assert bar.choice.isVisible()
    assert bar.choice.text() == "Blink"
    bar.choice.menu().actions()[0].trigger()
    assert taken == [Mode.SIDE]


def test_a_folded_bar_offers_in_its_menu_what_its_row_held(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar, column = BelowBar(), QVBoxLayout(holder)
    column.addWidget(bar)
    column.addWidget(bar.more_button)
    clicked: list[str] = []
    bar.blind_button.clicked.connect(lambda: clicked.append("blind"))
    holder.show()

    bar.fold(on=True)
    menu = bar.more_button.menu()
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions()}

    assert not bar.film.isVisible()
    assert bar.more_button.isVisible()
    assert bar.readings_button.text() not in offered  # none are kept yet
    offered[bar.blind_button.text()].trigger()
    assert clicked == ["blind"]
    assert bar.film.dates.isChecked()
    offered[bar.film.dates.text()].trigger()
    assert not bar.film.options.dates
    bar.fold(on=False)
    assert bar.film.isVisible()
    assert not bar.more_button.isVisible()
