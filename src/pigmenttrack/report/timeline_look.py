"""Sizes and colours of a timeline's chart, for a phone's width and for a sheet of paper.

Nothing is told by colour alone: lanes lie apart, marks differ in shape, bands have edges.

References
----------
.. [1] Okabe & Ito (2008). Color Universal Design: their blue, vermilion and bluish green.
"""

from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.page import Type


class ChartWidth(StrEnum):
    """Where the chart is looked at."""

    PHONE = "phone"
    A4 = "a4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Lengths in millimetres, type in points.

    Attributes
    ----------
    sheet_mm, margin_mm : float
        Width of the picture, and what stays free at its edges.
    axis_mm : float
        Room left of the plots for the numbers of their scales.
    most_ticks : int
        On the axis of time.
    """

    sheet_mm: float
    margin_mm: float
    axis_mm: float
    main_mm: float
    lane_mm: float
    caption_mm: float
    row_mm: float
    most_ticks: int
    title: Type
    subtitle: Type
    statement: Type
    caption: Type
    small: Type
    faint: Type
    marker_pt: float


def _look(base_pt: float, title_pt: float, **lengths: float) -> Look:
    return Look(
        title=Type(title_pt, LIGHT.text, bold=True),
        subtitle=Type(base_pt, LIGHT.faint_text),
        statement=Type(base_pt * 1.06, LIGHT.text, bold=True),
        caption=Type(base_pt, LIGHT.text, bold=True),
        small=Type(base_pt * 0.92, LIGHT.text),
        faint=Type(base_pt * 0.92, LIGHT.faint_text),
        marker_pt=base_pt * 0.66,
        most_ticks=int(lengths.pop("most_ticks")),
        **lengths,
    )


# On a phone, 390 points wide, a sheet of 137 mm is shown at its own size: 9 points stay 9 points.
PHONE = _look(
    9.2, 14.0, sheet_mm=137.0, margin_mm=5.0, axis_mm=13.0, main_mm=58.0, lane_mm=22.0,
    caption_mm=5.6, row_mm=6.6, most_ticks=6,
)  # fmt: skip
A4 = _look(
    8.2, 17.0, sheet_mm=210.0, margin_mm=15.0, axis_mm=13.0, main_mm=64.0, lane_mm=21.0,
    caption_mm=5.0, row_mm=5.8, most_ticks=10,
)  # fmt: skip
LOOKS = {ChartWidth.PHONE: PHONE, ChartWidth.A4: A4}

PHASE = "#eef2f6"
PHASE_EDGE = "#9aa5b1"
RANGE = "#e2efe9"
RANGE_EDGE = "#5d8a76"
LAB = "#00664b"
SCORE = "#7a3b00"
SERIES = LIGHT.point
COURSE = "#3d4b59"
CHANGE = "#1c1f23"
EARLY = "#6d7883"
SYMPTOM_MARKS = "os^Dv<>ph*"
