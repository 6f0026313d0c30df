import cv2
import numpy as np
import pytest

from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.pattern import PatternKind, RepigmentationPattern
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.depth import Depth
from pigmenttrack.imaging.vitiligo.pattern import ComparedVisits, repigmentation_pattern
from pigmenttrack.imaging.vitiligo.result import Segmentation

SIZE = (400, 400)
MM_PER_PX = 0.1
ALL = np.ones(SIZE, np.bool_)


def disc(radius_mm: float, *, x_mm: float = 20.0, y_mm: float = 20.0) -> Mask:
    mask = np.zeros(SIZE, np.uint8)
    centre = (round(x_mm / MM_PER_PX), round(y_mm / MM_PER_PX))
    cv2.circle(mask, centre, round(radius_mm / MM_PER_PX), 1, -1)
    return mask.astype(np.bool_)


def islands(*places_mm: tuple[float, float], radius_mm: float = 1.0) -> Mask:
    masks = [disc(radius_mm, x_mm=x, y_mm=y) for x, y in places_mm]
    return np.logical_or.reduce(masks)


def segmentation(mask: Mask) -> Segmentation:
    plane = mask.astype(np.float32)
    return Segmentation(fraction=plane, low=plane, high=plane, skin=ALL, roi=ALL, contrast_mi=None)


def depth(level: float, sd: float = 0.07) -> Depth:
    plane = np.full((100, 100), level, np.float32)
    return Depth(
        contrast_mi=plane,
        relative=plane,
        relative_sd=sd,
        tone_sd=0.07,
        readable=np.ones((100, 100), np.bool_),
    )


def pattern(
    then: Mask, now: Mask, *, fall: float = 0.0, doubt_mm2: float = 4.0
) -> RepigmentationPattern:
    gained = float(np.count_nonzero(then & ~now)) * MM_PER_PX**2
    gain = Estimate(
        value=gained,
        sd=doubt_mm2,
        low=max(0.0, gained - 1.96 * doubt_mm2),
        high=gained + 1.96 * doubt_mm2,
    )
    return repigmentation_pattern(
        ComparedVisits(
            then=segmentation(then),
            now=segmentation(now),
            depth_then=depth(1.0),
            depth_now=depth(1.0 - fall),
            gain_mm2=gain,
            mm_per_px=MM_PER_PX,
            residual_px=0.5,
        )
    )


INNER = [(14.0, 20.0), (20.0, 14.0), (26.0, 20.0), (20.0, 26.0), (20.0, 20.0)]


def test_a_border_that_gives_way_is_marginal() -> None:
    found = pattern(disc(15), disc(11))
    assert found.kind is PatternKind.MARGINAL
    assert found.marginal_pct is not None
    assert found.marginal_pct.value > 95


def test_islands_away_from_the_border_are_perifollicular() -> None:
    found = pattern(disc(15), disc(15) & ~islands(*INNER), doubt_mm2=1.0)
    assert found.kind is PatternKind.PERIFOLLICULAR
    assert found.perifollicular_pct is not None
    assert found.perifollicular_pct.value > 85


def test_islands_that_have_grown_together_or_onto_the_border_stay_perifollicular() -> None:
    chain = islands((14.0, 20.0), (15.6, 20.0), (17.2, 20.0), (20.0, 33.8), (20.0, 32.4))
    found = pattern(disc(15), disc(15) & ~chain, doubt_mm2=1.0)
    assert found.kind is PatternKind.PERIFOLLICULAR


def test_an_island_of_the_baseline_that_grows_is_no_border() -> None:
    start = disc(15) & ~islands((20.0, 20.0), radius_mm=0.6)
    found = pattern(start, disc(15) & ~islands((20.0, 20.0), radius_mm=1.4), doubt_mm2=0.5)
    assert found.perifollicular_pct is not None
    assert found.perifollicular_pct.value > 70


def test_both_at_once_are_mixed() -> None:
    found = pattern(disc(15), disc(14.6) & ~islands(*INNER, radius_mm=1.4), doubt_mm2=3.0)
    assert found.kind is PatternKind.MIXED
    shares = (found.marginal_pct, found.perifollicular_pct, found.diffuse_pct)
    assert all(share is not None for share in shares)
    assert sum(share.value for share in shares if share is not None) == pytest.approx(100)


def test_a_patch_that_darkens_behind_its_border_is_diffuse() -> None:
    found = pattern(disc(15), disc(15), fall=0.5)
    assert found.kind is PatternKind.DIFFUSE
    assert found.diffuse_pct is not None
    assert found.diffuse_pct.low > 50


def test_a_fall_of_depth_that_a_tone_curve_could_make_is_not_told() -> None:
    assert pattern(disc(15), disc(15), fall=0.1).kind is PatternKind.TOO_LITTLE


def test_a_gain_within_its_noise_has_no_pattern() -> None:
    found = pattern(disc(15), disc(14.8), doubt_mm2=30.0)
    assert found.kind is PatternKind.TOO_LITTLE
    assert found.marginal_pct is None


def test_specks_are_no_islands() -> None:
    grain = islands(*INNER, radius_mm=0.2)
    assert pattern(disc(15), disc(15) & ~grain, doubt_mm2=0.1).kind is PatternKind.TOO_LITTLE
