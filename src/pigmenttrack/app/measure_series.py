"""From prepared visits to measurements: what looks at all photos of a site together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.follow_patches import FollowedVisit, follow_patches
from pigmenttrack.app.judge_light import judge_visits, light_rejection
from pigmenttrack.app.model_evidence import frame_priors
from pigmenttrack.app.provenance import provenance_of
from pigmenttrack.app.rim_speed import rim_speed
from pigmenttrack.app.series_colours import same_colours
from pigmenttrack.app.series_scale import SeriesScale, scale_of_series
from pigmenttrack.app.visit import Baseline, PreparedSeries, Visit
from pigmenttrack.app.visit_doubts import visit_doubts
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.vitiligo.area import VisitAreas, measure_areas
from pigmenttrack.imaging.vitiligo.patch_places import PatchPlace
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from pigmenttrack.imaging.vitiligo.series import segment_series


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredVisit:
    """One measurement, with what is needed to draw it: all planes in the frame."""

    measurement: PatchMeasurement
    rgb: Rgb
    mask: Mask
    visible: Mask
    places: tuple[PatchPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesResult:
    """A measured series.

    Attributes
    ----------
    visits : tuple of MeasuredVisit
        In the order of their dates.
    baseline_mask : bool array (H, W) or None
        None when nothing could be measured.
    mm_per_frame_px : float or None
        For the scale bar; None without a scale.
    stopped : bool
        Whether the run was cancelled before all photos were read.
    prepared : PreparedSeries or None
        For strokes (`app.stroke_session`); None when nothing could be measured.
    """

    series: PatchSeries
    visits: tuple[MeasuredVisit, ...]
    baseline_mask: Mask | None
    mm_per_frame_px: float | None
    stopped: bool
    prepared: PreparedSeries | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What all visits of a series have in common."""

    baseline: Baseline
    first: Segmentation
    scale: SeriesScale | None
    visits: Sequence[Visit]

    @property
    def unit(self) -> AreaUnit:
        return AreaUnit.PERCENT_OF_REGION if self.scale is None else AreaUnit.CM2


def empty_result(
    name: str, rejections: Sequence[Rejection], *, remarks: Sequence[str], stopped: bool
) -> SeriesResult:
    """Return what is left when no photo could be measured."""
    series = PatchSeries(
        name=name,
        unit=AreaUnit.PERCENT_OF_REGION,
        measurements=(),
        rejections=tuple(rejections),
        remarks=tuple(remarks),
    )
    return SeriesResult(
        series=series, visits=(), baseline_mask=None, mm_per_frame_px=None, stopped=stopped
    )


def measure_series(
    name: str,
    baseline: Baseline,
    visits: Sequence[Visit],
    rejections: Sequence[Rejection] = (),
    *,
    remarks: Sequence[str] = (),
    stopped: bool = False,
) -> SeriesResult:
    """Segment all visits with one decision and measure them.

    Parameters
    ----------
    visits : sequence of Visit
        The baseline's own visit first.
    """
    colours = same_colours(visits)
    segmented = segment_series(
        colours,
        baseline.region,
        valid=[visit.visible for visit in visits],
        strokes=[visit.strokes for visit in visits],
        priors=frame_priors(baseline.options, colours),
    )
    verdicts = judge_visits(visits, segmented.visits)
    unfit = [(visit, one) for visit, one in zip(visits[1:], verdicts[1:], strict=True) if one.lies]
    if unfit:
        # All share one decision: a photo that must not be measured must have no say in it either.
        lying = {visit.name for visit, _ in unfit}
        return measure_series(
            name,
            baseline,
            [visit for visit in visits if visit.name not in lying],
            (*rejections, *(light_rejection(visit, one) for visit, one in unfit)),
            remarks=remarks,
            stopped=stopped,
        )
    shared = _Shared(
        baseline=baseline,
        first=segmented.visits[0],
        scale=scale_of_series(baseline, visits[1:]),
        visits=visits,
    )
    areas = _areas(segmented, shared)
    followed, events = follow_patches(
        baseline, visits, segmented.visits, colours, areas, shared.scale
    )
    measured = [
        _measured(visit, one, (area, patches, verdict.flags), shared)
        for visit, one, area, patches, verdict in zip(
            visits, segmented.visits, areas, followed, verdicts, strict=True
        )
    ]
    measured.sort(key=lambda one: one.measurement.captured.taken_at)
    series = PatchSeries(
        name=name,
        unit=shared.unit,
        measurements=tuple(one.measurement for one in measured),
        rejections=tuple(rejections),
        noise_sd=_noise_sd(areas),
        remarks=tuple(remarks),
        patch_events=events,
    )
    return _result(series, measured, shared, stopped=stopped)


