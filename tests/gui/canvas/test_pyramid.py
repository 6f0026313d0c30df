import numpy as np
import pytest

from pigmenttrack.gui.canvas.pyramid import SMALLEST_PX, Pyramid, build_pyramid
from pigmenttrack.gui.canvas.pyramid_cache import PyramidCache


def _photo(height: int = 600, width: int = 1001) -> np.ndarray:
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[...] = (200, 150, 100)
    return rgb


def test_levels_halve_until_they_are_small() -> None:
    pyramid = build_pyramid(_photo())
    sizes = [level.shape[:2] for level in pyramid.levels if level is not None]
    assert sizes == [(600, 1001), (300, 501), (150, 251)]
    assert max(sizes[-1]) <= SMALLEST_PX


def test_levels_keep_the_colour_as_the_screen_stores_it() -> None:
    for level in build_pyramid(_photo()).levels:
        assert level is not None
        assert (level == [100, 150, 200, 255]).all()


@pytest.mark.parametrize(
    ("scale", "width"),
    [(4.0, 1001), (1.0, 1001), (0.51, 1001), (0.5, 501), (0.26, 501), (0.01, 251)],
)
def test_the_level_has_at_least_as_many_pixels_as_are_shown(scale: float, width: int) -> None:
    assert build_pyramid(_photo()).level_at(scale).shape[1] == width


def test_without_full_size_the_next_best_is_shown_and_the_lack_is_known() -> None:
    pyramid = build_pyramid(_photo()).without_full_size()
    assert pyramid.level_at(2.0).shape[1] == 501
    assert pyramid.lacks(2.0)
    assert not pyramid.lacks(0.4)
    assert pyramid.size == (600, 1001)


def test_a_small_photo_keeps_its_only_level() -> None:
    pyramid = build_pyramid(_photo(50, 60))
    assert pyramid.without_full_size() is pyramid


def _weighing(n_bytes: int) -> Pyramid:
    return Pyramid(
        (1, 1),
        (np.zeros((3 * n_bytes // 16, 1, 4), np.uint8), np.zeros((n_bytes // 16, 1, 4), np.uint8)),
    )


def test_the_photo_looked_at_longest_ago_loses_its_full_size_first() -> None:
    cache = PyramidCache(1000)
    for key in "abc":
        cache.put(key, _weighing(480))
    assert cache.n_bytes <= 1000
    oldest, latest = cache.get("a"), cache.get("c")
    assert oldest is not None
    assert latest is not None
    assert not oldest.is_whole
    assert latest.is_whole


def test_the_budget_holds_however_many_photos_come() -> None:
    cache = PyramidCache(1000)
    for number in range(50):
        cache.put(str(number), _weighing(480))
        assert cache.n_bytes <= 1000
    assert cache.get("0") is None
    assert cache.get("49") is not None


def test_a_neighbour_loaded_ahead_does_not_displace_the_photo_shown() -> None:
    cache = PyramidCache(600)
    cache.put("shown", _weighing(480))
    cache.put("neighbour", _weighing(480), looked_at=False)
    shown = cache.get("shown")
    assert shown is not None
    assert shown.is_whole


def test_the_only_photo_stays_even_if_it_is_over_the_budget() -> None:
    cache = PyramidCache(100)
    cache.put("large", _weighing(480))
    assert cache.get("large") is not None
    cache.clear()
    assert cache.get("large") is None


def test_a_page_that_is_not_seen_keeps_only_the_photo_looked_at_last() -> None:
    cache = PyramidCache()
    for name in ("a", "b", "c"):
        cache.put(name, build_pyramid(np.zeros((300, 400, 3), np.uint8)))
    cache.get("a")
    cache.rest()
    assert cache.peek("b") is None
    assert cache.peek("c") is None
    kept = cache.peek("a")
    assert kept is not None
    assert kept.is_whole
