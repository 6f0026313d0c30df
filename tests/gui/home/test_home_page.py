"""Home: every site as a card."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_places import Place, places
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.site_cards import SiteCard
from pigmenttrack.domain.timeline import TimelinePoint, TimelineSeries
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.home.page import HomePage
from pigmenttrack.gui.panels.home.site_card_button import SiteCardButton
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.store.catalog import Catalog
from window_photos import write_photos


def home_of(window: MainWindow) -> HomePage:
    page = window.page("home")
    assert isinstance(page, HomePage)
    return page


def card_buttons(window: MainWindow) -> list[SiteCardButton]:
    shown = home_of(window).grid.findChildren(SiteCardButton)
    return [button for button in shown if not button.isHidden()]


def measured(place: Place) -> SiteCard:
    point = TimelinePoint(at=datetime(2025, 1, 3, 12), value=4.71, low=3.92, high=5.5)  # noqa: DTZ001 - as a wall clock tells it
    series = TimelineSeries(
        key="area", name="Depigmented area", unit="cm²", points=(point,), verdict="within noise"
    )
    return SiteCard(place=place, photos=1, visits=1, series=series, statement="Nothing changed.")


def test_every_site_is_a_card(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: len(card_buttons(window)) == 2)

    assert [button.card.place.site.name for button in card_buttons(window)] == [
        "left knee",
        "right hand",
    ]
    assert "Anna" in card_buttons(window)[0].accessibleName()


def test_a_card_tells_the_number_with_its_interval_in_the_unit_chosen(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    place = places(session.opened)[0]
    qtbot.waitUntil(lambda: len(card_buttons(window)) == 2)

    home_of(window).show_cards((measured(place),))
    qtbot.waitUntil(lambda: len(card_buttons(window)) == 1)
    assert "4.7\N{NO-BREAK SPACE}cm² (3.9 to 5.5)" in card_buttons(window)[0].accessibleName()
    assert "Change within noise" in card_buttons(window)[0].accessibleName()

    session.settings.area_unit = AreaShownIn.MM2
    qtbot.waitUntil(lambda: not window.jobs.running)
    home_of(window).show_cards((measured(place),))
    qtbot.waitUntil(lambda: len(card_buttons(window)) == 1)
    assert "471\N{NO-BREAK SPACE}mm² (392 to 550)" in card_buttons(window)[0].accessibleName()


def test_pressing_a_card_chooses_its_site(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: len(card_buttons(window)) == 2)

    QTest.mouseClick(card_buttons(window)[1], Qt.MouseButton.LeftButton)

    assert window.session.site is not None
    assert window.session.site.name == "right hand"
    assert window.trail.key == "import"  # it has no photo yet


def test_photos_that_another_program_brings_appear(
    qtbot: QtBot, window: MainWindow, catalog_path: Path, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: len(card_buttons(window)) == 2)
    folder = write_photos(tmp_path / "in", ("2025-01-03.jpg",))
    assert home_of(window).measure_button.isHidden()

    with Catalog.open(catalog_path, now=datetime.now().astimezone()) as other:
        import_folder(other, folder, places(other)[0].site)
    window.session.look_for_changes()

    qtbot.waitUntil(lambda: any(button.card.photos for button in card_buttons(window)))
    assert not home_of(window).measure_button.isHidden()


def test_an_empty_catalog_teaches_three_steps(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running)
    for _ in range(3):
        window.session.undo()
    qtbot.waitUntil(lambda: not window.jobs.running and home_of(window).steps.isVisible())
