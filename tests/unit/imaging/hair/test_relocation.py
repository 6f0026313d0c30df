import numpy as np

from pigmenttrack.imaging.hair.constellation import find_constellation, transform
from pigmenttrack.imaging.hair.relocation import overlay_of, refusal
from pigmenttrack.imaging.hair.shafts import Hair

MM_PER_PX = 0.010
SIZE_MM = (9.0, 12.0)


def _field(rng: np.random.Generator, count: int) -> np.ndarray:
    return rng.uniform([0, 0], SIZE_MM[::-1], (count, 2))


def _motion(rng: np.random.Generator) -> np.ndarray:
    """Return a turn of up to 30 degrees and a shift of 3 mm, about the middle of the field."""
    angle, towards = rng.uniform(-np.pi / 6, np.pi / 6), rng.uniform(0, 2 * np.pi)
    matrix = np.eye(3)
    matrix[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    centre = np.array(SIZE_MM[::-1]) / 2
    shift = 3.0 * np.array([np.cos(towards), np.sin(towards)])
    matrix[:2, 2] = centre - matrix[:2, :2] @ centre + shift
    return matrix


def _inside(points: np.ndarray) -> np.ndarray:
    return points[((points >= 0) & (points <= SIZE_MM[::-1])).all(axis=1)]


def test_a_moved_field_half_of_whose_hairs_are_gone_is_found_again() -> None:
    for seed in range(8):
        rng = np.random.default_rng(seed)
        first, motion = _field(rng, 60), _motion(rng)
        kept = first[rng.random(len(first)) < 0.5]
        second = _inside(transform(kept, motion) + rng.normal(0, 0.015, kept.shape))
        second = np.vstack([second, _field(rng, 6)])
        overlay = find_constellation(first, second, SIZE_MM)
        assert overlay is not None
        assert overlay.is_certain
        assert np.abs(transform(first, overlay.a_to_b) - transform(first, motion)).max() < 0.1


def test_a_foreign_field_is_never_taken_for_the_same() -> None:
    for seed in range(8):
        rng = np.random.default_rng([seed, 1])
        overlay = find_constellation(_field(rng, 80), _field(rng, 80), SIZE_MM)
        assert overlay is not None
        assert not overlay.is_certain


def _hair(root_mm: np.ndarray, tip_mm: np.ndarray) -> Hair:
    path = np.array([root_mm, (root_mm + tip_mm) / 2, tip_mm]) / MM_PER_PX
    return Hair(path_xy=path, diameter_um=60.0, length_mm=1.0, unit=-1, contrast=50.0)


def test_a_field_whose_lean_was_taken_the_wrong_way_round_is_found_as_well() -> None:
    rng = np.random.default_rng(7)
    roots = _field(rng, 40)
    before = tuple(
        _hair(root, root + np.array([0.8, 0.2]) * rng.uniform(0.6, 1.1)) for root in roots
    )
    # Days later the tips have moved on, by more for some, and roots were taken for tips.
    after = tuple(
        _hair(root, root + np.array([1.6, 0.4]) * rng.uniform(0.6, 1.0)).turned() for root in roots
    )
    overlay = overlay_of(before, after, MM_PER_PX, SIZE_MM)
    assert overlay is not None
    assert overlay.is_certain
    assert np.abs(overlay.a_to_b - np.eye(3)).max() < 0.02


def test_the_refusal_says_how_few_roots_meet() -> None:
    assert "Too few hairs" in refusal(None)
    rng = np.random.default_rng(3)
    overlay = find_constellation(_field(rng, 20), _field(rng, 20), SIZE_MM)
    assert overlay is not None
    assert f"only {len(overlay.pairs)} roots meet" in refusal(overlay)
