"""Body hair: curves from fixed follicles that are combed, cut and shed between visits."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Plane
from pigmenttrack.imaging.synthetic.grid import SkinGrid, transform_points
from pigmenttrack.imaging.synthetic.resample import blurred
from pigmenttrack.imaging.synthetic.texture import SUBPIXEL_BITS, scattered_mm

SEGMENTS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Hairs:
    """The hairs of one visit.

    Attributes
    ----------
    paths_mm : array (N, SEGMENTS + 1, 2)
    widths_mm : array (N,)
    colour : array (3,)
        Linear sRGB of a shaft.
    """

    paths_mm: NDArray[np.float64]
    widths_mm: NDArray[np.float64]
    colour: NDArray[np.float64]

    def draw(
        self, mm_to_photo: Matrix, size: tuple[int, int], shadow_mm: NDArray[np.floating]
    ) -> tuple[Plane, Plane]:
        """Return the cover of the shafts and of their soft shadows in a photo, each (H, W)."""
        cover, shadow = np.zeros(size, np.float32), np.zeros(size, np.float32)
        if not len(self.paths_mm):
            return cover, shadow
        photo = transform_points(mm_to_photo, self.paths_mm.reshape(-1, 2))
        lifted = self.paths_mm + np.linspace(0, 1, SEGMENTS + 1)[None, :, None] * shadow_mm
        fallen = transform_points(mm_to_photo, lifted.reshape(-1, 2))
        px_per_mm = float(np.linalg.norm(photo[1] - photo[0])) / float(
            np.linalg.norm(self.paths_mm[0, 1] - self.paths_mm[0, 0])
        )
        for layer, points in ((cover, photo), (shadow, fallen)):
            paths = np.rint(points * (1 << SUBPIXEL_BITS)).astype(np.int32)
            for path, width in zip(
                paths.reshape(len(self.paths_mm), SEGMENTS + 1, 2), self.widths_mm, strict=True
            ):
                # A line thinner than one pixel is drawn one pixel wide and fainter.
                wide = width * px_per_mm
                cv2.polylines(
                    layer,
                    [path],
                    isClosed=False,
                    color=float(min(1.0, wide)),
                    thickness=max(1, round(wide)),
                    lineType=cv2.LINE_AA,
                    shift=SUBPIXEL_BITS,
                )
        return cover, blurred(shadow, max(0.8, 0.12 * px_per_mm))


@dataclass(frozen=True, slots=True, kw_only=True)
class HairSpec:
    """How hairy a site is."""

    per_cm2: float = 4.0
    length_mm: float = 9.0
    width_mm: float = 0.06
    colour: tuple[float, float, float] = (0.03, 0.02, 0.014)


def grow_hairs(
    site_rng: np.random.Generator, visit_rng: np.random.Generator, grid: SkinGrid, spec: HairSpec
) -> Hairs:
    """Grow the hairs of one visit; `site_rng` (the same at every visit) places the follicles."""
    spacing = 10.0 / np.sqrt(max(spec.per_cm2, 1e-6) * np.sqrt(3) / 2)
    roots = scattered_mm(site_rng, grid, spacing) if spec.per_cm2 > 0 else np.zeros((0, 2))
    count = len(roots)
    combed = site_rng.uniform(0.0, 2 * np.pi) + site_rng.normal(0.0, 0.28, count)
    width = spec.width_mm * site_rng.uniform(0.5, 1.4, count)
    length = spec.length_mm * site_rng.uniform(0.35, 1.4, count)
    keep = visit_rng.random(count) > 0.2  # a fifth of the follicles rest, not always the same
    heading = combed + visit_rng.normal(0.0, 0.2, count) + visit_rng.normal(0.0, 0.25)
    curl = visit_rng.normal(0.0, 0.5, count)
    length = length * visit_rng.uniform(0.75, 1.2, count) * visit_rng.uniform(0.7, 1.1)
    along = np.linspace(0.0, 1.0, SEGMENTS)
    headings = heading[:, None] + curl[:, None] * along
    steps = np.stack([np.cos(headings), np.sin(headings)], axis=-1)
    steps *= (length / SEGMENTS)[:, None, None]
    paths = np.concatenate([roots[:, None], roots[:, None] + np.cumsum(steps, axis=1)], axis=1)
    return Hairs(paths_mm=paths[keep], widths_mm=width[keep], colour=np.array(spec.colour))
