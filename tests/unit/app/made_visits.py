"""Photos and visits made up for the tests of the use cases: pictures of one even grey."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.reference.found import FoundReference
from pigmenttrack.imaging.registration.features import Features, describe
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.warp import Frame
from pigmenttrack.media.folder import FoundPhoto
from pigmenttrack.media.photo import Photo

START = datetime(2024, 1, 15, 9, tzinfo=UTC)
SIZE = (48, 64)
FRAME = Frame(left_px=0, top_px=0, reduction=1.0, size=SIZE)


def captured(months: float = 0.0, flags: QualityFlag = NO_DOUBT) -> CaptureTime:
    when = START + timedelta(days=30.4375 * months)
    return CaptureTime(taken_at=when, source=DateSource.EXIF, flags=flags)


def found(name: str, months: float = 0.0, flags: QualityFlag = NO_DOUBT) -> FoundPhoto:
    return FoundPhoto(path=Path(name), name=name, sha256=None, captured=captured(months, flags))


def photo(name: str) -> Photo:
    return Photo(rgb=np.zeros((*SIZE, 3), np.uint8), sha256=f"sha of {name}", name=name, format="")


def card(mm_per_px: float = 0.1, sd_mm_per_px: float = 0.0005) -> FoundReference:
    scale = Scale(mm_per_px=mm_per_px, sd_mm_per_px=sd_mm_per_px, kind=ScaleKind.CARD)
    corners = np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 9.0]])
    return FoundReference(scale=scale, color=None, outline_xy=corners, covered=(corners,))


def features() -> Features:
    """Return what registration keeps of a black picture: nothing to match."""
    return describe(np.zeros((*SIZE, 3), np.uint8))


def visit(
    name: str,
    months: float = 0.0,
    *,
    fingerprint: int = 0,
    reference: FoundReference | None = None,
    registration: Registration | None = None,
    flags: QualityFlag = NO_DOUBT,
) -> Visit:
    return Visit(
        name=name,
        sha256=f"sha of {name}",
        captured=captured(months),
        size=SIZE,
        fingerprint=fingerprint,
        rgb=np.full((*SIZE, 3), 128, np.uint8),
        visible=np.ones(SIZE, np.bool_),
        matched=np.ones(SIZE, np.bool_),
        registration=registration,
        residual_frame_px=0.0 if registration is None else 0.5,
        reference=reference,
        flags=flags,
    )


def baseline(
    first: Visit,
    *,
    options: MeasureOptions | None = None,
    region: Mask | None = None,
    stated_scale: Scale | None = None,
) -> Baseline:
    return Baseline(
        visit=first,
        features=features(),
        frame=FRAME,
        region=region,
        stated_scale=stated_scale,
        options=options or MeasureOptions(),
    )
