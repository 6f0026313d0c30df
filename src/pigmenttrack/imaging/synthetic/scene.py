"""One site of one person: everything that stays the same between visits."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.synthetic.body import Body
from pigmenttrack.imaging.synthetic.grid import SkinGrid
from pigmenttrack.imaging.synthetic.hair import HairSpec
from pigmenttrack.imaging.synthetic.patches import Patches
from pigmenttrack.imaging.synthetic.skin_optics import SkinOptics
from pigmenttrack.imaging.synthetic.texture import Texture


@dataclass(frozen=True)
class Scene:
    """Skin with patches.

    Attributes
    ----------
    melanin, blood : float
        Mean volume fractions of normal skin.
    residual_melanin : float
        What is left where all pigment is lost.
    scatter_mm : float
        How far light spreads in the skin (red; less in green and blue).
    """

    grid: SkinGrid
    optics: SkinOptics
    melanin: float
    blood: float
    residual_melanin: float
    scatter_mm: float
    texture: Texture
    body: Body
    patches: Patches
    hair: HairSpec

    @cached_property
    def visible(self) -> Mask:
        """Where the grid shows bare skin: neither background nor cloth, (H, W)."""
        edge = self.grid.enlarged(self.body.coarse, self.body.edge_mm)
        cloth = self.grid.enlarged(self.body.coarse, self.body.cloth_mm)
        return np.asarray((edge > 0) & (cloth < 0))

    def lost(self, progress: float) -> Plane:
        """Return the lost share of pigment (H, W); 0 beyond the outline of the body."""
        return np.where(self.visible, self.patches.lost(progress), np.float32(0.0))

    def area_cm2(self, depigmented: Mask) -> float:
        """Return the area of a mask on the grid, in cm²."""
        return float(np.count_nonzero(depigmented)) * self.grid.cell_mm2 / 100.0

    @cached_property
    def slopes(self) -> tuple[Plane, Plane]:
        """The micro-relief's slope along x and y, (H, W) each."""
        uphill_y, uphill_x = np.gradient(self.texture.height_mm, self.grid.step_mm)
        return np.asarray(uphill_x), np.asarray(uphill_y)
