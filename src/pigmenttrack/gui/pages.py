"""The one list of pages that the window shows.

A page's module is imported when it is shown first, so that the window is up at once.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.session import Session

MakePage = Callable[[Session, JobRunner, QWidget | None], Page]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """One page in the rail on the left.

    Attributes
    ----------
    key : str
    title : callable
        Gives the title in the language chosen now.
    icon : str
        Name of a picture in `gui/resources/icons`.
    make : callable
    shortcut : str
        In Qt's portable words.
    at_bottom : bool
        Stands at the rail's lower end.
    """

    key: str
    title: Callable[[], str]
    icon: str
    make: MakePage
    shortcut: str
    at_bottom: bool = False


def _home(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.home.page import HomePage

    return HomePage(session, jobs, parent)


def _import(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.import_photos.page import ImportPage

    return ImportPage(session, jobs, parent)


def _visit(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.visit.page import VisitPage

    return VisitPage(session, jobs, parent)


def _compare(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.compare.page import ComparePage

    return ComparePage(session, jobs, parent)


def _settings(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.settings.page import SettingsPage

    return SettingsPage(session, jobs, parent)


def _help(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.help.page import HelpPage

    return HelpPage(session, jobs, parent)


def _report(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.report.page import ReportPage

    return ReportPage(session, jobs, parent)


def _capture(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.capture.page import CapturePage

    return CapturePage(session, jobs, parent)


def _journal(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.journal.page import JournalPage

    return JournalPage(session, jobs, parent)


def _chart(session: Session, jobs: JobRunner, parent: QWidget | None) -> Page:
    from pigmenttrack.gui.panels.chart.page import ChartPage

    return ChartPage(session, jobs, parent)


# In the order of the rail, which is the order of the keys Ctrl+1 to Ctrl+7: home, import, visit,
# compare, chart, journal, report. Add your line here, and a maker like the one above.
PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        key="home",
        title=lambda: QCoreApplication.translate("pages", "Home"),
        icon="home",
        make=_home,
        shortcut="Ctrl+1",
    ),
    PageEntry(
        key="import",
        title=lambda: QCoreApplication.translate("pages", "Import"),
        icon="import",
        make=_import,
        shortcut="Ctrl+2",
    ),
    PageEntry(
        key="capture",
        title=lambda: QCoreApplication.translate("pages", "Camera"),
        icon="camera",
        make=_capture,
        shortcut="Ctrl+8",
    ),
    PageEntry(
        key="visit",
        title=lambda: QCoreApplication.translate("pages", "Visit"),
        icon="visit",
        make=_visit,
        shortcut="Ctrl+3",
    ),
    PageEntry(
        key="compare",
        title=lambda: QCoreApplication.translate("pages", "Compare"),
        icon="compare",
        make=_compare,
        shortcut="Ctrl+4",
    ),
    PageEntry(
        key="chart",
        title=lambda: QCoreApplication.translate("pages", "Chart"),
        icon="chart",
        make=_chart,
        shortcut="Ctrl+5",
    ),
    PageEntry(
        key="journal",
        title=lambda: QCoreApplication.translate("pages", "Journal"),
        icon="journal",
        make=_journal,
        shortcut="Ctrl+6",
    ),
    PageEntry(
        key="report",
        title=lambda: QCoreApplication.translate("pages", "Report"),
        icon="report",
        make=_report,
        shortcut="Ctrl+7",
    ),
    PageEntry(
        key="settings",
        title=lambda: QCoreApplication.translate("pages", "Settings"),
        icon="settings",
        make=_settings,
        shortcut="Ctrl+,",
        at_bottom=True,
    ),
    PageEntry(
        key="help",
        title=lambda: QCoreApplication.translate("pages", "Help"),
        icon="help",
        make=_help,
        shortcut="Ctrl+?",
        at_bottom=True,
    ),
)
