import numpy as np
import pytest

from pigmenttrack.imaging.color import linear_from_srgb
from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.card_drawing import draw_card


@pytest.mark.parametrize("px_per_mm", [3.7, 8.0, 11.3])
def test_card_covers_its_true_area(px_per_mm: float) -> None:
    picture = draw_card(px_per_mm)
    area_mm2 = float(picture.cover.sum(dtype=np.float64)) / px_per_mm**2
    assert area_mm2 == pytest.approx(design.CARD_WIDTH_MM * design.CARD_HEIGHT_MM, rel=1e-5)


def test_every_patch_shows_its_colour_at_its_middle() -> None:
    picture = draw_card(6.0)
    for patch in design.PATCHES:
        middle = np.array(
            [
                patch.rect.x_mm + patch.rect.width_mm / 2,
                patch.rect.y_mm + patch.rect.height_mm / 2,
                1.0,
            ]
        )
        x_px, y_px = np.rint(picture.px_from_mm @ middle)[:2].astype(int)
        assert tuple(picture.rgb[y_px, x_px]) == patch.srgb


def test_white_spots_are_bare_paper() -> None:
    picture = draw_card(8.0)
    for spot in design.WHITE_SPOTS:
        corners = np.array(
            [
                [spot.x_mm, spot.y_mm, 1],
                [spot.x_mm + spot.width_mm, spot.y_mm + spot.height_mm, 1],
            ]
        )
        (left, top), (right, bottom) = np.rint(corners @ picture.px_from_mm.T)[:, :2].astype(int)
        assert picture.rgb[top:bottom, left:right].min() == 255


def test_edges_that_fall_within_a_pixel_cover_it_by_their_share() -> None:
    # A marker starts at 3 mm = 10.5 px: half of that pixel column is ink.
    picture = draw_card(3.5)
    light = linear_from_srgb(picture.rgb)[20, :, 0]
    column = int(np.floor(picture.px_from_mm[0, 0] * 3.0 + picture.px_from_mm[0, 2] + 0.5))
    assert light[column] == pytest.approx(0.5, abs=0.01)
    assert light[column - 1] == pytest.approx(1.0)
    assert light[column + 1] == pytest.approx(0.0)


def test_neighbouring_white_cells_show_no_seam() -> None:
    # 5.3 px a millimetre: the cells of 2 mm end within pixels.
    picture = draw_card(5.3)
    marker = design.MARKERS[0]  # its first row begins with two white cells
    cell = design.MARKER_MM / design.MARKER_CELLS
    first = np.array([marker.rect.x_mm + 1.3 * cell, marker.rect.y_mm + 1.5 * cell, 1.0])
    last = np.array([marker.rect.x_mm + 2.7 * cell, marker.rect.y_mm + 1.5 * cell, 1.0])
    (x_0, y_0), (x_1, _) = (np.rint(picture.px_from_mm @ p)[:2].astype(int) for p in (first, last))
    assert picture.rgb[y_0, x_0 : x_1 + 1].min() >= 254


def test_a_card_of_no_size_is_refused() -> None:
    with pytest.raises(ValueError, match="positive"):
        draw_card(0.0)
