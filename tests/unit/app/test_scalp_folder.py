"""A folder of close-ups, from files to values."""

from pathlib import Path

import numpy as np
import pytest

from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.scalp_folder import measure_scalp_folder
from pigmenttrack.app.scalp_result import ScalpResult
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.scalp import ScalpCount, ScalpQuantity, ScalpView
from pigmenttrack.imaging.synthetic.scalp_field import Turnover
from unit.app.made_scalp import MM_PER_PX, make_field, photograph, visit_after, write_photo

SCALE = MeasureOptions(kind=SiteKind.SCALP, mm_per_px=MM_PER_PX)


def measure(folder: Path, options: MeasureOptions = SCALE) -> ScalpResult:
    return measure_scalp_folder(folder, options, now=visit_after(4000).taken_at)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[ScalpResult, float, int]:
    """A field, three days later, and three months later with some of its hair gone."""
    folder = tmp_path_factory.mktemp("field")
    field = make_field(104, Turnover(shed=(0.15,), new=(0.0,)))
    photos = [
        photograph(field, visit_after(0), 104),
        photograph(field, visit_after(3, shift_mm=(0.3, 0.2)), 105),
        photograph(field, visit_after(91, cycle=1, days_since_clipping=1.5), 106),
    ]
    for photo in photos:
        write_photo(folder, photo)
    common = photos[0].rooted & ~photos[2].rooted
    true_change = -100.0 * float(common.sum()) / photos[0].count
    return measure(folder), true_change, photos[0].count


def test_density_is_that_of_the_field(followed: tuple[ScalpResult, float, int]) -> None:
    result, _, count = followed
    first = result.series.measurements[0]
    assert result.series.view is ScalpView.CLOSE_UP
    assert first.is_baseline
    assert first.counts[ScalpCount.HAIRS] == pytest.approx(count, rel=0.15)
    assert first.main.low <= 100 * count / (600 * 800 * MM_PER_PX**2) <= first.main.high


def test_three_days_later_growth_is_told_and_three_months_later_change(
    followed: tuple[ScalpResult, float, int],
) -> None:
    result, true_change, _ = followed
    _, days, months = result.series.measurements
    assert days.grown_since == result.series.measurements[0].photo
    # Telogen hair rests; the rest grows 0.34 mm a day.
    growth = days.values[ScalpQuantity.ANAGEN_GROWTH]
    assert growth.value == pytest.approx(0.34, abs=0.05)
    assert months.grown_since == ""
    assert ScalpQuantity.GROWTH not in months.values
    change = months.values[ScalpQuantity.COUNT_CHANGE]
    assert change.low <= true_change <= change.high
    assert months.counts[ScalpCount.SHED] > months.counts[ScalpCount.NEW]
    assert result.series.noise_sd is not None


def test_another_field_is_measured_alone_and_said_so(tmp_path: Path) -> None:
    for seed, days in ((107, 0), (108, 90)):
        clipped = visit_after(days, days_since_clipping=1.5)
        write_photo(tmp_path, photograph(make_field(seed), clipped, seed))
    first, other = measure(tmp_path).series.measurements
    assert not first.refusal
    assert other.refusal
    assert QualityFlag.OTHER_FIELD in other.flags
    assert ScalpQuantity.COUNT_CHANGE not in other.values
    assert ScalpQuantity.DENSITY in other.values


def test_without_a_scale_a_close_up_is_rejected_with_advice(tmp_path: Path) -> None:
    write_photo(tmp_path, photograph(make_field(109), visit_after(0), 109))
    result = measure(tmp_path, MeasureOptions(kind=SiteKind.SCALP))
    (rejection,) = result.series.rejections
    assert result.series.view is ScalpView.CLOSE_UP
    assert "--field-mm" in rejection.advice
    assert not result.series.measurements


def test_the_width_of_the_field_gives_the_scale(tmp_path: Path) -> None:
    photo = photograph(make_field(110), visit_after(0), 110)
    write_photo(tmp_path, photo)
    stated = measure(tmp_path).series.measurements[0]
    by_width = measure(
        tmp_path, MeasureOptions(kind=SiteKind.SCALP, field_mm=photo.rgb.shape[1] * MM_PER_PX)
    ).series.measurements[0]
    assert by_width.values == stated.values
    assert by_width.provenance.facts["scale"] != stated.provenance.facts["scale"]


def test_coarse_photos_give_counts_without_diameters(tmp_path: Path) -> None:
    photo = photograph(make_field(111), visit_after(0, days_since_clipping=3.0), 111)
    write_photo(tmp_path, photo)
    options = MeasureOptions(kind=SiteKind.SCALP, mm_per_px=0.020)
    (measured,) = measure(tmp_path, options).series.measurements
    assert ScalpQuantity.DENSITY in measured.values
    assert ScalpQuantity.DIAMETER not in measured.values
    assert QualityFlag.NO_DIAMETERS in measured.flags


def test_a_drawn_region_counts_its_own_roots_only(tmp_path: Path) -> None:
    field = make_field(112)
    photo = photograph(field, visit_after(0), 112)
    write_photo(tmp_path, photo, "baseline.jpg")
    (tmp_path / "roi.json").write_text(
        '{"photo": "baseline.jpg", "polygon_xy": [[0, 0], [400, 0], [400, 600], [0, 600]]}'
    )
    (measured,) = measure(tmp_path).series.measurements
    (rooted,) = np.nonzero(photo.rooted)
    half = int((field.roots_mm[rooted, 0] < 400 * MM_PER_PX).sum())
    assert measured.counts[ScalpCount.HAIRS] == pytest.approx(half, rel=0.2)


def test_an_empty_folder_and_an_unknown_rule_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no photo"):
        measure(tmp_path)
    with pytest.raises(BadRequest, match="rule"):
        measure(tmp_path, MeasureOptions(kind=SiteKind.SCALP, cut_offs="mine"))
