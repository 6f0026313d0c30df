"""Draw a person, a site and its patches at random, or as asked."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.synthetic.body import Site, make_body
from pigmenttrack.imaging.synthetic.grid import SkinGrid
from pigmenttrack.imaging.synthetic.hair import HairSpec
from pigmenttrack.imaging.synthetic.patches import Border, Course, make_patches
from pigmenttrack.imaging.synthetic.scene import Scene
from pigmenttrack.imaging.synthetic.skin_optics import (
    BLOOD_RANGE,
    MELANIN_BY_TYPE,
    random_optics,
)
from pigmenttrack.imaging.synthetic.texture import TextureSpec, make_texture


@dataclass(frozen=True, kw_only=True)
class SceneSpec:
    """What is asked of a scene.

    Attributes
    ----------
    fitzpatrick : int
        Skin type, 1 to 6.
    blobs_mm : array (N, 3)
        Patches: x, y and mean radius.
    half_width_mm : float
        Of a limb.
    step_mm : float
        Sampling of the skin; the truth is exact on this grid.
    """

    fitzpatrick: int
    blobs_mm: NDArray[np.float64]
    border: Border
    course: Course
    texture: TextureSpec = field(default_factory=TextureSpec)
    hair: HairSpec = field(default_factory=HairSpec)
    site: Site = Site.FLAT
    half_width_mm: float = 45.0
    sleeve: bool = False
    width_mm: float = 250.0
    height_mm: float = 210.0
    step_mm: float = 0.12


def make_scene(spec: SceneSpec, rng: np.random.Generator) -> Scene:
    """Draw one site of one person."""
    person_rng, texture_rng, body_rng, patch_rng = rng.spawn(4)
    grid = SkinGrid(spec.width_mm, spec.height_mm, spec.step_mm)
    return Scene(
        grid=grid,
        optics=random_optics(person_rng),
        melanin=person_rng.uniform(*MELANIN_BY_TYPE[spec.fitzpatrick]),
        blood=person_rng.uniform(*BLOOD_RANGE),
        residual_melanin=person_rng.uniform(0.0005, 0.003),
        scatter_mm=person_rng.uniform(0.12, 0.3),
        texture=make_texture(texture_rng, grid, spec.texture),
        body=make_body(
            body_rng, grid, spec.site, half_width_mm=spec.half_width_mm, sleeve=spec.sleeve
        ),
        patches=make_patches(patch_rng, grid, spec.blobs_mm, spec.border, spec.course),
        hair=spec.hair,
    )
