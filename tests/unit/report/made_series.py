"""Series of measurements made up for the tests of the report."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries, Rejection
from pigmenttrack.domain.provenance import Provenance

START = datetime(2025, 1, 12, 10, 30, tzinfo=UTC)
FACTS: dict[str, object] = {
    "program": {"name": "pigmenttrack", "version": "9.8.7"},
    "scale": {"kind": "card", "mm_per_px": 0.05, "sd_mm_per_px": 0.0002},
    "registration": {"residual_px": 0.8},
}


def captured(
    days: float = 0.0, *, flags: QualityFlag = NO_DOUBT, start: datetime = START
) -> CaptureTime:
    at = start + timedelta(days=days)
    has_offset = start.tzinfo is not UTC
    return CaptureTime(taken_at=at, source=DateSource.EXIF, has_offset=has_offset, flags=flags)


def make_measurement(
    area: float,
    baseline_area: float | None = None,
    *,
    days: float = 0.0,
    photo: str = "photo.jpg",
    sd: float = 0.3,
    flags: QualityFlag = NO_DOUBT,
    unit: AreaUnit = AreaUnit.CM2,
) -> PatchMeasurement:
    when = captured(days)
    provenance = Provenance({**FACTS, "photo": {"days": days}})
    common = PatchMeasurement(
        photo=photo,
        captured=when,
        is_baseline=baseline_area is None,
        unit=unit,
        area=normal_estimate(area, sd, floor=0.0),
        provenance=provenance,
        contrast_mi=normal_estimate(-25.0, 1.5),
        flags=flags,
    )
    if baseline_area is None:
        return common
    net = baseline_area - area
    percent = None
    if baseline_area:
        percent = normal_estimate(100 * net / baseline_area, 100 * sd / baseline_area)
    return PatchMeasurement(
        photo=photo,
        captured=when,
        is_baseline=False,
        unit=unit,
        area=common.area,
        provenance=provenance,
        gain=normal_estimate(max(net, 0.0), sd, floor=0.0),
        loss=normal_estimate(max(-net, 0.0), sd, floor=0.0),
        net=normal_estimate(net, sd),
        repigmentation_pct=percent,
        contrast_mi=common.contrast_mi,
        rim_speed_mm_per_month=normal_estimate(0.4, 0.1),
        flags=flags,
    )


def make_series(
    areas: Sequence[float] = (12.2, 10.0, 7.3),
    *,
    name: str = "Left forearm",
    unit: AreaUnit = AreaUnit.CM2,
    span_days: float = 270.0,
    noise_sd: float | None = 0.25,
    rejections: tuple[Rejection, ...] = (),
) -> PatchSeries:
    step = span_days / max(1, len(areas) - 1)
    measurements = tuple(
        make_measurement(
            area, areas[0] if i else None, days=i * step, photo=f"IMG_{i:04d}.jpg", unit=unit
        )
        for i, area in enumerate(areas)
    )
    return PatchSeries(
        name=name, unit=unit, measurements=measurements, rejections=rejections, noise_sd=noise_sd
    )


def make_rejection(
    photo: str = "DSC_0001.jpg",
    *,
    days: float | None = 100.0,
    reason: str = "The file is no whole picture.",
    advice: str = "Copy it again.",
) -> Rejection:
    when = None if days is None else captured(days)
    return Rejection(photo=photo, reason=reason, advice=advice, captured=when)
