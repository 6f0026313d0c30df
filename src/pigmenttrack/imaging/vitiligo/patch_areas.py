"""Area and change of every tracked patch, with the same uncertainties as the whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.area import MARGIN_PX, VisitAreas, visit_areas, within
from pigmenttrack.imaging.vitiligo.labels import Labels, within_reach
from pigmenttrack.imaging.vitiligo.patches import TrackedPatches, families
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.window import Window, window_of

GROUND_PX = 8.0  # the border drawn one sd wider stays within six pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchAreas:
    """One patch on one visit.

    Attributes
    ----------
    number : int
    compared : tuple of int
        The patches that `repigmentation_pct` speaks of together: this one, and those that it
        merged with or split from since the baseline. Empty where nothing is compared.
    """

    number: int
    area: Estimate
    repigmentation_pct: Estimate | None = None
    compared: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """One visit, and to which patch each pixel belongs, a border's doubt included."""

    segmentation: Segmentation
    near: Labels
    residual_px: float

    def of(self, numbers: Sequence[int], place: Mask) -> Mask:
        """Return where these patches are, or, where nothing is now, where they were."""
        return np.asarray(np.isin(self.near, numbers) | (place & (self.near == 0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaWeights:
    """What each pixel (H, W) adds to an area, and the areas' common relative sd."""

    per_px: Plane
    relative_sd: float


def measure_patches(
    tracked: TrackedPatches,
    segmentations: Sequence[Segmentation],
    residuals_px: Sequence[float],
    weights: AreaWeights,
    *,
    baseline_index: int,
) -> tuple[tuple[PatchAreas, ...], ...]:
    """Return the areas of all patches, one tuple a visit, in the order of `tracked`.

    A patch has a row on every photo that can tell: area zero where its place is seen and bare,
    no row where nobody can say, and none once it has become part of another.
    """
    grounds = [
        _Ground(segmentation=one, near=within_reach(labels, GROUND_PX), residual_px=residual)
        for one, labels, residual in zip(segmentations, tracked.labels, residuals_px, strict=True)
    ]
    ever = {
        number: np.logical_or.reduce([labels == number for labels in tracked.labels])
        for number in range(1, tracked.count + 1)
    }
    baseline = grounds[baseline_index]
    rows = []
    for index, ground in enumerate(grounds):
        span = (min(index, baseline_index), max(index, baseline_index))
        kin = families(tracked.events, tracked.count, span)
        then = {number for number, there in tracked.seen[baseline_index].items() if there}
        rows.append(
            tuple(
                _patch(
                    number,
                    tuple(sorted(kin[number])) if kin[number] & then else (),
                    (baseline, ground),
                    ever,
                    weights,
                )
                for number, there in tracked.seen[index].items()
                if there is not None
            )
        )
    return tuple(rows)


def _patch(
    number: int,
    kin: tuple[int, ...],
    grounds: tuple[_Ground, _Ground],
    ever: dict[int, Mask],
    weights: AreaWeights,
) -> PatchAreas:
    baseline, visit = grounds
    own = _measured(None, visit, visit.of((number,), ever[number]), weights)
    if visit is baseline or not kin:
        return PatchAreas(number=number, area=own.area)
    place = np.logical_or.reduce([ever[one] for one in kin])
    ground = baseline.of(kin, place) | visit.of(kin, place)
    share = _measured(baseline, visit, ground, weights).repigmentation_pct
    return PatchAreas(
        number=number,
        area=own.area,
        repigmentation_pct=share,
        compared=() if share is None else kin,
    )


def _measured(
    baseline: _Ground | None, visit: _Ground, ground: Mask, weights: AreaWeights
) -> VisitAreas:
    window = window_of(ground, MARGIN_PX)
    here = ground[window]
    return visit_areas(
        None if baseline is None else _cut(baseline.segmentation, window, here),
        _cut(visit.segmentation, window, here),
        weights.per_px[window],
        visit.residual_px,
        weights.relative_sd,
    )


def _cut(whole: Segmentation, window: Window, ground: Mask) -> Segmentation:
    part = within(whole, window)
    return replace(
        part, fraction=part.fraction * ground, low=part.low * ground, high=part.high * ground
    )
