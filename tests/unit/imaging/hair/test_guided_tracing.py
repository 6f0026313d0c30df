"""Tracing that a network guides, the network replaced by the truth of a painted picture."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.hair.maps import CLASSES, HairMaps, maps_from
from pigmenttrack.imaging.hair.measure import measure_hair

MM_PER_PX, SIZE = 0.010, (300, 420)
SCALP, HAIR = (205, 160, 140), (35, 28, 26)
WIDTH_PX = 6

Line = tuple[tuple[int, int], tuple[int, int]]  # from root to tip


def _painted(lines: list[Line]) -> tuple[Rgb, HairMaps]:
    rgb: Rgb = np.full((*SIZE, 3), SCALP, np.uint8)
    planes = np.zeros((len(CLASSES), *SIZE), np.float32)
    planes[4:] = 0.5
    for root, tip in lines:
        cv2.line(rgb, root, tip, HAIR, WIDTH_PX, cv2.LINE_AA)
        cv2.line(planes[0], root, tip, 1.0, WIDTH_PX)
        cv2.line(planes[1], root, tip, 1.0, 1)
        cv2.circle(planes[2], root, 2, 1.0, -1)
        cv2.circle(planes[3], tip, 2, 1.0, -1)
        way = np.subtract(tip, root) / np.hypot(*np.subtract(tip, root))
        axis = way[0] ** 2 - way[1] ** 2, 2 * way[0] * way[1]
        for plane, share in zip(planes[4:], axis, strict=True):
            cv2.line(plane, root, tip, 0.5 + 0.5 * float(share), WIDTH_PX)
    planes[1:4] = [np.clip(1.6 * _soft(plane), 0, 1) for plane in planes[1:4]]
    noisy = rgb + np.random.default_rng(0).normal(0, 2, rgb.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8), maps_from(planes)


def _soft(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(plane, (0, 0), 1.2), np.float32)


def _traced(lines: list[Line]) -> HairField:
    rgb, maps = _painted(lines)
    return measure_hair(rgb, MM_PER_PX, network=lambda _: maps)


def test_free_hairs_are_found_with_root_and_tip_as_the_maps_say() -> None:
    lines = [((40, 40 + 50 * n), (140, 60 + 50 * n)) for n in range(5)]
    field = _traced(lines)
    assert field.count == 5
    roots = sorted((hair.path_xy[0].tolist() for hair in field.hairs), key=lambda xy: xy[1])
    np.testing.assert_allclose(roots, [root for root, _ in lines], atol=5)
    assert not any(hair.flags & HairFlag.ROOT_UNSURE for hair in field.hairs)


def test_hairs_that_lie_side_by_side_are_told_apart() -> None:
    field = _traced([((60, 100), (200, 100)), ((60, 107), (200, 107)), ((60, 220), (200, 220))])
    assert field.count == 3


def test_hairs_that_cross_stay_whole() -> None:
    field = _traced([((60, 60), (240, 240)), ((60, 240), (240, 60))])
    assert field.count == 2
    assert field.total_length_mm == pytest.approx(2 * 180 * np.sqrt(2) * MM_PER_PX, rel=0.05)


def test_what_the_maps_do_not_show_is_no_hair() -> None:
    rgb, _ = _painted([((60, 60), (240, 240))])
    nothing = np.zeros((len(CLASSES), *SIZE), np.float32)
    field = measure_hair(rgb, MM_PER_PX, network=lambda _: maps_from(nothing))
    assert field.count == 0


def test_the_width_is_that_of_the_shaft_not_of_its_middle_line() -> None:
    field = _traced([((60, 50 + 60 * n), (220, 50 + 60 * n)) for n in range(4)])
    assert field.diameter_um is not None
    assert field.diameter_um.value == pytest.approx(1000 * MM_PER_PX * WIDTH_PX, rel=0.25)
