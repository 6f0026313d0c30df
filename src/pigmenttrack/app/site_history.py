"""What is known of a site, wherever it comes from, and everything that may be said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pigmenttrack.app.catalog_journal import subject_journal
from pigmenttrack.app.catalog_series import site_series
from pigmenttrack.app.verdict import JudgedSeries, judge_measured, judge_scores, phases_between
from pigmenttrack.app.verdict_journal import read_journal
from pigmenttrack.app.verdict_measurements import read_measurements
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_horizon import REGROWTH, REPIGMENTATION, Horizon
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.report.series_words import words_of
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.sites import sites_of
from pigmenttrack.store.subjects import all_subjects

HORIZON_OF_KIND: dict[SiteKind, Horizon] = {
    SiteKind.VITILIGO: REPIGMENTATION,
    SiteKind.SCALP: REGROWTH,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteHistory:
    """Measurements, journal and control site of one place.

    Attributes
    ----------
    subject, site : str
        For people; empty where nobody named them.
    """

    subject: str
    site: str
    journal: Journal
    series: Series | None = None
    control: Series | None = None
    horizon: Horizon | None = None

    def phases(self, today: date, substance: str = "") -> tuple[tuple[Phase, ...], ...]:
        """Return the phases of every substance, those of the one named first.

        Raises
        ------
        BadRequest
            If no course of that substance is there.
        """
        days = [lab.taken_on for lab in self.journal.labs]
        days += [score.taken_on for score in self.journal.scores]
        if self.series is not None:
            days += [m.captured.taken_at.date() for m in self.series.measurements]
        if any(course.stopped_on is None for course in self.journal.courses):
            days.append(today)
        phases = phases_between(self.journal, days)
        if not substance:
            return phases
        wanted = substance.strip().casefold()
        own = [one for one in phases if _substance(one).casefold() == wanted]
        if not own:
            message = f"There is no course of '{substance}'."
            names = ", ".join(_substance(one) for one in phases) or "none"
            raise BadRequest(message, advice=f"There are: {names}.")
        return (*own, *(one for one in phases if one not in own))

    def judged(self, phases: Sequence[Sequence[Phase]]) -> tuple[JudgedSeries, ...]:
        """Return the verdicts on the measured series and on every score, in this order."""
        found = []
        if self.series is not None:
            found.append(judge_measured(self.series, self.journal, phases, control=self.control))
        for kind in dict.fromkeys(score.kind for score in self.journal.scores):
            own = [score for score in self.journal.scores if score.kind is kind]
            if (one := judge_scores(own, self.journal, phases)) is not None:
                found.append(one)
        return tuple(found)


def history_of_site(catalog: Catalog, site: Site) -> SiteHistory:
    """Gather what a catalog knows of a site; the subject's control site is found by itself."""
    with catalog.reading() as connection:
        subject = next(one for one in all_subjects(connection) if one.id == site.subject_id)
        others = sites_of(connection, subject.id)
    series = measured_series(catalog, site)
    return SiteHistory(
        subject=subject.alias,
        site=site.name,
        journal=subject_journal(catalog, subject),
        series=series,
        control=_control_of(catalog, site, series, others),
        horizon=HORIZON_OF_KIND.get(site.kind),
    )


def history_of_files(
    *,
    measurements: Path | None = None,
    doses: Path | None = None,
    labs: Path | None = None,
    scores: Path | None = None,
    control: Path | None = None,
) -> SiteHistory:
    """Gather a measurements.json and journal tables, without a catalog.

    Raises
    ------
    BadRequest
        If a file cannot be read whole, or none is named.
    """
    named = [path for path in (measurements, doses, labs, scores) if path is not None]
    if not named:
        message = "There is nothing to draw or to judge."
        raise BadRequest(
            message, advice="Name a subject and a site, a measurements.json, or a CSV file."
        )
    if control is not None and measurements is None:
        message = "A control site needs a site beside it."
        raise BadRequest(message, advice="Name the treated site's measurements.json as well.")
    series = None if measurements is None else read_measurements(measurements)
    return SiteHistory(
        subject="",
        site=named[0].absolute().parent.name if series is None else series.name,
        journal=read_journal(doses=doses, labs=labs, scores=scores),
        series=series,
        control=None if control is None else read_measurements(control),
        horizon=None if series is None else _horizon(series),
    )


def _horizon(series: Series) -> Horizon:
    return HORIZON_OF_KIND[SiteKind.VITILIGO if isinstance(series, PatchSeries) else SiteKind.SCALP]


def measured_series(catalog: Catalog, site: Site) -> Series | None:
    """Return what the newest measuring of a site of any kind gave, None before the first."""
    if site.kind is not SiteKind.SCALP:
        return site_series(catalog, site)
    # Brings the whole measuring of hair along: only where it is asked for.
    from pigmenttrack.app.catalog_scalp import scalp_site_series

    return scalp_site_series(catalog, site)


def _control_of(
    catalog: Catalog, site: Site, series: Series | None, others: Sequence[Site]
) -> Series | None:
    """Return the subject's control site, where it is measured in the same unit."""
    if series is None or site.is_control:
        return None
    for other in others:
        if other.is_control and other.id != site.id and other.kind is site.kind:
            found = measured_series(catalog, other)
            if found is not None and words_of(found).title == words_of(series).title:
                return found
    return None


def _substance(phases: Iterable[Phase]) -> str:
    return next(phase.courses[0].substance.strip() for phase in phases if phase.courses)
