import numpy as np
import pytest

from pigmenttrack.domain.hair import HairFate
from pigmenttrack.imaging.hair.compare import compare_hair
from unit.imaging.hair.drawn_scalp import draw_scalp

MM_PER_PX = 0.010
GROWTH_PX = 60.0


def _field(count: int = 22) -> list[tuple[float, ...]]:
    """Return shafts on a jittered grid that lean to the right, (x0, y0, x1, y1, width)."""
    rng = np.random.default_rng(3)
    places = [(x, y) for y in range(40, 420, 62) for x in range(40, 600, 150)][:count]
    shafts: list[tuple[float, ...]] = []
    for x, y in places:
        x0, y0 = x + rng.uniform(-12, 12), y + rng.uniform(-12, 12)
        angle, length = rng.normal(0.2, 0.25), rng.uniform(40, 60)
        shafts.append((x0, y0, x0 + length * np.cos(angle), y0 + length * np.sin(angle), 6.5))
    return shafts


def _grown(shaft: tuple[float, ...], by_px: float) -> tuple[float, ...]:
    x0, y0, x1, y1, width = shaft
    length = np.hypot(x1 - x0, y1 - y0)
    factor = (length + by_px) / length
    return (x0, y0, x0 + (x1 - x0) * factor, y0 + (y1 - y0) * factor, width)


def _shifted(shaft: tuple[float, ...], dx: float, dy: float) -> tuple[float, ...]:
    x0, y0, x1, y1, width = shaft
    return (x0 + dx, y0 + dy, x1 + dx, y1 + dy, width)


def test_shed_hairs_and_growth_are_told_on_a_shifted_field() -> None:
    first = _field()
    second = [_shifted(_grown(shaft, GROWTH_PX), 15, -12) for shaft in first[3:]]
    change = compare_hair(
        draw_scalp(first, (440, 700)), draw_scalp(second, (440, 700)), MM_PER_PX, 2.0
    )
    assert change.ok
    assert [each.fate for each in change.hairs].count(HairFate.SHED) == 3
    assert change.count_change_pct == pytest.approx(100 * -3 / len(first), abs=0.1)
    assert change.growth_mm_per_day == pytest.approx(0.30, abs=0.02)
    assert change.growth is not None
    assert change.growth.anagen_pct.value == pytest.approx(100.0)
    moves = change.matched_roots_xy[:, 2:] - change.matched_roots_xy[:, :2]
    assert np.abs(moves - [15, -12]).max() < 6


def test_a_field_and_itself_have_no_change() -> None:
    rgb = draw_scalp(_field(), (440, 700))
    change = compare_hair(rgb, rgb, MM_PER_PX, 1.0)
    assert change.count_change_pct == 0.0
    assert change.growth_mm_per_day == pytest.approx(0.0, abs=1e-9)
    assert {each.fate for each in change.hairs} == {HairFate.STAYED}
    assert change.common_share == pytest.approx(1.0, abs=0.05)


def test_another_place_is_refused_with_a_reason() -> None:
    rng = np.random.default_rng(9)
    other = [(x, y, x + 45, y + 15, 6.5) for x, y in rng.uniform([20, 20], [620, 400], (22, 2))]
    change = compare_hair(
        draw_scalp(_field(), (440, 700)), draw_scalp(other, (440, 700)), MM_PER_PX, 2.0
    )
    assert not change.ok
    assert change.reasons
    assert change.matched_roots_xy.shape == (0, 4)


def test_a_second_visit_on_the_same_moment_is_refused() -> None:
    rgb = draw_scalp(_field(), (440, 700))
    with pytest.raises(ValueError, match="after"):
        compare_hair(rgb, rgb, MM_PER_PX, 0.0)
