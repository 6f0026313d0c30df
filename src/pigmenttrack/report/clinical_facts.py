"""What a clinical report says, before it is laid out."""

from dataclasses import dataclass
from datetime import date

from pigmenttrack.domain.series import Series
from pigmenttrack.domain.site import MapPosition
from pigmenttrack.domain.timeline import Timeline
from pigmenttrack.report.overlay_key import OverlayKey
from pigmenttrack.report.page_pictures import ReportPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPictures:
    """First, last and what changed between them, all in one frame.

    Attributes
    ----------
    pictures : tuple of ReportPicture
        Three at most, in this order.
    mm_per_px : float or None
        Of all of them; None without a scale.
    key : pairs of what paints a sample, and its words
    """

    pictures: tuple[ReportPicture, ...] = ()
    mm_per_px: float | None = None
    key: OverlayKey = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsTable:
    """A titled table of a report; every cell is plain text.

    Attributes
    ----------
    left_out : int
        Rows that did not come with it.
    remark : str
        What is to be said below it; may be empty.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicalFacts:
    """Everything on the pages.

    Attributes
    ----------
    who : tuple of str
        Alias, birth year, sex: as far as they are known.
    where : tuple of str
        Body region, side, kind of photo.
    cautions : tuple of str
        What must be kept in mind beside the verdict, and what else went on.
    tables : tuple of FactsTable
        Verdicts by phase, scores, laboratory values, courses.
    more_tables : tuple of FactsTable
        The rest of the journal, which comes last.
    """

    timeline: Timeline
    made_on: date
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    position: MapPosition | None = None
    series: Series | None = None
    pictures: RegisteredPictures = RegisteredPictures()
    cautions: tuple[str, ...] = ()
    tables: tuple[FactsTable, ...] = ()
    more_tables: tuple[FactsTable, ...] = ()
    provenance: tuple[str, ...] = ()
