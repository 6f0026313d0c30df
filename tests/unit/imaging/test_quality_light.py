import cv2
import numpy as np
import pytest

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.quality_light import LitPhoto, judge_light
from pigmenttrack.imaging.synthetic import mishaps

SIZE = (480, 640)
SKIN, PALE = np.array([0.42, 0.25, 0.15]), np.array([0.62, 0.50, 0.42])
FAIR, FAIR_PALE = np.array([0.58, 0.43, 0.35]), np.array([0.64, 0.52, 0.44])
MIDDLE = (320.0, 240.0)


def disc(radius: int, x: int = 320) -> Mask:
    mask = np.zeros(SIZE, np.uint8)
    cv2.circle(mask, (x, 240), radius, 1, -1)
    return mask.astype(np.bool_)


def painted(
    patch: Mask, *, skin: np.ndarray = SKIN, pale: np.ndarray = PALE, seed: int = 100
) -> Rgb:
    rng = np.random.default_rng(seed)
    share = cv2.GaussianBlur(patch.astype(np.float32), (0, 0), 2)[..., None]
    reflected = np.exp(np.log(skin) + share * (np.log(pale) - np.log(skin)))
    x = np.linspace(-1, 1, SIZE[1])[None, :, None]
    slope = 1 + rng.uniform(-0.3, 0.3) * x  # even shade, as everywhere
    grain = rng.normal(0, 0.01, (*SIZE, 1))
    return srgb_from_linear(reflected * slope * (1 + grain))


def lit(rgb: Rgb, patch: Mask) -> LitPhoto:
    everywhere = np.ones(SIZE, np.bool_)
    return LitPhoto(rgb=rgb, skin=everywhere, patch=patch, region=everywhere)


PATCH = disc(70)
BASELINE = lit(painted(PATCH), PATCH)


def visit(rgb: Rgb, patch: Mask = PATCH) -> LitPhoto:
    return lit(rgb, patch)


def test_an_even_fall_of_light_raises_no_doubt() -> None:
    assert judge_light(BASELINE, None).flags == NO_DOUBT
    again = judge_light(visit(painted(PATCH, seed=101)), BASELINE)
    assert (again.flags, again.lies) == (NO_DOUBT, NO_DOUBT)


@pytest.mark.parametrize("now", [disc(35), disc(120), disc(70, x=380)])
def test_pigment_that_came_or_went_is_no_edge_of_light(now: Mask) -> None:
    verdict = judge_light(visit(painted(now, seed=101), now), BASELINE)
    assert QualityFlag.SHADOWED not in verdict.flags


@pytest.mark.parametrize("seed", [100, 101, 102])
def test_a_deep_shadow_edge_through_the_patch_is_refused_and_a_faint_one_is_not(seed: int) -> None:
    rgb, rng = painted(PATCH, seed=seed), np.random.default_rng(seed)
    deep = judge_light(visit(mishaps.shadowed(rgb, MIDDLE, 0.75, rng)), BASELINE)
    faint = judge_light(visit(mishaps.shadowed(rgb, MIDDLE, 0.1, rng)), BASELINE)
    assert QualityFlag.SHADOWED in deep.lies
    assert faint.lies == NO_DOUBT
    assert faint.step < deep.step


def test_the_same_shadow_weighs_more_on_a_faint_patch() -> None:
    fair = painted(PATCH, skin=FAIR, pale=FAIR_PALE)
    start = lit(fair, PATCH)
    shadow = mishaps.shadowed(fair, MIDDLE, 0.3, np.random.default_rng(100))
    assert QualityFlag.SHADOWED in judge_light(visit(shadow), start).lies
    same = mishaps.shadowed(BASELINE.rgb, MIDDLE, 0.3, np.random.default_rng(100))
    assert QualityFlag.SHADOWED not in judge_light(visit(same), BASELINE).lies


def test_a_baseline_alone_shows_a_deep_shadow_on_bare_skin() -> None:
    rgb = mishaps.shadowed(BASELINE.rgb, MIDDLE, 0.85, np.random.default_rng(101))
    assert QualityFlag.SHADOWED in judge_light(visit(rgb), None).flags


@pytest.mark.parametrize(("share", "refused"), [(0.01, False), (0.1, True)])
def test_gloss_is_flagged_where_it_is_little_and_refused_where_it_is_much(
    share: float, refused: bool
) -> None:
    everywhere = np.ones(SIZE, np.float32)
    rgb = mishaps.shining(painted(PATCH), everywhere, share, np.random.default_rng(100))
    verdict = judge_light(visit(rgb), BASELINE)
    assert QualityFlag.GLARE in verdict.flags
    assert (QualityFlag.GLARE in verdict.lies) is refused


def test_burnt_out_and_drowned_skin_is_refused() -> None:
    rng = np.random.default_rng(100)
    burnt = judge_light(visit(mishaps.exposed(painted(PATCH), 2.5, rng)), BASELINE)
    drowned = judge_light(visit(mishaps.exposed(painted(PATCH), -5, rng)), BASELINE)
    assert QualityFlag.CLIPPED in burnt.lies
    assert QualityFlag.DARK in drowned.lies
    dim = judge_light(visit(mishaps.exposed(painted(PATCH), -1, rng)), BASELINE)
    assert dim.lies == NO_DOUBT


def test_with_hardly_any_skin_in_view_nothing_is_said_of_its_light() -> None:
    nothing = np.zeros(SIZE, np.bool_)
    blind = LitPhoto(rgb=BASELINE.rgb, skin=nothing, patch=nothing, region=nothing)
    assert judge_light(blind, None).flags == NO_DOUBT
