"""What the visit page adds for single hairs: tracing, colours, a key, and numbers that follow."""

from dataclasses import replace

from PySide6.QtCore import QObject

from pigmenttrack.app.scalp_values import with_field
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.visit.hair_key import HairKey
from pigmenttrack.gui.panels.visit.hair_traces import HairTraces
from pigmenttrack.gui.panels.visit.presenter import VisitPresenter
from pigmenttrack.gui.panels.visit.visit_desk import VisitDesk
from pigmenttrack.gui.session import Session
from pigmenttrack.imaging.hair.field import HairField


class HairSide(QObject):
    """Stands between the page's parts and the hairs of the photo that is shown."""

    def __init__(
        self,
        desk: VisitDesk,
        presenter: VisitPresenter,
        session: Session,
        jobs: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._facts, self._options = desk.facts, desk.tools.hairs
        self._presenter, self._session = presenter, session
        self._traces = HairTraces(jobs, self)
        self._options.fates_wanted.connect(self._want_fates)
        self._options.drop_asked.connect(presenter.hairs.drop_corrections)
        self._traces.traced.connect(presenter.set_traced)
        self._traces.fates_found.connect(presenter.show_fates)
        self._traces.said.connect(self._on_no_hairs)

    def trace(self, visit: VisitPhoto) -> None:
        """Trace a photo beside the window, where that was not done yet."""
        if self._presenter.traced(visit.photo.sha256) is None:
            self._traces.want(self._session.opened.folder, visit, self._presenter.drawing)

    def forget(self) -> None:
        """Want nothing any more: another site is coming."""
        self._traces.forget()

    def show(self, hairs: HairField | None, corrections: int) -> None:
        """Show what the hairs amount to; colours by diameter or by fate."""
        visit = self._presenter.visit
        is_followed = visit is not None and visit.lies_in_frame and not visit.is_baseline
        self._options.show_state(
            is_traced=hairs is not None, corrections=corrections, has_baseline=is_followed
        )
        if visit is None or visit.scalp is None or hairs is None:
            return
        fates = self._presenter.hairs.fates
        key = HairKey.of_fates(fates) if fates else HairKey.of_diameters(hairs)
        if not fates:
            self._options.show_diameters()
        # Also without corrections: another version of the program may have stored the numbers.
        told = with_field(visit.scalp, hairs)
        if told is None:
            self._session.say(self.tr("No density can be told from these hairs."))
        shown = visit if told is None else replace(visit, scalp=told)
        is_stored = told is None or told.main == visit.scalp.main
        unit = self._session.settings.area_unit
        self._facts.show_visit(shown, unit, key, corrections, is_stored=is_stored)

    def _want_fates(self, wanted: bool) -> None:
        visit, baseline = self._presenter.visit, self._presenter.photos.baseline
        if visit is None or baseline is None:
            return
        if wanted:
            self._traces.want_fates(self._session.opened.folder, visit, baseline)
        else:
            self._presenter.show_fates(visit.photo.sha256, ())

    def _on_no_hairs(self, sentence: str) -> None:
        self._options.show_diameters()
        self._session.say(sentence)
