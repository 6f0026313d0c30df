"""Panels of text over close-ups, and hair that is none."""

import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.scalp.drawn_panel import find_drawn_panels, without_drawings
from unit.imaging.scalp.test_scale_bar import close_up, saved

DARK_PANEL = (slice(446, 470), slice(100, 190))


def labelled(seed: int, ground: int, ink: int) -> Rgb:
    rgb = close_up(seed)
    rgb[DARK_PANEL] = ground
    cv2.putText(rgb, "1.0 mm", (108, 463), cv2.FONT_HERSHEY_SIMPLEX, 0.55, (ink,) * 3, 1)
    return saved(rgb)


@pytest.mark.parametrize(("ground", "ink"), [(60, 240), (250, 20)])
def test_a_panel_at_the_rim_is_found_and_painted_out(ground: int, ink: int) -> None:
    rgb = labelled(150, ground, ink)
    panels = find_drawn_panels(rgb)
    assert len(panels) == 1
    low, high = panels[0].min(axis=0), panels[0].max(axis=0)
    assert np.abs(np.concatenate([low, high]) - [100, 446, 190, 470]).max() <= 6
    clean = without_drawings(rgb, panels)
    beside = np.median(close_up(150)[400:440, 100:190].reshape(-1, 3), axis=0)
    assert np.abs(np.median(clean[DARK_PANEL].reshape(-1, 3), axis=0) - beside).max() < 30
    assert np.array_equal(clean[:400], rgb[:400])


@pytest.mark.parametrize("seed", range(151, 154))
def test_hair_has_no_panels(seed: int) -> None:
    rgb = saved(close_up(seed))
    assert find_drawn_panels(rgb) == ()
    assert without_drawings(rgb, ()) is rgb


def test_a_label_in_the_middle_is_left_alone() -> None:
    rgb = close_up(157)
    rgb[230:254, 300:390] = 60
    cv2.putText(rgb, "1.0 mm", (308, 247), cv2.FONT_HERSHEY_SIMPLEX, 0.55, (240,) * 3, 1)
    assert find_drawn_panels(saved(rgb)) == ()
