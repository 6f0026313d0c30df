from datetime import UTC, datetime, timedelta

import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.color import lab_from_srgb
from pigmenttrack.imaging.reference.card_design import MARKER_DICTIONARY, MARKERS
from pigmenttrack.imaging.synthetic.body import Site
from pigmenttrack.imaging.synthetic.hair import HairSpec
from pigmenttrack.imaging.synthetic.patches import Border, Course
from pigmenttrack.imaging.synthetic.person import SceneSpec
from pigmenttrack.imaging.synthetic.series import (
    SeriesSpec,
    SyntheticVisit,
    VisitSpec,
    make_series,
)

START = datetime(2024, 1, 8, tzinfo=UTC)


def series_spec(site: Site = Site.FLAT, *, card: bool = True) -> SeriesSpec:
    scene = SceneSpec(
        fitzpatrick=4,
        blobs_mm=np.array([[0.0, 0.0, 12.0]]),
        border=Border(blur_mm=0.3, ragged_mm=0.5),
        course=Course(shrink_mm=3.0),
        hair=HairSpec(per_cm2=1.0),
        site=site,
        width_mm=220.0,
        height_mm=190.0,
        step_mm=0.3,
    )
    visits = tuple(
        VisitSpec(taken_at=START + timedelta(days=90 * n), progress=float(n), max_tilt_deg=20.0)
        for n in range(2)
    )
    return SeriesSpec(scene=scene, visits=visits, size=(600, 800), card=card)


@pytest.fixture(scope="module")
def visits() -> list[SyntheticVisit]:
    return list(make_series(series_spec(), np.random.default_rng(100)))


def test_same_seed_same_bits(visits: list[SyntheticVisit]) -> None:
    again = next(make_series(series_spec(), np.random.default_rng(100)))
    np.testing.assert_array_equal(again.rgb, visits[0].rgb)
    np.testing.assert_array_equal(again.mm_to_photo, visits[0].mm_to_photo)


def test_area_gain_and_loss_add_up(visits: list[SyntheticVisit]) -> None:
    before, after = visits
    net = after.gain_cm2(before) - after.loss_cm2(before)
    assert before.area_cm2 - after.area_cm2 == pytest.approx(net)
    assert after.gain_cm2(before) > 0
    assert before.gain_cm2(before) == 0


def test_truth_in_the_photo_has_the_true_area(visits: list[SyntheticVisit]) -> None:
    for visit in visits:
        photo_to_mm = np.linalg.inv(visit.mm_to_photo)
        rows, columns = np.nonzero(visit.mask_in(visit))
        w = np.column_stack([columns, rows, np.ones(len(rows))]) @ photo_to_mm[2]
        # Area of one pixel on the plane: the determinant of the homography over w cubed.
        area_mm2 = float((abs(np.linalg.det(photo_to_mm)) / np.abs(w) ** 3).sum())
        assert area_mm2 / 100.0 == pytest.approx(visit.area_cm2, rel=0.005)


def test_the_patch_looks_paler_where_the_truth_says(visits: list[SyntheticVisit]) -> None:
    for visit in visits:
        lightness = lab_from_srgb(visit.rgb)[..., 0]
        inside = cv2.erode(visit.mask_in(visit).astype(np.uint8), np.ones((5, 5))) > 0
        near = cv2.dilate(visit.mask_in(visit).astype(np.uint8), np.ones((25, 25))) > 0
        around = near & ~(cv2.dilate(visit.mask_in(visit).astype(np.uint8), np.ones((7, 7))) > 0)
        assert np.median(lightness[inside]) > np.median(lightness[around]) + 6.0


def test_the_region_holds_every_patch_loosely(visits: list[SyntheticVisit]) -> None:
    for visit in visits:
        region = np.zeros(visit.rgb.shape[:2], np.uint8)
        cv2.fillPoly(region, [np.rint(visit.region_xy()).astype(np.int32)], 1)
        assert not (visit.mask_in(visit) & (region == 0)).any()
        assert region.sum() > 1.3 * visit.mask_in(visit).sum()


def test_the_card_lies_where_its_place_says(visits: list[SyntheticVisit]) -> None:
    dictionary = cv2.aruco.getPredefinedDictionary(getattr(cv2.aruco, MARKER_DICTIONARY))
    detector = cv2.aruco.ArucoDetector(dictionary)
    for visit in visits:
        assert visit.card_to_photo is not None
        corners, ids, _ = detector.detectMarkers(visit.rgb)
        found = dict(zip(np.ravel(ids).tolist(), corners, strict=True))
        for marker in MARKERS:
            points = np.array([marker.corners_mm], np.float64)
            expected = cv2.perspectiveTransform(points, visit.card_to_photo)
            # The detector is good for about a pixel.
            np.testing.assert_allclose(found[marker.marker_id], expected, atol=1.5)


@pytest.mark.parametrize("site", [Site.LIMB, Site.KNEE])
def test_limbs_have_skin_and_background(site: Site) -> None:
    visit = next(make_series(series_spec(site, card=False), np.random.default_rng(101)))
    assert not visit.has_card
    assert visit.rgb.std() > 10
    assert visit.area_cm2 > 1.0
