"""Strokes in view: of a ruler they are millimetres, of a graticule what a person says."""

from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.scalp_close_up import known_scale
from pigmenttrack.app.scalp_photo import ScalpPhoto, read_scalp_photo
from pigmenttrack.app.scalp_view import choose_view
from pigmenttrack.domain.calibration import ScaleKind
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.scalp import ScalpView
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.synthetic.scalp_view import HeadSpec, photograph_head
from pigmenttrack.media.folder import FoundPhoto
from unit.app.made_scalp import MM_PER_PX, make_field, photograph, visit_after

STROKE_MM = 0.1
NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)


def with_strokes(rgb: Rgb, step_px: float) -> Rgb:
    """Return a picture with a ruled line across, every fifth stroke longer, every tenth longest."""
    drawn, row = rgb.copy(), rgb.shape[0] // 2
    cv2.line(drawn, (0, row), (rgb.shape[1] - 1, row), (20, 20, 20), 2, cv2.LINE_AA)
    for number in range(int(rgb.shape[1] // step_px) + 1):
        long = 3.0 if number % 10 == 0 else 2.0 if number % 5 == 0 else 1.2
        x = round(number * step_px)
        end = (x, row - round(long * step_px))
        cv2.line(drawn, (x, row), end, (20, 20, 20), 2, cv2.LINE_AA)
    return drawn


def read(folder: Path, rgb: Rgb, options: MeasureOptions) -> ScalpPhoto:
    path = folder / "2025-01-01.png"
    Image.fromarray(np.asarray(rgb)).save(path)
    captured = CaptureTime(taken_at=NOW, source=DateSource.FILE_NAME, has_offset=False)
    found = FoundPhoto(path=path, name=path.name, sha256=None, captured=captured)
    return read_scalp_photo(found, options)


@pytest.fixture(scope="module")
def close_up() -> Rgb:
    plain = photograph(make_field(130), visit_after(0), 130).rgb
    return with_strokes(plain, STROKE_MM / MM_PER_PX)


def test_a_graticule_gives_the_scale_once_it_is_said_how_fine_it_is(
    close_up: Rgb, tmp_path: Path
) -> None:
    options = MeasureOptions(kind=SiteKind.SCALP, graticule_mm=STROKE_MM)
    photo = read(tmp_path, close_up, options)
    scale = known_scale(photo)
    assert scale.kind is ScaleKind.GRATICULE
    assert scale.mm_per_px == pytest.approx(MM_PER_PX, rel=0.02)
    shown = photo.shown()
    assert shown is not None
    assert not shown[close_up.shape[0] // 2].any()  # no root counts on the strokes


def test_a_graticule_of_unknown_fineness_is_no_ruler(close_up: Rgb, tmp_path: Path) -> None:
    photo = read(tmp_path, close_up, MeasureOptions(kind=SiteKind.SCALP))
    assert photo.scale is None
    assert photo.stroke_px == pytest.approx(STROKE_MM / MM_PER_PX, rel=0.02)
    assert choose_view(photo, None).view is ScalpView.CLOSE_UP
    with pytest.raises(UnfitPhoto, match="how far apart they are") as refused:
        known_scale(photo)
    assert "--graticule-mm" in refused.value.advice


def test_a_ruler_beside_a_head_stays_a_ruler(tmp_path: Path) -> None:
    head = photograph_head(HeadSpec(), seeds=(130, 131))
    step_px = 1.0 / head.mm_per_px
    plain, row = head.rgb.copy(), head.rgb.shape[0] // 2
    plain[row - round(5 * step_px) : row + round(2 * step_px)] = 235  # the ruler itself
    picture = with_strokes(plain, step_px)
    photo = read(tmp_path, picture, MeasureOptions(kind=SiteKind.SCALP))
    assert photo.scale is not None
    assert photo.scale.kind is ScaleKind.RULER
    assert photo.scale.mm_per_px == pytest.approx(head.mm_per_px, rel=0.02)
