import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.card_design import CardRect


def _overlap(one: CardRect, other: CardRect) -> bool:
    return (
        one.x_mm < other.x_mm + other.width_mm
        and other.x_mm < one.x_mm + one.width_mm
        and one.y_mm < other.y_mm + other.height_mm
        and other.y_mm < one.y_mm + one.height_mm
    )


@pytest.mark.parametrize("marker", design.MARKERS, ids=lambda m: str(m.marker_id))
def test_marker_bits_are_those_of_the_dictionary(marker: design.CardMarker) -> None:
    dictionary = cv2.aruco.getPredefinedDictionary(getattr(cv2.aruco, design.MARKER_DICTIONARY))
    picture = cv2.aruco.generateImageMarker(dictionary, marker.marker_id, design.MARKER_CELLS)
    drawn = ["".join("1" if cell else "0" for cell in row[1:-1]) for row in picture[1:-1]]
    assert tuple(drawn) == marker.bits


def test_nothing_printed_overlaps_and_everything_lies_on_the_card() -> None:
    printed = [m.rect for m in design.MARKERS] + [p.rect for p in design.PATCHES]
    printed += [design.CONTROL_LINE[0], *design.WHITE_SPOTS]
    for index, rect in enumerate(printed):
        assert rect.x_mm >= design.EDGE_MM - 1e-9
        assert rect.x_mm + rect.width_mm <= design.CARD_WIDTH_MM - design.EDGE_MM + 1e-9
        assert not any(_overlap(rect, other) for other in printed[:index])


def test_markers_have_a_white_cell_around_them() -> None:
    cell = design.MARKER_MM / design.MARKER_CELLS
    for marker in design.MARKERS:
        quiet = CardRect(
            marker.rect.x_mm - cell,
            marker.rect.y_mm - cell,
            marker.rect.width_mm + 2 * cell,
            marker.rect.height_mm + 2 * cell,
        )
        assert not any(_overlap(quiet, patch.rect) for patch in design.PATCHES)
        assert not any(_overlap(quiet, stroke) for stroke in design.CONTROL_LINE)


def test_greys_span_three_to_ninety_percent_in_even_steps_of_lightness() -> None:
    levels = np.array([p.srgb[0] for p in design.PATCHES if p.is_grey]) / 255
    linear = ((levels + 0.055) / 1.055) ** 2.4
    assert len(levels) >= 6
    assert linear[0] == pytest.approx(0.03, abs=0.005)
    assert linear[-1] == pytest.approx(0.90, abs=0.01)
    lightness = 116 * np.cbrt(linear) - 16
    assert np.ptp(np.diff(lightness)) < 1.5  # the last step ends at 90 %, not at white


def test_control_line_is_fifty_millimetres_between_the_outer_edges_of_its_ticks() -> None:
    _, left, right = design.CONTROL_LINE
    assert right.x_mm + right.width_mm - left.x_mm == pytest.approx(design.CONTROL_LINE_MM)
