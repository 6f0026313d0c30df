"""Pictures of every page in every dress, to be looked at one by one.

    python -m pigmenttrack.gui.screenshots OUTDIR --samples sample_images [--only home,chart]

Makes a catalog of the sample photos in a temporary folder, measures it, and shows each page light,
dark, with text of 200 %, on a screen of twice the dots in the smallest window, in German, from
right to left, of an empty catalog, and of one whose photos are damaged.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication

from pigmenttrack.app.catalog_measure import measure_site
from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.catalog_scalp import measure_scalp_site
from pigmenttrack.app.sample_catalog import make_sample_catalog
from pigmenttrack.app.workspace import new_catalog, open_catalog
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.gui.app import make_application
from pigmenttrack.gui.dresses import DRESSES, Dress, Shows
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.settings import Settings
from pigmenttrack.gui.theme import Theme
from pigmenttrack.gui.translation import Language

_LONGEST_WAIT_MS = 60_000
_SETTLED_MS = 300


# Qt reads it once, when the application is made: each scale needs a process of its own.
SCALE_VARIABLE = "QT_SCALE_FACTOR"


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
        window = MainWindow(session, jobs)
        window.resize(*dress.size)
        window.show()
        for kind, site in _one_of_each_kind(session):
            if site is not None:
                session.choose_site(site)
            for key in pages if kind != SiteKind.SCALP.value else _of_scalp(pages):
                window.show_page(key)
                self._wait(jobs)
                name = (
                    f"{key}-{kind}-{dress.name}"
                    if kind == SiteKind.SCALP.value
                    else f"{key}-{dress.name}"
                )
                window.grab().save(str(self._folder / f"{name}.png"))
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


def _one_of_each_kind(session: Session) -> list[tuple[str, Site | None]]:
    """Return the first site of the skin and of the scalp, as far as there are any."""
    found: dict[str, Site | None] = {}
    for place in places(session.opened):
        found.setdefault(place.site.kind.value, place.site)
    return sorted(found.items(), reverse=True) or [("", None)]


def _of_scalp(pages: list[str]) -> list[str]:
    """Return the pages that differ on the scalp."""
    return [page for page in pages if page in {"visit", "compare", "chart", "report"}]


def damaged_copy(catalog: Path, target: Path) -> Path:
    """Copy a catalog and cut every photo of it short."""
    shutil.copytree(catalog, target)
    for path in sorted((target / "photos").rglob("*")):
        if path.is_file():
            path.chmod(0o600)
            path.write_bytes(path.read_bytes()[:2000])
    return target


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
        shown = _catalogs(folder, options.catalog, options.samples)
        photographer = Photographer(app, options.outdir, Settings(ini), folder)
        for dress in DRESSES:
            if dress.name not in wanted:
                continue
            if str(dress.screen_scale) != os.environ.get(SCALE_VARIABLE, "1"):
                _shoot_scaled(dress, shown[dress.shows], options.outdir, pages)
            else:
                photographer.shoot(dress, shown[dress.shows], pages)
        if "import" in pages and options.samples is not None:
            photographer.import_scenes(shown[Shows.SAMPLES], options.samples / "arm_with_card")


def _catalogs(folder: Path, given: Path | None, samples: Path | None) -> dict[Shows, Path]:
    full = given or measured_samples(folder / "samples.ptcat", samples)
    empty = folder / "empty.ptcat"
    new_catalog(empty, now=datetime.now(UTC)).close()
    damaged = damaged_copy(full, folder / "damaged.ptcat")
    return {Shows.SAMPLES: full, Shows.EMPTY: empty, Shows.DAMAGED: damaged}


def _shoot_scaled(dress: Dress, catalog: Path, outdir: Path, pages: list[str]) -> None:
    """Take the pictures of a dress in a process whose screen has more dots."""
    arguments = [outdir, "--catalog", catalog, "--dress", dress.name, "--only", ",".join(pages)]
    subprocess.run(  # noqa: S603 - this module itself
        [sys.executable, "-m", "pigmenttrack.gui.screenshots", *map(str, arguments)],
        check=True,
        env=os.environ | {SCALE_VARIABLE: str(dress.screen_scale)},
    )


if __name__ == "__main__":
    main()
