"""A series of photos of one site over months, with its exact truth."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Matrix, Plane, Rgb
from pigmenttrack.imaging.synthetic.grid import SkinGrid, transform_points
from pigmenttrack.imaging.synthetic.hair import grow_hairs
from pigmenttrack.imaging.synthetic.light import random_light_field
from pigmenttrack.imaging.synthetic.person import SceneSpec, make_scene
from pigmenttrack.imaging.synthetic.phone import random_phone
from pigmenttrack.imaging.synthetic.pose import random_pose
from pigmenttrack.imaging.synthetic.region import loose_region_mm, place_card
from pigmenttrack.imaging.synthetic.resample import seen_through
from pigmenttrack.imaging.synthetic.visit import Visit, photograph

CARD_HABIT = 0.7  # share of visits at which the card lies on the usual side of the patch


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSpec:
    """How one photo is taken.

    Attributes
    ----------
    progress : float
        How far the patches have come on their course, in [0, 1].
    difficulty : float
        Of light, colour and focus: 0 is a good phone photo, 1 a poor one.
    gloss : float
        Strength of highlights.
    """

    taken_at: datetime
    progress: float
    difficulty: float = 0.3
    max_tilt_deg: float = 10.0
    max_turn_deg: float = 8.0
    gloss: float = 0.0
    shadowed: bool = False
    tan: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSpec:
    """What is asked of a series."""

    scene: SceneSpec
    visits: tuple[VisitSpec, ...]
    size: tuple[int, int] = (1350, 1800)
    card: bool = True


@dataclass(frozen=True)
class SyntheticVisit:
    """One photo and its truth.

    Attributes
    ----------
    rgb : uint8 array (H, W, 3)
    lost : float32 array on `grid`
        Lost share of pigment in the skin's frame; above 0.5 is depigmented.
    mm_to_photo : array (3, 3)
        Exact homography from the skin's millimetres to this photo's pixels.
    region_mm : array (N, 2)
        The loose region, the same for all visits.
    has_card : bool
    """

    rgb: Rgb
    taken_at: datetime
    grid: SkinGrid
    lost: Plane
    mm_to_photo: Matrix
    region_mm: NDArray[np.float64]
    card_to_photo: Matrix | None

    @property
    def has_card(self) -> bool:
        """Whether the reference card is in view."""
        return self.card_to_photo is not None

    @cached_property
    def depigmented(self) -> Mask:
        """Truth on the skin's grid: more than half of the pigment is lost."""
        return np.asarray(self.lost > 0.5)

    @property
    def area_cm2(self) -> float:
        """True depigmented area."""
        return float(np.count_nonzero(self.depigmented)) * self.grid.cell_mm2 / 100.0

    def gain_cm2(self, baseline: "SyntheticVisit") -> float:
        """Return the area that has regained pigment since `baseline`."""
        return self._cm2(baseline.depigmented & ~self.depigmented)

    def loss_cm2(self, baseline: "SyntheticVisit") -> float:
        """Return the area that has lost pigment since `baseline`."""
        return self._cm2(self.depigmented & ~baseline.depigmented)

    def mask_in(self, other: "SyntheticVisit") -> Mask:
        """Return the truth of this visit in the pixels of `other` (itself, or the baseline)."""
        to_photo = other.mm_to_photo @ self.grid.grid_to_mm
        height, width = other.rgb.shape[:2]
        seen = seen_through(self.lost, to_photo, (height, width), mirrored=False)
        return np.asarray(seen > 0.5)

    def region_xy(self) -> NDArray[np.float64]:
        """Return the loose region (N, 2) in this photo's pixels."""
        return transform_points(self.mm_to_photo, self.region_mm)

    def _cm2(self, mask: Mask) -> float:
        return float(np.count_nonzero(mask)) * self.grid.cell_mm2 / 100.0


def make_series(spec: SeriesSpec, rng: np.random.Generator) -> Iterator[SyntheticVisit]:
    """Take the photos of a series, one at a time (a photo and its truth are tens of megabytes).

    Raises
    ------
    ValueError
        If the card finds no room beside the region.
    """
    scene_rng, region_rng, visits_rng = rng.spawn(3)
    scene = make_scene(spec.scene, scene_rng)
    hair_seed = int(scene_rng.integers(2**63))
    ever = scene.lost(0.0) > 0.5
    for progress in {visit.progress for visit in spec.visits}:
        ever |= scene.lost(progress) > 0.5
    region_mm = loose_region_mm(region_rng, scene.grid, ever, scene.visible)
    habit_rad = region_rng.uniform(0.0, 2 * np.pi)
    for asked, visit_rng in zip(spec.visits, visits_rng.spawn(len(spec.visits)), strict=True):
        pose_rng, light_rng, phone_rng, hair_rng, grain_rng = visit_rng.spawn(5)
        card = None
        if spec.card:
            # People have a habit, but not always.
            side = habit_rad if pose_rng.random() < CARD_HABIT else None
            card = place_card(pose_rng, scene.grid, region_mm, scene.visible, side_rad=side)
        in_view = _around(region_mm) if card is None else np.vstack([region_mm, card.corners_mm])
        pose = random_pose(
            pose_rng, max_tilt_deg=asked.max_tilt_deg, max_turn_deg=asked.max_turn_deg
        )
        visit = Visit(
            progress=asked.progress,
            tan=asked.tan,
            flush=float(np.exp(pose_rng.normal(0.0, 0.12))),
            mm_to_photo=pose.mm_to_photo(in_view, spec.size, subject_mm=region_mm.mean(axis=0)),
            size=spec.size,
            hairs=grow_hairs(
                np.random.default_rng(hair_seed), hair_rng, scene.grid, spec.scene.hair
            ),
            light=random_light_field(
                light_rng,
                scene.body.coarse,
                difficulty=asked.difficulty,
                gloss=asked.gloss,
                shadowed=asked.shadowed,
            ),
            phone=random_phone(phone_rng, asked.difficulty),
            card=card,
        )
        yield SyntheticVisit(
            rgb=photograph(scene, visit, grain_rng),
            taken_at=asked.taken_at,
            grid=scene.grid,
            lost=scene.lost(asked.progress),
            mm_to_photo=visit.mm_to_photo,
            region_mm=region_mm,
            card_to_photo=None if card is None else visit.mm_to_photo @ card.card_to_mm,
        )


def _around(region_mm: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the region grown by half of its size: without a card people stay further away."""
    middle = region_mm.mean(axis=0)
    return middle + 1.5 * (region_mm - middle)
