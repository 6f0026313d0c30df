"""The compare page as a person uses it, without a screen."""

from pathlib import Path
from typing import Protocol

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from made_site import RADII_PX, area_cm2, store_run
from pigmenttrack.app.blinded_reading import readings_of
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.domain.blinded_reading import BlindedReading, Reading
from pigmenttrack.gui.canvas.composition import Onion, Single, Swipe
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.compare.page import ComparePage
from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.panels.home.site_card_button import SiteCardButton
from pigmenttrack.gui.session import Session


class Quiet(Protocol):
    """Waits until nothing is under way."""

    def __call__(self) -> None: ...


@pytest.fixture
def page(qtbot: QtBot, photo_session: Session, jobs: JobRunner, quiet: Quiet) -> ComparePage:
    made = ComparePage(photo_session, jobs)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    quiet()
    return made


def test_the_numbers_of_both_and_of_the_change_stand_beside_the_photos(page: ComparePage) -> None:
    texts = page.facts.texts()
    first, last = area_cm2(RADII_PX[0]), area_cm2(RADII_PX[2])
    for value in (first, last, first - last):
        assert any(text.startswith(f"{value:.1f}\N{NO-BREAK SPACE}cm²") for text in texts)
    assert "More than two photos of this series differ by anyway." in texts
    assert sum(" to " in text for text in texts) >= 4


def test_zooming_one_photo_zooms_the_other(page: ComparePage) -> None:
    QTest.keyClicks(page.stage.left, "++")
    assert page.stage.right.view == page.stage.left.view
    page.stage.right.pan(-40, -30)
    assert page.stage.left.view == page.stage.right.view


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        (Mode.SIDE, Single),
        (Mode.SWIPE, Swipe),
        (Mode.BLINK, Single),
        (Mode.ONION, Onion),
        (Mode.CHANGE, Single),
    ],
)
def test_every_way_of_comparing_is_one_click_away(
    page: ComparePage, quiet: Quiet, mode: Mode, kind: type
) -> None:
    page.modes.mode_actions[mode].trigger()
    quiet()
    assert isinstance(page.stage.right._composition, kind)
    assert page.stage.left.isVisible() is (mode is Mode.SIDE)
    assert page.modes.share.isVisible() is (mode in {Mode.SWIPE, Mode.ONION})


def test_gain_is_drawn_striped_where_pigment_came_back(page: ComparePage, quiet: Quiet) -> None:
    page.modes.mode_actions[Mode.CHANGE].trigger()
    quiet()
    canvas = page.stage.right
    rim = (RADII_PX[0] + RADII_PX[2]) / 2
    shown = canvas.grab().toImage()
    blues = []
    for angle in np.linspace(0, 2 * np.pi, 60, endpoint=False):
        x, y = 200 + rim * np.cos(angle), 150 + rim * np.sin(angle)
        view = canvas.view
        color = QColor(
            shown.pixel(round(view.left + x * view.scale), round(view.top + y * view.scale))
        )
        blues.append(color.blue() > color.red())
    assert np.mean(blues) > 0.3


