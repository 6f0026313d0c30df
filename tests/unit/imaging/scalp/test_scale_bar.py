"""Bars that a device draws into close-ups, and lines that are none."""

from datetime import UTC, datetime

import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.scalp.scale_bar import find_scale_bar
from pigmenttrack.imaging.synthetic.scalp_field import (
    ScalpSpec,
    ScalpVisit,
    Turnover,
    plant_follicles,
)
from pigmenttrack.imaging.synthetic.scalp_photo import photograph_field


def close_up(seed: int) -> Rgb:
    """Return a field of hair, saved as a JPEG would be after something was drawn into it."""
    spec = ScalpSpec(per_cm2=220.0)
    follicles = plant_follicles(np.random.default_rng(seed), spec, (8.0, 6.0), Turnover())
    visit = ScalpVisit(taken_at=datetime(2024, 1, 1, tzinfo=UTC), days_since_clipping=3.0)
    photo = photograph_field(
        follicles, spec, visit, size=(480, 640), mm_per_px=0.0125, seeds=(seed, seed)
    )
    return photo.rgb.copy()


def saved(rgb: Rgb) -> Rgb:
    coded, data = cv2.imencode(".jpg", rgb, [cv2.IMWRITE_JPEG_QUALITY, 88])
    assert coded
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


@pytest.mark.parametrize(("seed", "level"), [(101, 30), (102, 250)])
@pytest.mark.parametrize("thick", [1, 3])
def test_two_equal_arms_are_a_bar(seed: int, level: int, thick: int) -> None:
    rgb = close_up(seed)
    rgb[440 : 440 + thick, 20:100] = level
    rgb[361 : 440 + thick, 20 : 20 + thick] = level
    bar = find_scale_bar(saved(rgb))
    assert bar is not None
    assert bar.length_px == pytest.approx(80.0, rel=0.02 + 0.02 * (thick > 1))


@pytest.mark.parametrize("level", [20, 250])
def test_a_line_with_ticks_at_both_ends_is_a_bar(level: int) -> None:
    rgb = close_up(104)
    rgb[450:452, 480:600] = level
    for column in (480, 598):
        rgb[443:460, column : column + 2] = level
    bar = find_scale_bar(saved(rgb))
    assert bar is not None
    assert bar.length_px == pytest.approx(120.0, rel=0.02)


@pytest.mark.parametrize("seed", range(105, 108))
def test_hair_alone_has_no_bar(seed: int) -> None:
    assert find_scale_bar(saved(close_up(seed))) is None


def test_a_frame_around_a_text_is_no_bar() -> None:
    rgb = close_up(113)
    cv2.rectangle(rgb, (300, 20), (420, 44), (250, 250, 250), 1)
    cv2.putText(rgb, "A 17", (310, 38), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (250, 250, 250), 1)
    bar = find_scale_bar(saved(rgb))
    assert bar is None
