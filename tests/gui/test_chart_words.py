"""Words on the chart's rows keep off one another and off the handles of bars."""

from itertools import pairwise

import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from pigmenttrack.gui.panels.chart.placed_words import BarWords, TopWords
from pigmenttrack.gui.panels.chart.value_axis import ValueAxis, line_px

WIDTH_PX = 400.0
HANDLE_PX = 10.0


@pytest.fixture
def view(qtbot: QtBot) -> pg.ViewBox:
    shown = pg.GraphicsLayoutWidget()
    qtbot.addWidget(shown)
    made = shown.addViewBox(enableMenu=False)
    made.shown_in = shown  # else it goes with the name
    shown.resize(int(WIDTH_PX), 120)
    shown.show()
    made.setRange(xRange=(0, 400), yRange=(0, 1), padding=0)
    qtbot.waitExposed(shown)
    return made


def spans(items: list[pg.TextItem], view: pg.ViewBox) -> list[tuple[float, float]]:
    """Return where the words that are seen begin and end, in units of the axis."""
    (first, last), _ = view.viewRange()
    per_px = (last - first) / view.width()
    return sorted(
        (item.pos().x(), item.pos().x() + item.boundingRect().width() * per_px)
        for item in items
        if item.isVisible()
    )


def test_letters_of_short_phases_give_way_to_those_of_long_ones(view: pg.ViewBox) -> None:
    top, items = TopWords(view), []
    for letter, first, last in (("A1", 5, 12), ("B1", 12, 90), ("A2", 90, 400)):
        items.append(pg.TextItem(letter, anchor=(0, 0)))
        view.addItem(items[-1], ignoreBounds=True)
        top.add(items[-1], first, until=last, anchor=0.0)

    assert [item.isVisible() for item in items] == [False, True, True]

    view.setXRange(0, 60, padding=0)  # zoomed in there is room for all that is in view

    assert items[0].isVisible()
    for one, other in pairwise(spans(items, view)):
        assert one[1] <= other[0]


@pytest.mark.parametrize(
    ("first", "last", "begins", "ends"),
    [
        (20, 380, 20, 380),  # in the bar
        (20, 40, 40, 400),  # beyond a short one
        (370, 390, 0, 370),  # before one at the end
    ],
)
def test_names_of_bars_keep_off_their_handles(
    view: pg.ViewBox, first: float, last: float, begins: float, ends: float
) -> None:
    name = pg.TextItem("", anchor=(0, 0.5))
    view.addItem(name, ignoreBounds=True)

    BarWords(view, name, "tacrolimus", first=first, last=last, keep_off_px=HANDLE_PX)

    ((begin, end),) = spans([name], view)
    per_px = 400 / view.width()
    assert begin >= begins + (HANDLE_PX * per_px if begins else 0) - 0.5
    assert end <= ends - (HANDLE_PX * per_px if ends < 400 else 0) + 0.5
    assert name.toPlainText() == "tacrolimus"


def test_a_name_without_room_anywhere_is_cut_and_told_whole_by_its_tip(view: pg.ViewBox) -> None:
    name, words = pg.TextItem("", anchor=(0, 0.5)), "tacrolimus ointment " * 9
    view.addItem(name, ignoreBounds=True)

    BarWords(view, name, words, first=100, last=150, keep_off_px=HANDLE_PX)

    ((begin, end),) = spans([name], view)
    assert begin > 150
    assert end <= 402
    assert name.toPlainText().endswith("…")
    assert name.toolTip() == words


@pytest.mark.parametrize("size_px", [30, 60, 120, 400])
@pytest.mark.usefixtures("qapp")
def test_ticks_are_a_line_of_text_apart(size_px: int) -> None:
    ((step, _),) = ValueAxis().tickSpacing(0.0, 99.0, size_px)

    assert step / 99.0 * size_px >= line_px()
