"""The window around the pages."""

from pigmenttrack.gui.main_window import MainWindow


def test_pages_are_made_when_they_are_wanted_first(window: MainWindow) -> None:
    page = window.page("home")

    assert page is not None
    window.show_page("home")
    assert window.page("home") is page


def test_closing_the_window_closes_the_catalog(window: MainWindow) -> None:
    window.close()

    assert window.session.catalog is None
