import numpy as np
import pytest

from pigmenttrack.app.inspect_photo import stated_scale
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.series_scale import scale_of_series
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.registration.result import identity
from unit.app.made_visits import SIZE, baseline, card, visit


def test_nothing_of_known_size_anywhere_is_no_scale() -> None:
    first = visit("a.jpg")
    assert scale_of_series(baseline(first), [visit("b.jpg")]) is None


def test_the_baselines_own_card_comes_before_a_better_one() -> None:
    first = visit("a.jpg", reference=card(0.1, sd_mm_per_px=0.002))
    later = visit("b.jpg", reference=card(0.2, sd_mm_per_px=0.0001), registration=identity(SIZE))
    scale = scale_of_series(baseline(first), [later])
    assert scale is not None
    assert scale.photo_sha256 == first.sha256
    assert scale.area_mm2 == pytest.approx(np.full(SIZE, 0.01), rel=1e-5)


def test_without_one_on_the_baseline_the_surest_card_is_carried_over() -> None:
    rough = visit("b.jpg", reference=card(0.3, 0.02), registration=identity(SIZE))
    sure = visit("c.jpg", reference=card(0.2, 0.0005), registration=identity(SIZE))
    scale = scale_of_series(baseline(visit("a.jpg")), [rough, sure])
    assert scale is not None
    assert scale.photo_sha256 == sure.sha256
    assert scale.area_mm2 == pytest.approx(np.full(SIZE, 0.04), rel=1e-5)


def test_what_the_person_states_overrules_the_card() -> None:
    stated = stated_scale(MeasureOptions(mm_per_px=0.5))
    first = visit("a.jpg", reference=card(0.1))
    scale = scale_of_series(baseline(first, stated_scale=stated), [])
    assert scale is not None
    assert scale.scale is stated
    # Three percent of a length are six of an area: doubtful.
    assert QualityFlag.SCALE_UNCERTAIN in scale.flags


def test_a_good_card_leaves_no_doubt() -> None:
    scale = scale_of_series(baseline(visit("a.jpg", reference=card())), [])
    assert scale is not None
    assert scale.flags == NO_DOUBT
