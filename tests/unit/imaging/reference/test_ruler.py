import cv2
import numpy as np
import pytest

from pigmenttrack.domain.calibration import ScaleKind
from pigmenttrack.domain.errors import ScaleNotFound
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.reference.find_scale import find_scale
from unit.imaging.reference.coin_scene import SIZE, shoot, skin


def _ruler_photo(
    px_per_mm: float,
    *,
    angle_deg: float = 0.0,
    longer: tuple[int, ...] = (5, 10),
    seed: int = 31,
) -> Rgb:
    """Return skin with a white ruler of strokes 1 mm apart, longer at multiples of `longer`."""
    rng = np.random.default_rng(seed)
    y, x = np.indices(SIZE, dtype=np.float32)
    angle = np.deg2rad(angle_deg)
    u = np.cos(angle) * (x - SIZE[1] / 2) + np.sin(angle) * (y - SIZE[0] / 2)
    v = -np.sin(angle) * (x - SIZE[1] / 2) + np.cos(angle) * (y - SIZE[0] / 2)
    along, across = u / px_per_mm + 500.0, v / px_per_mm
    body = (across > 0) & (across < 12)
    number = np.rint(along).astype(int)
    length = np.full(SIZE, 2.5)
    for order, count in enumerate(longer, start=1):
        length = np.where(number % count == 0, 2.5 + 1.7 * order, length)
    stroke = body & (np.abs(along - number) < 0.13) & (across > 0.6) & (across < 0.6 + length)
    ink = cv2.GaussianBlur(stroke.astype(np.float32), (0, 0), 0.6)[..., None]
    white = cv2.GaussianBlur(body.astype(np.float32), (0, 0), 0.6)[..., None]
    scene = skin(rng) * (1 - white) + np.float32(0.75) * white * (1 - np.float32(0.9) * ink)
    return shoot(scene.astype(np.float32), rng)


@pytest.mark.parametrize(
    ("px_per_mm", "angle_deg"), [(9.3, 0.0), (14.2, 28.0), (21.7, 90.0), (11.0, 133.0)]
)
def test_ruler_in_any_direction_gives_the_scale(px_per_mm: float, angle_deg: float) -> None:
    found = find_scale(_ruler_photo(px_per_mm, angle_deg=angle_deg))
    assert found.scale.kind is ScaleKind.RULER
    assert found.scale.mm_per_px == pytest.approx(1 / px_per_mm, rel=0.01)
    assert found.scale.plane_mm_from_px is None
    assert QualityFlag.NO_COLOR_CARD in found.flags


@pytest.mark.parametrize("longer", [(), (2, 4, 8), (4, 8, 16), (3,)], ids=str)
def test_strokes_that_do_not_count_millimetres_give_no_scale(longer: tuple[int, ...]) -> None:
    with pytest.raises(ScaleNotFound):
        find_scale(_ruler_photo(14.0, longer=longer))


def test_weave_gives_no_scale() -> None:
    rng = np.random.default_rng(33)
    y, x = np.indices(SIZE, dtype=np.float32)
    weave = 1 + 0.4 * np.sin(x / 2.1) * np.sign(np.sin(y / 9.0))
    with pytest.raises(ScaleNotFound):
        find_scale(shoot((skin(rng) * weave[..., None]).astype(np.float32), rng))


def test_combed_hair_gives_no_scale() -> None:
    rng = np.random.default_rng(34)
    scene = skin(rng)
    for start in rng.uniform(0, SIZE[1], 120):
        lean, bend = rng.normal(0, 30, 2)
        points = [(start + lean * t + bend * t * t, t * SIZE[0]) for t in np.linspace(0, 1, 20)]
        line = np.rint(np.array(points) * 8).astype(np.int32)
        cv2.polylines(
            scene,
            [line],
            isClosed=False,
            color=(0.05, 0.04, 0.03),
            thickness=2,
            lineType=cv2.LINE_AA,
            shift=3,
        )
    with pytest.raises(ScaleNotFound):
        find_scale(shoot(scene, rng))
