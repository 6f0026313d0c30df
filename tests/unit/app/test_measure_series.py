"""What becomes of segmented visits; the segmentation itself is stood in for."""

from dataclasses import replace

import numpy as np
import pytest

from pigmenttrack.app import measure_series as under_test
from pigmenttrack.app.measure_series import SeriesResult, measure_series
from pigmenttrack.app.visit import Visit
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.registration.result import identity
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from unit.app.made_visits import SIZE, baseline, card, visit


def square(side: int) -> Mask:
    mask = np.zeros(SIZE, np.bool_)
    mask[10 : 10 + side, 10 : 10 + side] = True
    return mask


def segmentation(mask: Mask) -> Segmentation:
    fraction = mask.astype(np.float32)
    everywhere = np.ones(SIZE, np.bool_)
    return Segmentation(
        fraction=fraction,
        low=fraction,
        high=fraction,
        skin=everywhere,
        roi=everywhere,
        contrast_mi=(-20.0, 1.0) if mask.any() else None,
    )


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> "Measured":
    return Measured(monkeypatch)


class Measured:
    """Measures visits as if squares of the given sides had been found on them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def __call__(self, *visits_and_sides: tuple[Visit, int]) -> SeriesResult:
        visits = [one for one, _ in visits_and_sides]
        found = tuple(segmentation(square(side)) for _, side in visits_and_sides)
        common = np.ones(SIZE, np.bool_)
        series = SeriesSegmentation(visits=found, common=common)
        self.monkeypatch.setattr(under_test, "segment_series", lambda *_, **__: series)
        region = np.ones(SIZE, np.bool_)
        return measure_series("arm", baseline(visits[0], region=region), visits)


def test_areas_are_cm2_by_the_card_and_shares_without_one(measured: Measured) -> None:
    with_card = measured((visit("a.jpg", reference=card(1.0)), 20))
    without = measured((visit("a.jpg"), 20))
    assert with_card.series.unit is AreaUnit.CM2
    assert with_card.series.measurements[0].area.value == pytest.approx(4.0, rel=1e-5)
    assert without.series.unit is AreaUnit.PERCENT_OF_REGION
    share = 100 * 20 * 20 / (SIZE[0] * SIZE[1])
    assert without.series.measurements[0].area.value == pytest.approx(share, rel=1e-5)
    assert QualityFlag.NO_SCALE in without.series.measurements[0].flags
    assert without.mm_per_frame_px is None


def test_visits_stand_in_the_order_of_their_dates_whichever_is_the_baseline(
    measured: Measured,
) -> None:
    later = visit("later.jpg", 3)
    earlier = visit("earlier.jpg", 1, registration=identity(SIZE))
    result = measured((later, 20), (earlier, 24))
    assert [one.photo for one in result.series.measurements] == ["earlier.jpg", "later.jpg"]
    assert [one.is_baseline for one in result.series.measurements] == [False, True]
    assert result.baseline_mask is not None
    assert np.array_equal(result.baseline_mask, square(20))


def test_a_baseline_has_no_change_and_a_visit_has_all_of_it(measured: Measured) -> None:
    first, then = (
        visit("a.jpg", reference=card(1.0)),
        visit("b.jpg", 2, registration=identity(SIZE)),
    )
    start, end = measured((first, 20), (then, 16)).series.measurements
    assert (start.gain, start.loss, start.net, start.repigmentation_pct) == (None,) * 4
    assert start.rim_speed_mm_per_month is None
    assert end.net is not None
    assert end.net.value == pytest.approx(4.0 - 2.56, rel=1e-3)
    assert end.repigmentation_pct is not None
    assert end.repigmentation_pct.value == pytest.approx(36.0, abs=0.1)
    # The square gives way on two of its sides: its rim moves towards healing.
    assert end.rim_speed_mm_per_month is not None
    assert end.rim_speed_mm_per_month.value >= 0


def test_one_photo_alone_has_no_noise_of_a_series(measured: Measured) -> None:
    assert measured((visit("a.jpg"), 20)).series.noise_sd is None


def test_a_guessed_region_is_a_doubt_about_every_visit(measured: Measured) -> None:
    first = visit("a.jpg", flags=QualityFlag.REGION_GUESSED)
    then = visit("b.jpg", 2, registration=identity(SIZE))
    result = measured((first, 20), (then, 16))
    assert all(QualityFlag.REGION_GUESSED in one.flags for one in result.series.measurements)


def test_no_name_of_a_file_gets_into_the_provenance(measured: Measured) -> None:
    def hashes(name: str) -> list[str]:
        first = replace(visit(name, reference=card(1.0)), sha256="the same bytes")
        result = measured((first, 20))
        return [one.provenance.sha256 for one in result.series.measurements]

    assert hashes("Maria, left arm.jpg") == hashes("a.jpg")


def test_a_photo_whose_light_would_lie_gives_no_number_but_a_reason(measured: Measured) -> None:
    first, dark = visit("a.jpg"), visit("b.jpg", 2, registration=identity(SIZE))
    drowned = replace(dark, rgb=np.full((*SIZE, 3), 8, np.uint8))
    good = visit("c.jpg", 3, registration=identity(SIZE))
    visits = [first, drowned, good]
    found = {one.name: segmentation(square(20)) for one in visits}

    def segmented(rgbs: list[object], *_: object, **__: object) -> SeriesSegmentation:
        kept = visits if len(rgbs) == 3 else [first, good]
        return SeriesSegmentation(
            visits=tuple(found[one.name] for one in kept), common=np.ones(SIZE, np.bool_)
        )

    measured.monkeypatch.setattr(under_test, "segment_series", segmented)
    result = measure_series("arm", baseline(first, region=np.ones(SIZE, np.bool_)), visits)
    assert [one.photo for one in result.series.measurements] == ["a.jpg", "c.jpg"]
    (rejection,) = result.series.rejections
    assert rejection.photo == "b.jpg"
    assert "dark" in rejection.reason
    assert rejection.advice
