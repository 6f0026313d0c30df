"""Follow every patch of a series: names, areas, depth, events."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.series_scale import SeriesScale
from pigmenttrack.app.visit import Baseline, MarkedPart, Visit
from pigmenttrack.domain.body_part import BodyPart, PartMeasurement
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.patch_track import PatchEvent, PatchState
from pigmenttrack.domain.pattern import RepigmentationPattern
from pigmenttrack.domain.units import MM2_PER_CM2
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.vitiligo.area import VisitAreas, pixel_weights
from pigmenttrack.imaging.vitiligo.depth import (
    HDR_TONE_SD,
    TONE_SD,
    Depth,
    depigmented_share_pct,
    measure_depth,
    patch_contrast,
)
from pigmenttrack.imaging.vitiligo.involvement import measure_involvement
from pigmenttrack.imaging.vitiligo.labels import Labels
from pigmenttrack.imaging.vitiligo.patch_areas import AreaWeights, PatchAreas, measure_patches
from pigmenttrack.imaging.vitiligo.patch_events import told_events
from pigmenttrack.imaging.vitiligo.patch_places import PatchPlace, places_of
from pigmenttrack.imaging.vitiligo.patch_tracking import track_patches
from pigmenttrack.imaging.vitiligo.patches import Borders, TrackedPatches
from pigmenttrack.imaging.vitiligo.pattern import (
    NO_SCALE,
    TOO_LITTLE,
    ComparedVisits,
    repigmentation_pattern,
)
from pigmenttrack.imaging.vitiligo.result import Segmentation

LEAST_PATCH_MM2 = 0.8  # a disc of one millimetre
LEAST_PATCH_PX = 30.0  # of the frame; fewer are a speck of noise at any scale


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedVisit:
    """The patches of one visit.

    Attributes
    ----------
    patches : tuple of PatchState
        In the order of their names.
    places : tuple of PatchPlace
        Where their names are written, for those that are there.
    depigmented_share_pct : Estimate or None
        Of all patches together.
    pattern : RepigmentationPattern or None
        None on the baseline.
    parts : tuple of PartMeasurement
        Empty without a scale.
    """

    patches: tuple[PatchState, ...]
    places: tuple[PatchPlace, ...]
    depigmented_share_pct: Estimate | None
    pattern: RepigmentationPattern | None
    parts: tuple[PartMeasurement, ...]


def follow_patches(
    baseline: Baseline,
    visits: Sequence[Visit],
    segmentations: Sequence[Segmentation],
    rgbs: Sequence[Rgb],
    areas: Sequence[VisitAreas],
    scale: SeriesScale | None,
) -> tuple[tuple[FollowedVisit, ...], tuple[PatchEvent, ...]]:
    """Return the patches of every visit in the order given, and what became of them.

    Parameters
    ----------
    visits, segmentations, rgbs, areas
        The baseline first, the others in any order.
    """
    weights, mm2_per_px = _weights(segmentations[0], scale), _mm2_per_px(scale)
    order = sorted(range(len(visits)), key=lambda one: visits[one].captured.taken_at)
    least_px = LEAST_PATCH_PX
    if mm2_per_px is not None:
        least_px = max(least_px, LEAST_PATCH_MM2 / mm2_per_px)
    tracked = track_patches(
        [_borders(segmentations[one], visits[one].residual_frame_px) for one in order],
        least_px=least_px,
    )
    patch_areas = measure_patches(
        tracked,
        [segmentations[one] for one in order],
        [visits[one].residual_frame_px for one in order],
        weights,
        baseline_index=order.index(0),
    )
    depths = measure_depth(
        rgbs,
        segmentations,
        baseline_index=0,
        tone_sds=[HDR_TONE_SD if QualityFlag.HDR in one.flags else TONE_SD for one in visits],
    )
    followed: dict[int, FollowedVisit] = {}
    parts = _marked(baseline, segmentations[0]) if mm2_per_px is not None else ()
    for place, one in enumerate(order):
        pair = (segmentations[0], segmentations[one])
        followed[one] = FollowedVisit(
            patches=_states(patch_areas[place], tracked.labels[place], depths[one]),
            places=places_of(tracked.labels[place], patch_name),
            depigmented_share_pct=depigmented_share_pct(depths[one], segmentations[one].mask),
            pattern=None
            if one == 0
            else _pattern(pair, (depths[0], depths[one]), areas[one], mm2_per_px, visits[one]),
            parts=tuple(
                _measured_part(part, pair, depths[one], weights, visits[one].residual_frame_px)
                for part in parts
            ),
        )
    events = _dated(tracked, [visits[one] for one in order])
    return tuple(followed[one] for one in range(len(visits))), events


def _borders(found: Segmentation, residual_px: float) -> Borders:
    return Borders(
        middle=found.mask,
        tight=np.asarray(found.low > 0.5),
        wide=np.asarray(found.high > 0.5),
        looked_at=found.roi,
        residual_px=residual_px,
    )


def _states(areas: Sequence[PatchAreas], labels: Labels, depth: Depth) -> tuple[PatchState, ...]:
    return tuple(
        PatchState(
            name=patch_name(one.number),
            area=one.area,
            repigmentation_pct=one.repigmentation_pct,
            compared=tuple(map(patch_name, one.compared)),
            contrast_mi=patch_contrast(depth, labels == one.number),
        )
        for one in sorted(areas, key=lambda area: area.number)
    )


def _weights(baseline: Segmentation, scale: SeriesScale | None) -> AreaWeights:
    if scale is None:
        return AreaWeights(per_px=pixel_weights(baseline, None), relative_sd=0.0)
    return AreaWeights(
        per_px=pixel_weights(baseline, scale.area_mm2),
        relative_sd=math.hypot(2 * scale.relative_sd, scale.relative_plane_sd),
    )


def _mm2_per_px(scale: SeriesScale | None) -> float | None:
    return None if scale is None else float(np.median(scale.area_mm2))


def _pattern(
    pair: tuple[Segmentation, Segmentation],
    depths: tuple[Depth, Depth],
    areas: VisitAreas,
    mm2_per_px: float | None,
    visit: Visit,
) -> RepigmentationPattern:
    if mm2_per_px is None:
        return NO_SCALE
    if areas.gain is None:
        return TOO_LITTLE
    gain = areas.gain
    return repigmentation_pattern(
        ComparedVisits(
            then=pair[0],
            now=pair[1],
            depth_then=depths[0],
            depth_now=depths[1],
            gain_mm2=Estimate(
                value=MM2_PER_CM2 * gain.value,
                sd=MM2_PER_CM2 * gain.sd,
                low=MM2_PER_CM2 * gain.low,
                high=MM2_PER_CM2 * gain.high,
            ),
            mm_per_px=math.sqrt(mm2_per_px),
            residual_px=visit.residual_frame_px,
        )
    )


def _marked(baseline: Baseline, found: Segmentation) -> tuple[MarkedPart, ...]:
    """Return the parts that a person marked, or all that is looked at as one without a name."""
    if baseline.parts:
        return baseline.parts
    everywhere = np.ones(found.roi.shape, np.bool_)
    return (MarkedPart(name="", part=BodyPart.UNNAMED, mask=everywhere),)


def _measured_part(
    part: MarkedPart,
    pair: tuple[Segmentation, Segmentation],
    depth: Depth,
    weights: AreaWeights,
    residual_px: float,
) -> PartMeasurement:
    found = measure_involvement(pair, depth, part.mask, weights, residual_px)
    return PartMeasurement(
        name=part.name,
        part=part.part,
        seen_cm2=found.seen,
        involved_cm2=found.involved,
        depigmented_pct=found.depigmented_pct,
        lost_cm2=found.lost,
    )


def patch_name(number: int) -> str:
    """Return how a patch is called everywhere: P1, P2 and so on."""
    return f"P{number}"


def _dated(tracked: TrackedPatches, visits: Sequence[Visit]) -> tuple[PatchEvent, ...]:
    return tuple(
        PatchEvent(
            kind=event.kind,
            name=patch_name(event.number),
            other=patch_name(event.other) if event.other else "",
            photo=visits[event.visit].name,
            captured=visits[event.visit].captured,
            confirmed=event.confirmed,
        )
        for event in told_events(tracked)
    )
