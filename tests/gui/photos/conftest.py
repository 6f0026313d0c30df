"""A catalog with a measured site, copied anew for every test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from made_scalp_site import make_scalp_site
from made_site import make_site
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.session import Session


@pytest.fixture(scope="session")
def made_catalog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("made") / "made.ptcat")


@pytest.fixture
def photo_session(made_catalog: Path, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "photos.ptcat"
    shutil.copytree(made_catalog, path)
    opened = Session()
    opened.open(path)
    opened.choose_site(find_site(opened.opened, "Anna", "arm"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def made_scalp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_scalp_site(tmp_path_factory.mktemp("scalp") / "scalp.ptcat")


@pytest.fixture
def scalp_session(made_scalp: Path, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "scalp.ptcat"
    shutil.copytree(made_scalp, path)
    opened = Session()
    opened.open(path)
    opened.choose_site(find_site(opened.opened, "Ben", "crown"))
    yield opened
    opened.close()


class Quiet:
    """Waits until nothing is under way."""

    def __init__(self, qtbot: QtBot, jobs: JobRunner) -> None:
        self._qtbot, self._jobs = qtbot, jobs

    def __call__(self) -> None:
        """Let all work end and all its news arrive."""

        def nothing_runs() -> bool:
            return not self._jobs.running

        self._qtbot.waitUntil(nothing_runs, timeout=30_000)
        QApplication.processEvents()  # layouts that the news asked for


@pytest.fixture
def quiet(qtbot: QtBot, jobs: JobRunner) -> Quiet:
    return Quiet(qtbot, jobs)
