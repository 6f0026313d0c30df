"""A German window shows no English word of ours, on any page, whatever the catalog holds."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from made_scalp_site import make_scalp_site
from made_site import make_site
from pigmenttrack.app.catalog_journal import write_entries
from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.sample_journal import SAMPLE_ENTRIES
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Event, EventKind, RiskFlag
from pigmenttrack.domain.score_result import ScoreKind, ScoreResult
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.translation import Language
from shown_words import english, is_english, words_shown

LONG_MS = 60_000  # the report's first page imports Matplotlib
# What the made-up person wrote, in the words of the sample journal.
OWN_WORDS = {"shoulders, not the forearm", "vitamin B12"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = make_site(tmp_path_factory.mktemp("german") / "made.ptcat")
    with open_catalog(path) as catalog:
        subject = places(catalog)[0].subject
        score = ScoreResult(taken_on=date(2024, 2, 1), kind=ScoreKind.SCORAD, total=31.5)
        haircut = Event(happened_on=date(2024, 3, 1), kind=EventKind.HAIRCUT)
        entries = (*SAMPLE_ENTRIES, score, haircut, RiskFlag.VEGAN)
        write_entries(catalog, subject, entries, label="Sample journal")
    return path


@pytest.fixture(scope="module")
def made_scalp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_scalp_site(tmp_path_factory.mktemp("scalp") / "made.ptcat")


def catalog_of(request: pytest.FixtureRequest) -> Path:
    path: Path = request.getfixturevalue(request.param)
    return path


@pytest.fixture(params=["made"])
def window(
    request: pytest.FixtureRequest, qapp: QApplication, jobs: JobRunner, tmp_path: Path
) -> Iterator[MainWindow]:
    before = QLocale()
    language = Language(qapp)
    language.apply("de")
    path = tmp_path / "german.ptcat"
    shutil.copytree(catalog_of(request), path)
    session = Session()
    session.open(path)
    session.choose_site(places(session.opened)[0].site)
    shown = MainWindow(session, jobs)
    shown.show_page("home")
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
    session.close()
    language.forget()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("window", ["made", "made_scalp"], indirect=True)
def test_no_page_of_a_german_window_shows_an_english_word(window: MainWindow, qtbot: QtBot) -> None:
    left: dict[str, list[str]] = {}
    for entry in PAGES:
        window.show_page(entry.key)
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)
        QApplication.processEvents()
        if found := [line for line in english(words_shown(window)) if line not in OWN_WORDS]:
            left[entry.key] = found

    assert left == {}


def test_what_is_undone_and_what_went_wrong_is_told_in_german(window: MainWindow) -> None:
    session = window.session

    assert window.actions_of_window.undo.text().replace("&", "") == "Rückgängig: Beispieltagebuch"
    said: list[str] = []
    session.said.connect(lambda text, _: said.append(text))
    session.undo()
    session.say_error(BadRequest("There is no subject Max.", advice="Choose another name."))

    assert said == [
        "Rückgängig gemacht: Beispieltagebuch.",
        "Es gibt keine Person Max. Wählen Sie einen anderen Namen.",
    ]


def test_the_check_sees_english_words(qtbot: QtBot) -> None:
    label = QLabel("The photo is blurred.")
    qtbot.addWidget(label)

    assert english(words_shown(label)) == ["The photo is blurred."]
    assert is_english("Depigmented area over 8 visits in 7.1 months: beyond noise.")
    assert is_english("There is no subject Max.")
    assert not is_english("Das Foto ist unscharf.")
    assert not is_english("4,7 cm²")
