import cv2
import numpy as np

from pigmenttrack.imaging.hair.measure import measure_hair
from unit.imaging.hair.drawn_scalp import draw_scalp

HAIRS = [(60.0, 60.0, 140.0, 80.0, 7.0), (250.0, 60.0, 300.0, 150.0, 6.0)]


def test_a_red_line_across_the_photo_is_no_hair() -> None:
    rgb = draw_scalp(HAIRS)
    ys = np.arange(180, 280)
    for thickness in range(3):
        rgb[ys, ys + 60 + thickness] = (230, 20, 20)
    assert measure_hair(rgb, 0.010).count == 2


def test_a_ruler_line_along_the_pixels_is_no_hair() -> None:
    rgb = draw_scalp(HAIRS)
    rgb[250:253, 60:240] = (40, 40, 40)
    assert measure_hair(rgb, 0.010).count == 2


def test_a_drawn_circle_is_no_hair_and_does_not_tell_how_wide_hair_is() -> None:
    rgb = np.ascontiguousarray(draw_scalp(HAIRS))
    cv2.circle(rgb, (200, 180), 110, (220, 40, 50), 2, cv2.LINE_AA)
    assert measure_hair(rgb, 0.010).count == 2
