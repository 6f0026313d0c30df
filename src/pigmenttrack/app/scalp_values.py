"""The numbers of a close-up, under the names that the series keeps them by."""

from dataclasses import replace

import numpy as np

from pigmenttrack.app.scalp_close_up import CloseUp
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.hair import HairFate
from pigmenttrack.domain.scalp import ScalpCount, ScalpMeasurement, ScalpQuantity
from pigmenttrack.imaging.hair.compare import HairChange
from pigmenttrack.imaging.hair.field import HairField

# The common share is read off a grid of 60 x 60 points, under a motion known to a few hundredths
# of a millimetre.
COMMON_SHARE_SD_PCT = 1.0
# Focus and light move the edges of all shafts of a photo alike: what a mean of changes keeps.
# Measured on synthetic follow-ups (docs/method/scalp.md).
DIAMETER_CHANGE_SD_UM = 1.0

_FATES = {
    HairFate.STAYED: ScalpCount.STAYED,
    HairFate.THICKENED: ScalpCount.THICKENED,
    HairFate.THINNED: ScalpCount.THINNED,
    HairFate.SHED: ScalpCount.SHED,
    HairFate.NEW: ScalpCount.NEW,
}


def close_up_values(close_up: CloseUp) -> dict[ScalpQuantity, Estimate]:
    """Return every value that the photo gave."""
    change, growth = close_up.follow_up.change, close_up.follow_up.growth
    found = _field_values(close_up.field)
    if change is not None and change.ok:
        found |= {
            ScalpQuantity.COUNT_CHANGE: change.count_change,
            ScalpQuantity.DENSITY_CHANGE: change.density_change_per_cm2,
            ScalpQuantity.DIAMETER_CHANGE: diameter_change(change),
            ScalpQuantity.COMMON_SHARE: _share(100.0 * change.common_share),
        }
    if growth is not None:
        found |= {
            ScalpQuantity.GROWTH: growth.mean_mm_per_day,
            ScalpQuantity.ANAGEN: growth.anagen_pct,
            ScalpQuantity.TELOGEN: growth.telogen_pct,
            ScalpQuantity.ELONGATION: growth.elongation_pct,
            ScalpQuantity.ANAGEN_GROWTH: growth.anagen_mm_per_day,
        }
    return {name: value for name, value in found.items() if value is not None}


def close_up_counts(close_up: CloseUp) -> dict[ScalpCount, int]:
    """Return how many there were of everything."""
    change, growth = close_up.follow_up.change, close_up.follow_up.growth
    counts = _field_counts(close_up.field)
    if change is not None and change.ok:
        counts |= {ScalpCount.BEFORE: change.before_count, ScalpCount.AFTER: change.after_count}
        counts |= {_FATES[fate]: number for fate, number in change.fates.items()}
    if growth is not None:
        counts[ScalpCount.FOLLOWED_TIPS] = growth.count
    return counts


def with_field(measurement: ScalpMeasurement, field: HairField) -> ScalpMeasurement | None:
    """Return a measurement with the figures of another field: the same photo, corrected by hand.

    What it says beside the baseline stays: that is told from the hairs as traced. None where the
    corrected hairs tell nothing of what is charted.
    """
    found = _field_values(field)
    beside = {name: one for name, one in measurement.values.items() if name not in found}
    known = {name: one for name, one in found.items() if one is not None}
    if measurement.main_quantity not in known:
        return None
    return replace(
        measurement,
        values={**known, **beside},
        counts={**measurement.counts, **_field_counts(field)},
    )


def _field_values(field: HairField) -> dict[ScalpQuantity, Estimate | None]:
    return {
        ScalpQuantity.DENSITY: field.density_per_cm2,
        ScalpQuantity.DIAMETER: field.diameter_um,
        ScalpQuantity.VELLUS: field.vellus_pct,
        ScalpQuantity.TERMINAL: field.terminal_pct,
        ScalpQuantity.THICKNESS: field.thickness_mm_per_cm2,
        ScalpQuantity.DIVERSITY: field.diameter_diversity_pct,
        ScalpQuantity.UNITS: field.units.per_cm2,
        ScalpQuantity.UNIT_DISTANCE: field.units.neighbour_distance_mm,
        ScalpQuantity.LENGTH: field.length_mm,
    }


def _field_counts(field: HairField) -> dict[ScalpCount, int]:
    return {
        ScalpCount.HAIRS: field.count,
        ScalpCount.CLIPPINGS: len(field.clippings),
        ScalpCount.SINGLE_UNITS: field.units.singles,
        ScalpCount.PAIR_UNITS: field.units.pairs,
        ScalpCount.LARGER_UNITS: field.units.larger,
    }


def diameter_change(change: HairChange) -> Estimate | None:
    """Return by how much hairs found again got thicker, µm; None with fewer than two."""
    steps = [
        each.after.diameter_um - each.before.diameter_um
        for each in change.hairs
        if each.before is not None
        and each.after is not None
        and each.before.diameter_um is not None
        and each.after.diameter_um is not None
    ]
    if len(steps) < 2:
        return None
    scatter = float(np.var(steps, ddof=1)) / len(steps)
    return normal_estimate(
        float(np.mean(steps)), float(np.hypot(np.sqrt(scatter), DIAMETER_CHANGE_SD_UM))
    )


def _share(percent: float) -> Estimate:
    low, high = percent - 2 * COMMON_SHARE_SD_PCT, percent + 2 * COMMON_SHARE_SD_PCT
    return Estimate(value=percent, sd=COMMON_SHARE_SD_PCT, low=max(0.0, low), high=min(100.0, high))
