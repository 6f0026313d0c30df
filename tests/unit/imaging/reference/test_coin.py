import numpy as np
import pytest

from pigmenttrack.domain.calibration import ScaleKind
from pigmenttrack.domain.errors import BadRequest, ScaleNotFound
from pigmenttrack.imaging.reference.coin_sizes import COIN_DIAMETERS_MM
from pigmenttrack.imaging.reference.find_scale import find_scale
from pigmenttrack.imaging.reference.geometry import area_per_px_mm2
from unit.imaging.reference.coin_scene import METALS, lay_coin, lay_spot, shoot, skin


@pytest.mark.parametrize(
    ("radius", "tilt_deg", "metal"),
    [(60.0, 0.0, "gold"), (85.0, 10.0, "copper"), (120.0, 20.0, "silver"), (150.0, 5.0, "gold")],
)
def test_coin_gives_the_scale(radius: float, tilt_deg: float, metal: str) -> None:
    rng = np.random.default_rng(21)
    scene = lay_coin(skin(rng), rng, radius=radius, tilt_deg=tilt_deg, metal=metal)
    scale = find_scale(shoot(scene, rng), coin="eur50c").scale
    # Area-true: the radius of the circle as large as the ellipse.
    true = 24.25 / 2 / (radius * np.sqrt(np.cos(np.deg2rad(tilt_deg))))
    assert scale.kind is ScaleKind.COIN
    assert scale.mm_per_px == pytest.approx(true, rel=0.015)
    assert abs(scale.mm_per_px - true) < 2.5 * scale.sd_mm_per_px


def test_stated_interval_holds_the_scale_of_most_coins() -> None:
    rng = np.random.default_rng(22)
    inside, found = 0, 0
    for index in range(12):
        radius, tilt_deg = rng.uniform(55, 160), rng.uniform(0, 25)
        scene = lay_coin(
            skin(rng),
            rng,
            centre=(rng.uniform(250, 650), rng.uniform(240, 460)),
            radius=radius,
            tilt_deg=tilt_deg,
            towards_deg=rng.uniform(0, 360),
            metal=list(METALS)[index % 3],
            two_metals=index % 4 == 0,
        )
        try:
            scale = find_scale(shoot(scene, rng, rng.uniform(0.5, 1.6)), coin="eur1").scale
        except ScaleNotFound:
            continue  # refusing is right where the rim does not show; guessing is not
        found += 1
        true = 23.25 / 2 / (radius * np.sqrt(np.cos(np.deg2rad(tilt_deg))))
        inside += abs(scale.mm_per_px - true) <= 1.96 * scale.sd_mm_per_px
    assert found >= 10
    assert inside >= found - 1


def test_plane_of_a_tilted_coin_measures_its_true_area() -> None:
    rng = np.random.default_rng(23)
    scene = lay_coin(skin(rng), rng, radius=120.0, tilt_deg=20.0)
    found = find_scale(shoot(scene, rng), coin="usd25c")
    area = area_per_px_mm2(found.scale, (700, 900))
    y, x = np.indices(area.shape)
    assert found.scale.plane_mm_from_px is not None
    matrix = np.reshape(found.scale.plane_mm_from_px, (3, 3))
    mm = np.stack([x, y, np.ones_like(x)], axis=-1) @ matrix.T
    inside = np.hypot(mm[..., 0], mm[..., 1]) < 24.26 / 2
    assert area[inside].sum() == pytest.approx(np.pi * (24.26 / 2) ** 2, rel=0.01)
    assert found.scale.tilt_deg == pytest.approx(20.0, abs=5.0)


@pytest.mark.parametrize("edge_px", [0.3, 1.0, 4.0, 15.0])
@pytest.mark.parametrize(
    "factor", [(1.6, 2.1, 2.6), (0.3, 0.25, 0.3)], ids=["patch of vitiligo", "mole"]
)
def test_round_spots_of_skin_are_no_coins(
    edge_px: float, factor: tuple[float, float, float]
) -> None:
    rng = np.random.default_rng(24)
    photo = shoot(lay_spot(skin(rng), edge_px=edge_px, factor=factor), rng)
    with pytest.raises(ScaleNotFound) as caught:
        find_scale(photo, coin="eur1")
    assert "coin" in caught.value.advice


@pytest.mark.parametrize("strength", [0.01, 0.05, 0.2])
def test_skin_alone_holds_no_coin(strength: float) -> None:
    rng = np.random.default_rng(25)
    with pytest.raises(ScaleNotFound):
        find_scale(shoot(skin(rng, strength), rng), coin="eur1")


def test_coins_of_different_size_are_not_guessed_between() -> None:
    rng = np.random.default_rng(26)
    scene = lay_coin(skin(rng), rng, centre=(250.0, 350.0), radius=120.0)
    scene = lay_coin(scene, rng, centre=(650.0, 350.0), radius=85.0, metal="gold")
    with pytest.raises(ScaleNotFound, match="several"):
        find_scale(shoot(scene, rng), coin="eur1")


def test_coin_is_not_looked_for_unless_named() -> None:
    rng = np.random.default_rng(27)
    with pytest.raises(ScaleNotFound):
        find_scale(shoot(lay_coin(skin(rng), rng), rng))


def test_unknown_coin_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadRequest) as caught:
        find_scale(np.zeros((50, 50, 3), np.uint8), coin="doubloon")
    assert "eur1" in caught.value.advice


def test_diameters_are_those_of_coins() -> None:
    assert all(16 <= diameter <= 32 for diameter in COIN_DIAMETERS_MM.values())
