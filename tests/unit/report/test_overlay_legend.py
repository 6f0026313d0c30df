import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.report.overlay_legend import draw_captioned_overlay, draw_page_overlay
from pigmenttrack.report.scale_bar import scale_bar


def _photo(height: int, width: int) -> tuple[Rgb, Mask, Mask]:
    y, x = np.mgrid[0:height, 0:width]
    distance = np.hypot(y - height / 2, x - width / 2)
    rgb = np.full((height, width, 3), (170, 120, 90), dtype=np.uint8)
    return rgb, distance < 0.2 * min(height, width), distance < 0.3 * min(height, width)


@pytest.mark.parametrize("size", [(40, 50), (900, 1200), (3000, 200), (20, 2600), (1, 1)])
@pytest.mark.parametrize("mm_per_px", [None, 0.05])
def test_pictures_of_any_shape_get_a_legend_below(
    size: tuple[int, int], mm_per_px: float | None
) -> None:
    rgb, visit, baseline = _photo(*size)
    drawn = draw_captioned_overlay(
        rgb, visit, baseline, caption="Arm, 左 " + "x" * 200, mm_per_px=mm_per_px
    )
    assert drawn.dtype == np.uint8
    assert 640 <= drawn.shape[1] <= 2000
    assert (drawn[-3:] == 255).all()


def test_a_long_caption_makes_the_strip_higher_and_not_the_picture_smaller() -> None:
    rgb, visit, baseline = _photo(600, 800)
    short = draw_captioned_overlay(rgb, visit, baseline, caption="Arm")
    long = draw_captioned_overlay(rgb, visit, baseline, caption="Arm " * 60)
    assert long.shape[0] > short.shape[0]
    np.testing.assert_array_equal(long[:600], short[:600])


def test_the_overlay_for_a_page_has_the_columns_size_and_no_words() -> None:
    assert draw_page_overlay(*_photo(1500, 2000)).shape == (480, 640, 3)


@pytest.mark.parametrize(
    ("mm_per_px", "label"), [(0.004, "1 mm"), (0.05, "1 cm"), (0.2, "5 cm"), (1.0, "20 cm")]
)
def test_the_scale_bar_is_the_longest_round_length_that_fits(mm_per_px: float, label: str) -> None:
    bar = scale_bar(mm_per_px, longest_px=300.0)
    assert bar.label == label
    assert 100.0 < bar.length_px <= 300.0


@pytest.mark.parametrize("mm_per_px", [0.0, -1.0, float("nan"), float("inf")])
def test_a_scale_that_cannot_be_is_refused(mm_per_px: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        scale_bar(mm_per_px, longest_px=300.0)