def _areas(segmented: SeriesSegmentation, shared: _Shared) -> tuple[VisitAreas, ...]:
    scale = shared.scale
    return measure_areas(
        segmented,
        mm2_per_px=None if scale is None else scale.area_mm2,
        relative_scale_sd=0.0 if scale is None else scale.relative_sd,
        relative_plane_sd=0.0 if scale is None else scale.relative_plane_sd,
        residual_px=[visit.residual_frame_px for visit in shared.visits],
    )


def _result(
    series: PatchSeries, measured: Sequence[MeasuredVisit], shared: _Shared, *, stopped: bool
) -> SeriesResult:
    return SeriesResult(
        series=series,
        visits=tuple(measured),
        baseline_mask=shared.first.mask,
        mm_per_frame_px=None if shared.scale is None else _mm_per_px(shared.scale),
        stopped=stopped,
        prepared=PreparedSeries(baseline=shared.baseline, visits=tuple(shared.visits)),
    )


def _measured(
    visit: Visit,
    segmentation: Segmentation,
    told: tuple[VisitAreas, FollowedVisit, QualityFlag],
    shared: _Shared,
) -> MeasuredVisit:
    areas, followed, light = told
    is_baseline = visit.registration is None
    mask = segmentation.mask
    contrast = segmentation.contrast_mi
    scale = QualityFlag.NO_SCALE if shared.scale is None else shared.scale.flags
    measurement = PatchMeasurement(
        photo=visit.name,
        captured=visit.captured,
        is_baseline=is_baseline,
        unit=shared.unit,
        area=areas.area,
        gain=None if is_baseline else areas.gain,
        loss=None if is_baseline else areas.loss,
        net=None if is_baseline else areas.net,
        repigmentation_pct=None if is_baseline else areas.repigmentation_pct,
        contrast_mi=None if contrast is None else normal_estimate(*contrast),
        rim_speed_mm_per_month=rim_speed(
            visit, segmentation, shared.baseline, shared.first, shared.scale
        ),
        depigmented_share_pct=followed.depigmented_share_pct,
        pattern=followed.pattern,
        patches=followed.patches,
        parts=followed.parts,
        flags=visit_doubts(visit, segmentation, shared.baseline, shared.visits) | scale | light,
        provenance=provenance_of(visit, mask, shared.baseline, shared.scale, shared.visits),
    )
    return MeasuredVisit(
        measurement=measurement,
        rgb=visit.rgb,
        mask=mask,
        visible=visit.visible,
        places=followed.places,
    )


def _mm_per_px(scale: SeriesScale) -> float:
    return math.sqrt(float(np.median(scale.area_mm2)))


def _noise_sd(areas: Sequence[VisitAreas]) -> float | None:
    """Return the typical sd of one area, without the scale's error that all areas share.

    A percentage of the baseline is free of the scale; as a difference of two areas it carries the
    noise of both.
    """
    differences = [one.repigmentation_pct for one in areas if one.repigmentation_pct is not None]
    if not differences:
        return None
    sd_pct = math.sqrt(sum(one.sd**2 for one in differences) / len(differences))
    return sd_pct / 100 * areas[0].area.value / math.sqrt(2)