def test_the_line_of_the_swipe_is_dragged(page: ComparePage, quiet: Quiet) -> None:
    page.modes.mode_actions[Mode.SWIPE].trigger()
    quiet()
    canvas = page.stage.right
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(canvas.width() // 4, 100))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() // 4, 100))
    assert page.presenter.share == pytest.approx(0.25, abs=0.01)
    assert page.modes.share.value() == 25


def test_blinking_turns_from_one_to_the_other_and_stops_when_the_page_is_left(
    page: ComparePage, quiet: Quiet, qtbot: QtBot
) -> None:
    page.modes.mode_actions[Mode.BLINK].trigger()
    quiet()
    assert page.stage._blink.isActive()
    first = page.stage.right._composition
    page.stage._blink.timeout.emit()
    second = page.stage.right._composition
    assert isinstance(first, Single)
    assert isinstance(second, Single)
    assert first.pyramid is not second.pyramid
    page.hide()
    assert not page.stage._blink.isActive()
    assert qtbot is not None


def test_the_slider_goes_through_all_visits(page: ComparePage, quiet: Quiet) -> None:
    page.pair_bar.slider.setValue(1)
    quiet()
    assert page.pair_bar.later.currentIndex() == 1
    pair = page.presenter.pair
    assert pair is not None
    assert pair[1] is page.presenter.visits[1]


def test_playing_goes_round_and_passes_over_the_earlier_visit(page: ComparePage) -> None:
    page.pair_bar.play.setChecked(True)
    seen = []
    for _ in range(4):
        page.pair_bar._timer.timeout.emit()
        seen.append(page.pair_bar.later.currentIndex())
    assert seen == [1, 2, 1, 2]
    page.hide()
    assert not page.pair_bar._timer.isActive()


def test_a_time_lapse_is_saved_beside_the_window(
    page: ComparePage, quiet: Quiet, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "arm.gif"
    with qtbot.waitSignal(page.session.said) as said:
        page.save_film(path)
    quiet()
    assert "arm.gif" in said.args[0]
    with Image.open(path) as picture:
        assert getattr(picture, "n_frames", 1) == 3


def kept(page: ComparePage) -> tuple[BlindedReading, ...]:
    session = page.session
    assert session.subject is not None
    assert session.site is not None
    return readings_of(session.opened, session.subject, session.site)


def read_all(page: ComparePage, quiet: Quiet, *, reader: str = "") -> None:
    page.below.blind_button.click()
    quiet()
    page.blind.reader.setText(reader)
    for _ in range(3):
        page.blind.buttons[Reading.SAME].click()
    quiet()


def test_a_blinded_reading_shows_no_date_until_it_is_over(
    page: ComparePage, quiet: Quiet, tmp_path: Path
) -> None:
    page.below.blind_button.click()
    quiet()
    assert page.blind.isVisible()
    texts = [label.text() for label in page.blind.findChildren(QLabel) if label.isVisible()]
    assert not any("2024" in text for text in texts)
    names = {canvas.accessibleName() for canvas in (page.blind.stage.left, page.blind.stage.right)}
    assert names == {"Left photo", "Right photo"}
    for _ in range(3):
        page.blind.buttons[Reading.SAME].click()
    quiet()
    assert "Of 3 pairs" in page.result.text()
    assert "does not say who is right" in page.result.text()
    assert page.result.told.rowCount() == 3
    page.save_readings(tmp_path / "readings.csv")
    assert (tmp_path / "readings.csv").read_text().count("\n") == 4
    page.result.left.emit()
    assert page.stage.isVisible()


def test_a_reading_is_kept_undone_and_found_again(page: ComparePage, quiet: Quiet) -> None:
    read_all(page, quiet, reader="A. B.")
    (reading,) = kept(page)
    assert (reading.reader, reading.site, len(reading.pairs)) == ("A. B.", "arm", 3)
    page.session.undo()
    quiet()
    assert kept(page) == ()
    assert "Nothing was read" in page.result.text()
    page.session.redo()
    quiet()
    page.result.left.emit()
    quiet()
    assert page.below.readings_button.text() == "1 reading(s) kept"
    page.below.readings_button.click()
    assert "Of 3 pairs" in page.result.text()


def test_the_latest_of_several_readings_comes_first(page: ComparePage, quiet: Quiet) -> None:
    read_all(page, quiet, reader="first")
    page.result.again.emit()
    quiet()
    page.blind.reader.setText("second")
    page.blind.buttons[Reading.LEFT].click()
    page.blind.end_button.click()
    quiet()
    assert page.result.choice.count() == 2
    assert page.result.choice.currentText().endswith("second")
    assert page.result.told.rowCount() == 1
    page.result.choice.setCurrentIndex(1)
    assert page.result.told.rowCount() == 3


def test_new_content_does_not_throw_a_reader_out(page: ComparePage, quiet: Quiet) -> None:
    page.below.blind_button.click()
    quiet()
    page.blind.buttons[Reading.LEFT].click()
    store_run(page.session.opened, (70, 50, 30))
    page.session.look_for_changes()
    page.session.changed()
    quiet()
    assert page.blind.isVisible()
    assert len(page.blind.presenter.readings) == 1
    page.blind.end_button.click()
    quiet()
    page.result.left.emit()
    quiet()
    pair = page.presenter.pair
    assert pair is not None
    assert pair[1].measurement is not None
    assert pair[1].measurement.area.value == pytest.approx(area_cm2(30))


@pytest.mark.parametrize("by", ["another site", "the window"])
def test_answers_are_kept_when_another_site_is_chosen_or_the_window_closes(
    page: ComparePage, quiet: Quiet, by: str
) -> None:
    page.below.blind_button.click()
    quiet()
    page.blind.buttons[Reading.LEFT].click()
    if by == "the window":
        page.session.closing.emit()
    else:
        page.session.choose_site(find_site(page.session.opened, "Anna", "empty"))
    quiet()
    page.session.choose_site(find_site(page.session.opened, "Anna", "arm"))
    quiet()
    assert len(kept(page)) == 1


def test_readings_that_cannot_be_written_say_why(
    page: ComparePage, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.session.said) as said:
        page.save_readings(tmp_path / "no" / "readings.csv")
    assert "cannot be written" in said.args[0]


def test_a_site_with_too_few_visits_says_what_to_do(page: ComparePage, quiet: Quiet) -> None:
    page.session.choose_site(find_site(page.session.opened, "Anna", "empty"))
    quiet()
    assert page.empty.isVisible()


def test_comparing_takes_three_clicks_from_home(
    qtbot: QtBot, photo_session: Session, jobs: JobRunner, quiet: Quiet
) -> None:
    photo_session.site = None
    window = MainWindow(photo_session, jobs)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show_page("home")
    window.show()
    quiet()
    home = window.page("home")
    assert home is not None
    card = next(
        button
        for button in home.findChildren(SiteCardButton)
        if button.card.place.site.name == "arm"
    )
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)  # one
    quiet()
    window.rail.chosen.emit("compare")  # two: the rail's button
    quiet()
    compare = window.page("compare")
    assert isinstance(compare, ComparePage)
    assert compare.presenter.pair is not None
    assert compare.stage.right.photo_size is not None
    QTest.mouseClick(  # three: another visit, by the slider
        compare.pair_bar.slider,
        Qt.MouseButton.LeftButton,
        pos=QPoint(4, compare.pair_bar.slider.height() // 2),
    )
    quiet()
    assert compare.presenter.pair[1] is compare.presenter.visits[1]
