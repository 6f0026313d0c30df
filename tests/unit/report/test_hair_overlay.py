"""Overlays of hair: lines lie on the hair, whatever the size of the picture that is kept."""

import cv2
import numpy as np

from pigmenttrack.domain.hair import RAKOWSKA
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.hair.field import HairField, field_of
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.scalp.hair_overlay import BLUE, YELLOW
from pigmenttrack.report.hair_key import diameter_key, fate_key
from pigmenttrack.report.hair_overlay import draw_diameters, draw_page_hairs

SIZE = (600, 800)


def field() -> HairField:
    hairs = tuple(
        Hair(
            path_xy=np.column_stack([np.linspace(200.0, 600.0, 40), np.full(40, y)]),
            diameter_um=diameter,
            length_mm=4.0,
            unit=-1,
            contrast=20.0,
        )
        for y, diameter in ((150.0, 80.0), (450.0, 25.0))
    )
    return field_of(hairs, SIZE, 0.01, None, RAKOWSKA)


def rows_of(picture: Rgb, color: tuple[int, int, int]) -> float:
    """Return the mean row of a colour, as a share of the picture above the legend."""
    rows, _ = np.nonzero((picture[:1500] == np.array(color)).all(axis=2))
    return float(rows.mean()) / 1500


def test_lines_lie_where_the_hairs_are_in_a_reduced_picture_too() -> None:
    skin = np.full((*SIZE, 3), (200, 160, 140), np.uint8)
    small = np.asarray(cv2.resize(skin, (400, 300)), np.uint8)
    whole = draw_diameters(skin, field(), caption="x", mm_per_px=0.01)
    reduced = draw_diameters(small, field(), caption="x", mm_per_px=0.01, reduction=0.5)
    assert whole.shape == reduced.shape
    for picture in (whole, reduced):
        assert abs(rows_of(picture, BLUE) - 0.25) < 0.01
        assert abs(rows_of(picture, YELLOW) - 0.75) < 0.01
    # The strips below are the same: the scale bar has the same length.
    assert np.array_equal(whole[1500:], reduced[1500:])


def test_a_page_picture_has_the_width_of_a_column() -> None:
    skin = np.full((*SIZE, 3), (200, 160, 140), np.uint8)
    drawn = draw_page_hairs(skin, field(), None, 1.0)
    assert drawn.shape == (480, 640, 3)


def test_no_two_samples_of_a_key_look_alike_in_grey() -> None:
    for key in (diameter_key(RAKOWSKA), fate_key()):
        greys = [cv2.cvtColor(paint(60), cv2.COLOR_RGB2GRAY).astype(int) for paint, _ in key]
        for number, one in enumerate(greys):
            for other in greys[number + 1 :]:
                assert np.abs(one - other).max() > 40
