"""How well the pattern of repigmentation is told, on patches whose way back is known.

    python benchmarks/patterns/bench.py --seed 900 --scenes 12

No photo is rendered: patches are drawn by `imaging.synthetic.patches`, their borders are taken with
the doubt of a good photo (one sd of 0.6 pixels, registration residual of 0.7 pixels), and what was
regained is known pixel by pixel: by the border, or by an island. Even repigmentation is put on as a
fall of the relative depth. The last line is JSON.
"""

import argparse
import json
from collections import Counter

import cv2
import numpy as np

from pigmenttrack.domain.units import MM2_PER_CM2
from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.synthetic.grid import SkinGrid
from pigmenttrack.imaging.synthetic.patches import Border, Course, Patches, make_patches
from pigmenttrack.imaging.vitiligo.area import pixel_weights, visit_areas
from pigmenttrack.imaging.vitiligo.depth import TONE_SD, Depth
from pigmenttrack.imaging.vitiligo.pattern import ComparedVisits, repigmentation_pattern
from pigmenttrack.imaging.vitiligo.result import Segmentation

STEP_MM = 0.15
RESIDUAL_PX = 0.7
BORDER_SD_PX = 0.6
COURSES = {
    "nothing": (Course(), 0.0),
    "border": (Course(shrink_mm=4.0), 0.0),
    "islands": (Course(islands_per_cm2=8.0), 0.0),
    "both": (Course(shrink_mm=2.0, islands_per_cm2=8.0), 0.0),
    "even": (Course(), 0.5),
}


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=100)
    parser.add_argument("--scenes", type=int, default=12)
    asked = parser.parse_args()
    record = {}
    for name, (course, fall) in COURSES.items():
        kinds: Counter[str] = Counter()
        errors, held = [], []
        for number in range(asked.scenes):
            kind, error, holds = _one(np.random.default_rng([asked.seed, number]), course, fall)
            kinds[kind] += 1
            if error is not None:
                errors.append(error)
                held.append(holds)
        row = {
            "told": dict(kinds),
            "perifollicular_error_points_median": _median(errors),
            "interval_holds_pct": round(100 * float(np.mean(held))) if held else None,
        }
        print(name, row, flush=True)
        record[name] = row
    print(json.dumps({"seed": asked.seed, "scenes": asked.scenes, "courses": record}))


def _one(rng: np.random.Generator, course: Course, fall: float) -> tuple[str, float | None, bool]:
    """Return the pattern told, and the error of the islands' share in points."""
    grid = SkinGrid(70.0, 60.0, STEP_MM)
    blobs = np.array([[0.0, 0.0, rng.uniform(8.0, 16.0)]])
    border = Border(blur_mm=rng.uniform(0.2, 0.6), ragged_mm=rng.uniform(0.3, 1.0))
    patches = make_patches(rng, grid, blobs, border, course)
    then, now = patches.lost(0.0), patches.lost(1.0)
    seen_then, seen_now = _seen(then, rng, 0.0), _seen(now, rng, RESIDUAL_PX)
    weights = pixel_weights(seen_then, np.full(grid.shape, STEP_MM**2, np.float32))
    gain = visit_areas(seen_then, seen_now, weights, RESIDUAL_PX, 0.0).gain
    if gain is None:
        msg = "a visit beside its baseline has a gain"
        raise ValueError(msg)
    mm2 = type(gain)(
        value=MM2_PER_CM2 * gain.value,
        sd=MM2_PER_CM2 * gain.sd,
        low=MM2_PER_CM2 * gain.low,
        high=MM2_PER_CM2 * gain.high,
    )
    told = repigmentation_pattern(
        ComparedVisits(
            then=seen_then,
            now=seen_now,
            depth_then=_depth(grid.shape, 1.0),
            depth_now=_depth(grid.shape, 1.0 - fall + rng.normal(0, TONE_SD)),
            gain_mm2=mm2,
            mm_per_px=STEP_MM,
            residual_px=RESIDUAL_PX,
        )
    )
    share = told.perifollicular_pct
    if share is None or fall:
        return told.kind.value, None, True
    truth = _island_share_pct(patches)
    return told.kind.value, abs(share.value - truth), share.low <= truth <= share.high


def _seen(lost: Plane, rng: np.random.Generator, residual_px: float) -> Segmentation:
    """Return patches as a photo gives them: shifted stretch by stretch, with a border's doubt."""
    field = cv2.GaussianBlur(rng.standard_normal((*lost.shape, 2), dtype=np.float32), (0, 0), 40.0)
    shift = field / field.std() * np.float32(residual_px)
    ys, xs = np.mgrid[0 : lost.shape[0], 0 : lost.shape[1]].astype(np.float32)
    moved = cv2.remap(lost, xs + shift[..., 0], ys + shift[..., 1], cv2.INTER_LINEAR)
    everywhere: Mask = np.ones(lost.shape, np.bool_)
    signed = cv2.distanceTransform((moved > 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    beyond = cv2.distanceTransform((moved <= 0.5).astype(np.uint8), cv2.DIST_L2, 5)

    def drawn(by_px: float) -> Plane:
        return np.asarray(np.clip(signed - beyond + by_px + 0.5, 0.0, 1.0), np.float32)

    return Segmentation(
        fraction=drawn(0.0),
        low=drawn(-BORDER_SD_PX),
        high=drawn(BORDER_SD_PX),
        skin=everywhere,
        roi=everywhere,
        contrast_mi=None,
    )


def _island_share_pct(patches: Patches) -> float:
    """Return the true share of the gain that islands made."""
    then, now = patches.lost(0.0) > 0.5, patches.lost(1.0) > 0.5
    gained = then & ~now
    by_border = patches.depth_mm + patches.advance_mm <= 0
    count = int(np.count_nonzero(gained))
    return 100.0 * float(np.count_nonzero(gained & ~by_border)) / count if count else 0.0


def _depth(shape: tuple[int, int], level: float) -> Depth:
    size = (shape[0] // 2, shape[1] // 2)
    plane = np.full(size, level, np.float32)
    return Depth(
        contrast_mi=plane,
        relative=plane,
        relative_sd=TONE_SD,
        tone_sd=TONE_SD,
        readable=np.ones(size, np.bool_),
    )


def _median(values: list[float]) -> float | None:
    return round(float(np.median(values)), 1) if values else None


if __name__ == "__main__":
    main()
