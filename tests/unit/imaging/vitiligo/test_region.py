"""Places of patches, and how sure they are."""

import numpy as np

from pigmenttrack.imaging.vitiligo.region import Terrain, patch_places
from unit.imaging.vitiligo.painted_skin import disc

SIZE = (80, 100)
PATCH = disc(SIZE, (50.0, 40.0), 25.0)
PART = disc(SIZE, (50.0, 40.0), 10.0)
DOUBT = 0.2
CLEAR, FAINT = 0.1, 0.3


def half_way() -> Terrain:
    """Return a patch with a part in its middle that is rather skin than patch, but hardly."""
    cost = np.where(PATCH, -3.0, 3.0)
    cost[PART] = 1.0
    return Terrain(
        cost=cost.astype(np.float32),
        border=np.full(SIZE, 0.2, np.float32),
        fixed=np.full(SIZE, np.nan, np.float32),
    )


def test_places_of_a_clear_patch_are_sure() -> None:
    places = patch_places(half_way(), DOUBT, CLEAR)
    assert places.sure
    assert not places.wide[PART].any()
    assert np.array_equal(places.middle, places.tight)


def test_a_part_of_a_faint_patch_that_is_half_way_is_in_doubt() -> None:
    places = patch_places(half_way(), DOUBT, FAINT)
    assert not places.sure
    assert not places.middle[40, 50]
    assert places.wide[PART].all()
    assert not (places.tight & ~places.middle).any()


def test_what_a_stroke_changed_is_in_no_doubt() -> None:
    before = patch_places(half_way(), DOUBT, FAINT)
    after = before.corrected(before.middle | PART)
    assert after.tight[PART].all()
    assert after.wide[PART].all()
    away = ~(PART & ~before.middle)
    assert np.array_equal(after.tight[away], before.tight[away])
