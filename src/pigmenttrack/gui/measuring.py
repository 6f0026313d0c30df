"""Measure sites beside the window, one after another."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from pigmenttrack.app.catalog_places import Place, places
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.session import Session


def measure_places(
    session: Session, jobs: JobRunner, wanted: Sequence[Place] | None = None
) -> None:
    """Measure sites of the open catalog, each as a job of its own; all of them by default."""
    path = session.opened.folder.path
    waiting = list(wanted if wanted is not None else places(session.opened))
    model = session.settings.model or None
    title = QCoreApplication.translate("measuring", "Measuring {}")
    measured: list[str] = []
    running: list[str] = []

    def done(_: object) -> None:
        measured.append(running[0])
        measure_next()

    def measure_next() -> None:
        session.look_for_changes()
        if not waiting:
            if measured:
                said = QCoreApplication.translate("measuring", "Measured: {}.")
                session.say(said.format(", ".join(measured)))
            return
        place = waiting.pop(0)
        running[:] = [place.site.name]

        def work(control: JobControl) -> None:
            from pigmenttrack.app.catalog_measure import measure_site
            from pigmenttrack.app.catalog_scalp import measure_scalp_site
            from pigmenttrack.app.options import MeasureOptions

            with open_catalog(path) as catalog:
                if place.site.kind is SiteKind.SCALP:
                    measure_scalp_site(catalog, place.site, control=control)
                else:
                    measure_site(catalog, place.site, MeasureOptions(model=model), control=control)

        def failed(error: Exception) -> None:
            jobs.job_failed.emit(title.format(place.site.name), error)
            measure_next()

        jobs.start(title.format(place.site.name), work, done=done, failed=failed, owner=session)

    measure_next()
