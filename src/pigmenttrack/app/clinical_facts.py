"""Gather what a clinical report says: from a catalog's site, or from files."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from pigmenttrack.app.lab_units import with_lab_units
from pigmenttrack.app.provenance_words import provenance_sentences
from pigmenttrack.app.report_journal import journal_tables
from pigmenttrack.app.report_tables import phase_table, value_tables
from pigmenttrack.app.site_history import SiteHistory, history_of_site
from pigmenttrack.app.timeline import TimelineChoices, lay_out
from pigmenttrack.app.timeline_pictures import pictures_of_two
from pigmenttrack.app.verdict import JudgedSeries
from pigmenttrack.domain.site import Modality, Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.report.clinical_facts import ClinicalFacts, RegisteredPictures
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.subjects import all_subjects

_SAME_SPAN = "In the same span:"
_NOISE = "Noise from"


def facts_of_site(
    catalog: Catalog,
    site: Site,
    choices: TimelineChoices | None = None,
    *,
    lab_units: Sequence[str] = (),
    today: date | None = None,
) -> ClinicalFacts:
    """Return everything that a report on a catalog's site says.

    Raises
    ------
    pigmenttrack.domain.errors.BadRequest
        If no course of the substance chosen is there, or a unit is unknown.
    pigmenttrack.domain.errors.UnreadablePhoto, pigmenttrack.store.errors.CatalogError
        If a stored photo or mask cannot be read any more.
    """
    with catalog.reading() as connection:
        subject = next(one for one in all_subjects(connection) if one.id == site.subject_id)
    return facts_of_history(
        history_of_site(catalog, site),
        choices,
        subject=subject,
        site=site,
        pictures=pictures_of_two(catalog, site),
        lab_units=lab_units,
        today=today,
    )


def facts_of_history(  # noqa: PLR0913 - what is known besides the history, each by its name
    history: SiteHistory,
    choices: TimelineChoices | None = None,
    *,
    subject: Subject | None = None,
    site: Site | None = None,
    pictures: RegisteredPictures | None = None,
    lab_units: Sequence[str] = (),
    today: date | None = None,
) -> ClinicalFacts:
    """Return everything that a report on a history says.

    Raises
    ------
    pigmenttrack.domain.errors.BadRequest
        As `facts_of_site`.
    """
    choices = choices or TimelineChoices()
    today = today or datetime.now(UTC).date()
    phases = history.phases(today, choices.substance)
    judged = history.judged(phases)
    timeline = with_lab_units(lay_out(history, phases, judged, choices, today=today), lab_units)
    return ClinicalFacts(
        timeline=timeline,
        made_on=today,
        who=_who(history, subject),
        where=_where(site),
        position=None if site is None else site.position,
        series=history.series,
        pictures=pictures or RegisteredPictures(),
        cautions=_cautions(judged),
        tables=(
            *(table for one in judged if (table := phase_table(one)).rows),
            *value_tables(history.journal, phases, timeline.labs),
        ),
        more_tables=journal_tables(history.journal),
        provenance=provenance_sentences(history),
    )


def _who(history: SiteHistory, subject: Subject | None) -> tuple[str, ...]:
    if subject is None:
        return (history.subject,) if history.subject else ()
    born = "" if subject.birth_year is None else f"born {subject.birth_year}"
    sex = "" if subject.sex is None else subject.sex.value
    return tuple(part for part in (subject.alias, born, sex) if part)


def _where(site: Site | None) -> tuple[str, ...]:
    if site is None:
        return ()
    side = "" if site.side is None else site.side.value
    light = "" if site.modality is Modality.CAMERA else f"photos: {site.modality.value}"
    control = "control site, photographed for comparison" if site.is_control else ""
    parts = (site.kind.value, site.body_region, side, light, control)
    return tuple(part for part in parts if part)


def _cautions(judged: Sequence[JudgedSeries]) -> tuple[str, ...]:
    """Return what stands beside the first verdict: what else went on, then the warnings.

    How large the noise is stands among the method.
    """
    if not judged:
        return ()
    sentences = judged[0].sentences()[1:]
    first = [each for each in sentences if each.startswith(_SAME_SPAN)]
    rest = [each for each in sentences if not each.startswith((_SAME_SPAN, _NOISE))]
    return (*first, *rest)
