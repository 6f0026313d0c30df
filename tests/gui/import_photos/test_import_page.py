"""Import: drop, look, take in with one button."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.workspace import new_catalog
from pigmenttrack.gui.first_catalog import SAMPLES_NAME
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.import_photos.page import ImportPage
from pigmenttrack.gui.session import data_folder
from window_photos import write_photos

NAMES = ("2025-01-03.jpg", "2025-02-04.jpg")
LONG_MS = 30_000


def page_of(window: MainWindow) -> ImportPage:
    page = window.page("import")
    assert isinstance(page, ImportPage)
    return page


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)


def test_dropped_photos_are_looked_at_and_imported_with_one_button(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []
    monkeypatch.setattr(
        "pigmenttrack.gui.panels.import_photos.page.measure_places",
        lambda _session, _jobs, wanted: measured.extend(one.site.name for one in wanted),
    )
    drop(window, write_photos(tmp_path / "left_knee", NAMES))
    settle(qtbot, window)
    page = page_of(window)
    assert window.trail.key == "import"
    assert page.presenter.sets[0].site_name == "left knee"
    assert all(line.look is not None for line in page.presenter.sets[0].lines)

    QTest.mouseClick(page.form.import_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)

    assert measured == ["left knee"]
    assert window.bar.text.startswith("2 photo")
    assert not window.bar.undo_button.isHidden()
    assert window.session.site is not None
    assert photo_days(window) == [date(2025, 1, 3), date(2025, 2, 4)]

    QTest.mouseClick(window.bar.undo_button, Qt.MouseButton.LeftButton)
    assert photo_days(window) == []


def test_what_the_site_has_is_greyed_and_left_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "pigmenttrack.gui.panels.import_photos.page.measure_places", lambda *_: None
    )
    folder = write_photos(tmp_path / "left_knee", NAMES)
    drop(window, folder)
    settle(qtbot, window)
    page_of(window).form.import_button.click()
    settle(qtbot, window)

    drop(window, folder)
    settle(qtbot, window)

    tiles = page_of(window)._cards[0].tiles
    assert [tile.box.isEnabled() for tile in tiles] == [False, False]
    assert not page_of(window).form.import_button.isEnabled()
    assert "2" in page_of(window).form.summary.text()


def test_only_the_day_that_nobody_knows_is_asked(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, write_photos(tmp_path / "left_knee", (NAMES[0], "holiday.jpg")))
    settle(qtbot, window)
    page = page_of(window)
    assert not page.form.import_button.isEnabled()

    tile = page._cards[0].tiles[1]
    tile.day_told.emit(date(2025, 3, 1))

    assert page.form.import_button.isEnabled()
    assert page.presenter.orders()[0].photos[1].captured.taken_at.date() == date(2025, 3, 1)


def test_a_drop_without_a_photo_is_told_in_the_bar(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("no photo")

    drop(window, tmp_path / "notes.txt")
    settle(qtbot, window)

    assert "no photo" in window.bar.text


def test_a_new_name_makes_a_new_site(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "pigmenttrack.gui.panels.import_photos.page.measure_places", lambda *_: None
    )
    drop(window, write_photos(tmp_path / "camera", NAMES))
    settle(qtbot, window)
    page = page_of(window)
    card = page._cards[0]
    card.site.setCurrentText("elbow")
    card.subject.setCurrentText("Ben")
    settle(qtbot, window)

    page.form.import_button.click()
    settle(qtbot, window)

    assert {(one.subject.alias, one.site.name) for one in places(window.session.opened)} == {
        ("Anna", "left knee"),
        ("Anna", "right hand"),
        ("Ben", "elbow"),
    }


def photo_days(window: MainWindow) -> list[date]:
    site = window.session.site
    if site is None:
        return []
    with window.session.opened.reading() as connection:
        rows = connection.execute(
            "SELECT visited_on FROM visit WHERE site_id = ? ORDER BY visited_on", (site.id,)
        ).fetchall()
    return [date.fromisoformat(str(row[0])) for row in rows]


def test_a_newcomers_photos_go_into_a_catalog_of_their_own_not_among_the_samples(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "documents" / "PigmentTrack" / "my photos.ptcat"
    monkeypatch.setattr("pigmenttrack.gui.own_catalog.own_catalog_path", lambda: own)
    session = window.session
    samples = data_folder() / SAMPLES_NAME
    samples.parent.mkdir(parents=True, exist_ok=True)
    new_catalog(samples).close()
    session.open(samples)

    for _ in range(2):  # the second time it is there
        drop(window, write_photos(tmp_path / "left_knee", NAMES[:1]))
        assert session.opened.folder.path == own
        settle(qtbot, window)
        assert len(page_of(window).presenter.sets) == 1
        assert "apart from the samples" in window.bar.text
        session.open(samples)
    session.open(own)
    drop(window, write_photos(tmp_path / "hand", NAMES[:1]))
    assert session.opened.folder.path == own


def test_where_no_own_catalog_can_be_made_it_is_said_why(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    own = tmp_path / "file" / "PigmentTrack" / "my photos.ptcat"
    monkeypatch.setattr("pigmenttrack.gui.own_catalog.own_catalog_path", lambda: own)
    window.session.close()
    drop(window, tmp_path)
    assert "cannot be made" in window.bar.text
    assert window.session.catalog is None


def test_a_dropped_catalog_is_opened(window: MainWindow, tmp_path: Path) -> None:
    new_catalog(tmp_path / "other.ptcat").close()
    drop(window, tmp_path / "other.ptcat")
    assert window.session.opened.folder.path == tmp_path / "other.ptcat"
    assert window.trail.key == "home"


def test_a_damaged_photo_is_not_asked_for_its_day_and_an_old_complaint_is_gone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("no photo")
    drop(window, tmp_path / "notes.txt")
    settle(qtbot, window)
    assert "There is no photo" in window.bar.text
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"x" * 50)
    drop(window, tmp_path / "odd")
    settle(qtbot, window)
    assert "There is no photo" not in window.bar.text
    page = page_of(window)
    (tile,) = page._cards[0].tiles
    assert page.presenter.sets[0].lines[0].refused
    assert not tile.box.isChecked()
    assert not any(edit.isVisible() for edit in tile.findChildren(QDateEdit))
