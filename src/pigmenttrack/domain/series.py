"""Any measured series: what charts, pages and doubts take.

Both kinds have a name, measurements with a `main` value in the order of their dates, rejections,
a noise sd of the main value, and remarks.
"""

from typing import TypeAlias

from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpSeries

Measurement: TypeAlias = PatchMeasurement | ScalpMeasurement
Series: TypeAlias = PatchSeries | ScalpSeries
