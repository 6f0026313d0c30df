"""Windows without a screen; after each test no widget is left alive."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

# Before Qt starts: no test opens a window on somebody's screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from pigmenttrack.app.catalog_records import add_site, add_subject, new_site, new_subject
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.session import Session
from pigmenttrack.store.catalog import Catalog

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_leaked_widgets(qapp: QApplication) -> Iterator[None]:
    before = set(map(id, qapp.topLevelWidgets()))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before]
    assert not left, f"left alive: {left}"


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings and data of the person who runs the tests out of them."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(tmp_path / "settings"))


@pytest.fixture
def catalog_path(tmp_path: Path) -> Path:
    """A catalog of one subject with two sites and no photo."""
    path = tmp_path / "mine.ptcat"
    with Catalog.create(path, now=NOW) as catalog:
        anna = new_subject("Anna")
        add_subject(catalog, anna)
        for name in ("left knee", "right hand"):
            add_site(catalog, new_site(anna, name))
    return path


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def session(catalog_path: Path) -> Iterator[Session]:
    opened = Session()
    opened.open(catalog_path)
    yield opened
    opened.close()


@pytest.fixture
def window(session: Session, jobs: JobRunner) -> Iterator[MainWindow]:
    shown = MainWindow(session, jobs)
    shown.show_page("home")
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
