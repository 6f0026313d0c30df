"""The bar of relocation, on fields of traced hairs: half of them gone, 3 mm and 30 degrees away.

Traces of pictures are measured by the benchmark of hair; here the hairs are planted, so that many
fields and many foreign ones take seconds.
"""

import numpy as np

from pigmenttrack.imaging.hair.constellation import Constellation, find_constellation
from pigmenttrack.imaging.hair.shaft_ends import shaft_ends
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.similarity import transform
from unit.imaging.hair.planted_hairs import MM_PER_PX, SIZE_MM, motion, photographed_again, plant

FIELDS = 20
FEWEST_HAIRS, MOST_HAIRS = 40, 110
STRANGERS = 5  # traces of the second photo that are no hair of the first
FARTHEST_MM = 0.1


def _overlay(first: list[Hair], second: list[Hair]) -> Constellation | None:
    ends = [shaft_ends(tuple(hairs), MM_PER_PX) for hairs in (first, second)]
    return find_constellation(ends[0], ends[1], (SIZE_MM, SIZE_MM))


def _half_shaved_again(seed: int) -> tuple[list[Hair], list[Hair], np.ndarray]:
    rng = np.random.default_rng([seed, 3])
    first = plant(rng, int(rng.integers(FEWEST_HAIRS, MOST_HAIRS)))
    towards = rng.uniform(0, 2 * np.pi)
    a_to_b = motion(float(rng.choice([-30.0, 30.0])), (3 * np.cos(towards), 3 * np.sin(towards)))
    kept = [each for each in first if rng.random() < 0.5]
    second = photographed_again(rng, kept, a_to_b, grown_mm=float(rng.uniform(0, 1)))
    return first, second + plant(rng, STRANGERS), a_to_b


def test_a_half_shaved_field_is_found_and_a_foreign_one_never_is() -> None:
    found, earlier = 0, None
    for seed in range(FIELDS):
        first, second, truth = _half_shaved_again(seed)
        overlay = _overlay(first, second)
        assert overlay is not None
        if overlay.is_certain:
            places = np.array([each.root_xy for each in first]) * MM_PER_PX
            off = transform(places, overlay.a_to_b) - transform(places, truth)
            assert np.median(np.hypot(*off.T)) < FARTHEST_MM
            found += 1
        if earlier is not None:
            foreign = _overlay(earlier, second)
            assert foreign is None or not foreign.is_certain
        earlier = first
    assert found >= 0.95 * FIELDS
