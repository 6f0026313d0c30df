"""What a series is called on charts and pages: of a patch, or of the scalp."""

from dataclasses import dataclass

from pigmenttrack.domain.measurement import AreaUnit, PatchSeries
from pigmenttrack.domain.scalp import ScalpView
from pigmenttrack.domain.series import Series
from pigmenttrack.report.number_format import UNIT_SIGNS, UNIT_WORDS
from pigmenttrack.report.scalp_words import PAGE_KINDS, QUANTITY_WORDS

_SCALP_LIMITS = {
    ScalpView.CLOSE_UP: "Hair is counted on the field that the photos show, not on the whole scalp",
    ScalpView.GLOBAL: "Cover is that of the region in the photos, as combed on that day",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesWords:
    """Names of the main value and of the page.

    Attributes
    ----------
    measure, unit : str
        "Depigmented area" and "cm²": together they head charts.
    sign : str
        Short unit behind a single figure.
    of_what : str
        Before the interval of a figure whose sign alone would mislead; ends in a comma.
    page_kind : str
        Running head of the page.
    limits : str
        What the number is not, as a clause of the page's foot.
    """

    measure: str
    unit: str
    sign: str
    of_what: str = ""
    page_kind: str
    limits: str

    @property
    def title(self) -> str:
        """What is charted, with its unit."""
        return f"{self.measure}, {self.unit}"


def words_of(series: Series) -> SeriesWords:
    """Return the words for a series."""
    if isinstance(series, PatchSeries):
        of_region = series.unit is AreaUnit.PERCENT_OF_REGION
        return SeriesWords(
            measure="Depigmented area",
            unit=UNIT_WORDS[series.unit],
            sign=UNIT_SIGNS[series.unit],
            of_what="of the region, " if of_region else "",
            page_kind="Vitiligo patch: depigmented area over time",
            limits="An area is that of the skin seen from the camera",
        )
    words = QUANTITY_WORDS[series.main_quantity]
    return SeriesWords(
        measure=words.name,
        unit=words.unit,
        sign=words.unit,
        page_kind=PAGE_KINDS[series.view],
        limits=_SCALP_LIMITS[series.view],
    )
