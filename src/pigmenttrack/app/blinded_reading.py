"""Let a person judge pairs of photos without knowing their dates, and keep what was said.

A reader who knows which photo is the later one sees what they hope for or fear. Here pairs come in
random order and on random sides; what the reader says is set against what the measurement says.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

import numpy as np

from pigmenttrack.app.catalog_journal import write_entries
from pigmenttrack.app.compare_visits import Change, change_between
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto
from pigmenttrack.domain.blinded_reading import (
    NAME_LIMIT,
    BlindedReading,
    Reading,
    ReadPair,
    SeenPhoto,
)
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal_csv import safe_cell
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.journal import journal_of

MOST_PAIRS = 20  # a reader tires; of the pairs of a long series some are drawn
_COLUMNS = (
    "read_on",
    "reader",
    "left_photo",
    "left_date",
    "right_photo",
    "right_date",
    "reader_says_more",
    "measured_more",
    "net_change",
    "net_low95",
    "net_high95",
    "unit",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlindPair:
    """Two photos without dates, and what the measurement says of them.

    Attributes
    ----------
    measured : Reading
        SAME where the change is within the noise of the series.
    """

    left: VisitPhoto
    right: VisitPhoto
    change: Change
    measured: Reading

    def read_as(self, said: Reading) -> ReadPair:
        """Return the pair with what a reader said of it, as it is kept."""
        net = self.change.net
        return ReadPair(
            left=_seen(self.left),
            right=_seen(self.right),
            said=said,
            measured=self.measured,
            net_change=net.value,
            net_low95=net.low,
            net_high95=net.high,
            unit=self.change.later.unit,
        )


def draw_pairs(photos: SitePhotos, rng: np.random.Generator) -> tuple[BlindPair, ...]:
    """Return pairs of measured visits in random order, each on random sides.

    Raises
    ------
    BadRequest
        If fewer than two visits were measured.
    """
    measured = [one for one in photos.photos if one.measurement is not None]
    found = [
        (first, second, change)
        for first, second in combinations(measured, 2)
        if (change := _change(photos, first, second)) is not None
    ]
    if not found:
        msg = "A blinded reading needs at least two measured visits."
        raise BadRequest(msg, advice="Add photos and measure the site first.")
    chosen = rng.permutation(len(found))[:MOST_PAIRS]
    return tuple(_on_sides(*found[index], swapped=bool(rng.random() < 0.5)) for index in chosen)


def _change(photos: SitePhotos, first: VisitPhoto, second: VisitPhoto) -> Change | None:
    # The baseline need not be the earliest photo; its stored numbers are the better ones.
    if second.is_baseline:
        first, second = second, first
    return change_between(photos, first, second)


def _on_sides(first: VisitPhoto, second: VisitPhoto, change: Change, *, swapped: bool) -> BlindPair:
    more_is_earlier = change.net.value > 0
    earlier_is_first = change.earlier is first.measurement
    first_has_more = more_is_earlier == earlier_is_first
    measured = Reading.SAME
    if change.is_beyond_noise:
        measured = Reading.LEFT if first_has_more != swapped else Reading.RIGHT
    left, right = (second, first) if swapped else (first, second)
    return BlindPair(left=left, right=right, change=change, measured=measured)


def sitting(
    site: Site, pairs: Sequence[ReadPair], *, reader: str = "", read_on: date | None = None
) -> BlindedReading:
    """Return what was read in one go, as it is kept.

    Parameters
    ----------
    pairs : at least one, in the order of reading
    read_on : today if not given
    """
    return BlindedReading(
        read_on=read_on or datetime.now().astimezone().date(),
        site_id=site.id,
        site=site.name,
        reader=reader.strip()[:NAME_LIMIT],
        pairs=tuple(pairs),
    )


def keep_reading(
    catalog: Catalog, subject: Subject, reading: BlindedReading, *, now: datetime | None = None
) -> None:
    """Write a sitting into the subject's journal; undo takes it out.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    write_entries(catalog, subject, [reading], label=f"Blinded reading of {reading.site}", now=now)


def readings_of(catalog: Catalog, subject: Subject, site: Site) -> tuple[BlindedReading, ...]:
    """Return every sitting over a site's photos, in the order in which they were read."""
    with catalog.reading() as connection:
        kept = journal_of(connection, subject.id).readings
    return tuple(one for one in kept if one.site_id == site.id)


def readings_csv(readings: Sequence[BlindedReading]) -> str:
    """Return what was read beside what was measured, a row a pair in the order of reading."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for reading in readings:
        head = (reading.read_on.isoformat(), safe_cell(reading.reader))
        table.writerows((*head, *_row(pair)) for pair in reading.pairs)
    return text.getvalue()


def _row(pair: ReadPair) -> tuple[str, ...]:
    return (
        *(safe_cell(pair.left.file_name), pair.left.taken_on.isoformat()),
        *(safe_cell(pair.right.file_name), pair.right.taken_on.isoformat()),
        *(pair.said.value, pair.measured.value),
        *(f"{value:.6g}" for value in (pair.net_change, pair.net_low95, pair.net_high95)),
        pair.unit.value,
    )


def _seen(visit: VisitPhoto) -> SeenPhoto:
    return SeenPhoto(
        sha256=visit.photo.sha256,
        file_name=visit.photo.file_name,
        taken_on=visit.photo.captured.taken_at.date(),
    )
