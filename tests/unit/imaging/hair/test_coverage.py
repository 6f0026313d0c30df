import numpy as np
import pytest

from pigmenttrack.domain.errors import RegionNotFound
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.hair.coverage import measure_coverage, measure_part_width
from unit.imaging.hair.drawn_scalp import SKIN, draw_scalp


def _strands(
    seed: int, share: float, size: tuple[int, int] = (300, 400)
) -> tuple[np.ndarray, float]:
    """Return a picture of vertical strands three px wide and their true share in percent."""
    rng = np.random.default_rng(seed)
    columns = rng.random(size[1] // 4) < share
    cover = np.repeat(columns, 4)[None, :, None] * np.ones((size[0], 1, 1))
    picture = np.array(SKIN) * (1 - cover) + np.array((45, 35, 30)) * cover
    picture = picture + rng.normal(0, 4, picture.shape)
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8), 100 * float(columns.mean())


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_coverage_of_strands_is_right_within_three_points(share: float) -> None:
    rgb, true_pct = _strands(int(100 * share), share)
    coverage = measure_coverage(rgb)
    assert coverage.pct.value == pytest.approx(true_pct, abs=3.0)
    assert QualityFlag.WEAK_CONTRAST not in coverage.flags


def test_hair_of_the_colour_of_the_scalp_is_flagged() -> None:
    coverage = measure_coverage(draw_scalp([]))
    assert QualityFlag.WEAK_CONTRAST in coverage.flags
    assert coverage.pct.sd > 3.0


def test_a_part_is_as_wide_as_drawn() -> None:
    rgb, _ = _strands(1, 2.0)
    rgb[:, 180:220] = SKIN
    coverage = measure_coverage(rgb)
    part = measure_part_width(coverage, np.array([[200.0, 20.0], [200.0, 280.0]]), 0.1)
    assert part.mean_mm.value == pytest.approx(4.0, abs=0.3)
    assert len(part.width_mm) == len(part.stations_xy)


def test_a_midline_on_hair_is_refused() -> None:
    rgb, _ = _strands(1, 2.0)
    rgb[:, 180:220] = SKIN
    coverage = measure_coverage(rgb)
    with pytest.raises(RegionNotFound, match="midline"):
        measure_part_width(coverage, np.array([[100.0, 20.0], [100.0, 280.0]]), 0.1)


def test_a_tiny_region_is_refused() -> None:
    roi = np.zeros((300, 400), np.bool_)
    roi[:5, :5] = True
    with pytest.raises(RegionNotFound):
        measure_coverage(draw_scalp([]), roi)
