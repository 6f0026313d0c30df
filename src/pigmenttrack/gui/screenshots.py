"""Pictures of every page in every dress, to be looked at one by one.

    python -m pigmenttrack.gui.screenshots OUTDIR --samples sample_images [--only home,chart]

Makes a catalog of the sample photos in a temporary folder, measures it, and shows each page light,
dark, with text of 200 %, in German, from right to left, and of an empty catalog.
"""

import argparse
import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication

from pigmenttrack.app.catalog_measure import measure_site
from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.catalog_scalp import measure_scalp_site
from pigmenttrack.app.sample_catalog import make_sample_catalog
from pigmenttrack.app.workspace import new_catalog, open_catalog
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.gui.app import make_application
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.settings import Settings, ThemeChoice
from pigmenttrack.gui.theme import Theme
from pigmenttrack.gui.translation import Language

_LONGEST_WAIT_MS = 60_000
_SETTLED_MS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """One way in which the window is shown."""

    name: str
    theme: ThemeChoice = ThemeChoice.LIGHT
    font_percent: int = 100
    language: str = "en"
    from_right: bool = False
    is_empty: bool = False
    size: tuple[int, int] = (1280, 820)


DRESSES = (
    Dress(name="light"),
    Dress(name="dark", theme=ThemeChoice.DARK),
    Dress(name="200", font_percent=200),
    Dress(name="smallest", size=(1024, 700)),
    Dress(name="german", language="de", size=(1024, 700)),
    Dress(name="from-right", from_right=True),
    Dress(name="empty", is_empty=True),
)


class Photographer:
    """Shows the window in one dress after another and keeps pictures of it."""

    def __init__(self, app: QApplication, folder: Path, settings: Settings, scratch: Path) -> None:
        self._app, self._folder, self._settings = app, folder, settings
        self._scratch = scratch
        self._theme, self._language = Theme(app, settings), Language(app)

    def shoot(self, dress: Dress, catalog: Path, pages: list[str]) -> None:
        """Keep a picture of every page."""
        self._settings.theme = dress.theme
        self._settings.font_percent = dress.font_percent
        self._theme.apply()
        self._language.apply(dress.language)
        right_to_left = Qt.LayoutDirection.RightToLeft
        if dress.from_right:
            self._app.setLayoutDirection(right_to_left)
        session, jobs = Session(self._settings), JobRunner()
        session.open(catalog)
        if there := places(session.opened):
            session.choose_site(there[0].site)
        window = MainWindow(session, jobs)
        window.resize(*dress.size)
        window.show()
        for key in pages:
            window.show_page(key)
            self._wait(jobs)
            window.grab().save(str(self._folder / f"{key}-{dress.name}.png"))
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def import_scenes(self, catalog: Path, photos: Path) -> None:
        """Keep pictures of an import: all known, and one that asks."""
        session, jobs = Session(self._settings), JobRunner()
        session.open(catalog)
        window = MainWindow(session, jobs)
        window.resize(1280, 820)
        window.show()
        window.show_page("import")
        for name, dropped in (("known", [photos]), ("asking", [self._undated(photos)])):
            window.take_files(dropped)
            self._wait(jobs)
            window.grab().save(str(self._folder / f"import-{name}.png"))
        window.show_commands()
        self._wait(jobs)
        palette = self._app.activePopupWidget()
        if palette is not None:
            palette.grab().save(str(self._folder / "commands.png"))
            palette.close()
        window.take_files([catalog / "catalog.db"])
        self._wait(jobs)
        window.grab().save(str(self._folder / "import-error.png"))
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _undated(self, photos: Path) -> Path:
        """Return a folder with a photo that tells no date, and a file that is none."""
        from PIL import Image

        folder = self._scratch / "left cheek"
        folder.mkdir(exist_ok=True)
        first = next(iter(sorted(photos.glob("*.jpg"))))
        with Image.open(first) as opened:
            opened.convert("RGB").resize((800, 600)).save(folder / "holiday.jpg", quality=80)
        (folder / "broken.jpg").write_bytes(first.read_bytes()[:2000])
        return folder

    def _wait(self, jobs: JobRunner) -> None:
        """Let all jobs end and everything be painted."""
        clock, quiet = QElapsedTimer(), QElapsedTimer()
        clock.start()
        quiet.start()
        while quiet.elapsed() < _SETTLED_MS and clock.elapsed() < _LONGEST_WAIT_MS:
            self._app.processEvents()
            if jobs.running:
                quiet.restart()
        for _ in range(3):  # what the last news laid out, on a busy machine, too
            self._app.processEvents()


def measured_samples(target: Path, samples: Path | None) -> Path:
    """Make a measured catalog of the samples."""
    make_sample_catalog(target, samples)
    with open_catalog(target) as catalog:
        for place in places(catalog):
            if place.site.kind is SiteKind.SCALP:
                measure_scalp_site(catalog, place.site)
            else:
                measure_site(catalog, place.site)
    return target


def main() -> None:
    """Read the arguments and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--samples", type=Path)
    parser.add_argument("--only", default="", help="keys of pages, with commas between")
    parser.add_argument("--dress", default="", help="names of dresses, with commas between")
    parser.add_argument("--catalog", type=Path, help="a measured catalog in place of the samples")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.outdir.mkdir(parents=True, exist_ok=True)
    pages = options.only.split(",") if options.only else [entry.key for entry in PAGES]
    wanted = options.dress.split(",") if options.dress else [dress.name for dress in DRESSES]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        QLocale.setDefault(QLocale("en"))
        app = make_application()
        os.environ["XDG_DATA_HOME"] = name
        ini = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        full = options.catalog or measured_samples(folder / "samples.ptcat", options.samples)
        empty = folder / "empty.ptcat"
        new_catalog(empty, now=datetime.now(UTC)).close()
        photographer = Photographer(app, options.outdir, Settings(ini), folder)
        for dress in DRESSES:
            if dress.name in wanted:
                shown = empty if dress.is_empty else full
                photographer.shoot(dress, shown, pages)
        if "import" in pages and options.samples is not None:
            photographer.import_scenes(full, options.samples / "arm_with_card")


if __name__ == "__main__":
    main()
