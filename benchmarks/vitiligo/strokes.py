"""What strokes are worth: Dice and area error after 0, 1, 2, 4 and 10 of them.

    python benchmarks/vitiligo/strokes.py --seed 900 --photos 12

Two people draw on synthetic photos of known truth, inside the same loose line. One corrects: each
stroke goes through the middle of the largest mistake that is left. The other draws right strokes
anywhere; they tell nothing new, so nothing may change. The last line is JSON.
"""

import argparse
import json
import time

import cv2
import numpy as np

from pigmenttrack.app.selftest_series import plan_series
from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.synthetic.series import make_series
from pigmenttrack.imaging.vitiligo.segment import segment_photo
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel

AFTER = (0, 1, 2, 4, 10)
LONGEST = 0.04  # of the longer side, either way from the middle of a mistake
PEN = 0.006  # of the longer side, at most
LEAST_PX = 2.0  # a mistake narrower than this is left alone


def photo_of(seed: int, number: int) -> tuple[np.ndarray, Mask, Mask]:
    """Return one photo, its truth and its loose region."""
    planned = plan_series(seed, number, n_visits=1)
    (visit,) = make_series(planned.spec, np.random.default_rng([seed, number, 1]))
    size = visit.rgb.shape[:2]
    region = mask_from_polygons([visit.region_xy()], (size[0], size[1]))
    return visit.rgb, visit.mask_in(visit) & region, region


def correcting(found: Mask, truth: Mask) -> Stroke | None:
    """Return a stroke through the middle of the largest mistake, None where none is left."""
    mistakes = ((StrokeLabel.PATCH, truth & ~found), (StrokeLabel.SKIN, found & ~truth))
    depths = [cv2.distanceTransform(m.astype(np.uint8), cv2.DIST_L2, 5) for _, m in mistakes]
    worst = int(np.argmax([depth.max() for depth in depths]))
    depth = depths[worst]
    if depth.max() < LEAST_PX:
        return None
    y, x = np.unravel_index(int(np.argmax(depth)), depth.shape)
    path = longest_path(depth > 1, np.array([x, y], float))
    radius = max(LEAST_PX, min(float(depth.max()) / 2, PEN * max(truth.shape)))
    return Stroke(label=mistakes[worst][0], path_xy=path, radius_px=radius)


def longest_path(inside: Mask, middle: Points) -> Points:
    """Return the longest straight path through a point that stays inside."""
    best = middle[None]
    for angle in np.arange(0, np.pi, np.pi / 8):
        way = np.array([np.cos(angle), np.sin(angle)])
        ends = [middle + sign * reach(inside, middle, sign * way) * way for sign in (-1, 1)]
        if np.hypot(*(ends[1] - ends[0])) > np.hypot(*(best[-1] - best[0])):
            best = np.array(ends)
    return best


def reach(inside: Mask, start: Points, way: Points) -> float:
    """Return how far one may go from a point before leaving."""
    for far in np.arange(2.0, LONGEST * max(inside.shape), 2.0):
        x, y = np.rint(start + far * way).astype(int)
        if not (0 <= y < inside.shape[0] and 0 <= x < inside.shape[1] and inside[y, x]):
            return float(far - 2.0)
    return LONGEST * max(inside.shape)


def agreeing(truth: Mask, region: Mask, rng: np.random.Generator) -> Stroke:
    """Return a right stroke somewhere in the region."""
    is_patch = bool(rng.random() < 0.5)
    places = cv2.erode((truth if is_patch else ~truth).astype(np.uint8), np.ones((9, 9))) > 0
    ys, xs = np.nonzero(places & region)
    chosen = int(rng.integers(len(xs)))
    path = longest_path(places, np.array([xs[chosen], ys[chosen]], float))
    label = StrokeLabel.PATCH if is_patch else StrokeLabel.SKIN
    return Stroke(label=label, path_xy=path, radius_px=LEAST_PX)


def dice(found: Mask, truth: Mask) -> float:
    """Return the overlap of two masks."""
    return float(2 * (found & truth).sum() / max(1, found.sum() + truth.sum()))


def drawn_on(seed: int, number: int, *, corrects: bool) -> tuple[list[float], list[float]]:
    """Return Dice and area error in percent of one photo after each number of strokes."""
    rgb, truth, region = photo_of(seed, number)
    rng = np.random.default_rng([seed, number, 2])
    strokes: list[Stroke] = []
    found = segment_photo(rgb, region).mask
    scores, errors = [dice(found, truth)], [100 * (found.sum() / truth.sum() - 1)]
    for count in range(1, max(AFTER) + 1):
        one = correcting(found, truth) if corrects else agreeing(truth, region, rng)
        strokes += [] if one is None else [one]
        found = segment_photo(rgb, region, tuple(strokes)).mask
        if count in AFTER:
            scores.append(dice(found, truth))
            errors.append(100 * (found.sum() / truth.sum() - 1))
    return scores, [float(error) for error in errors]


def main() -> None:
    """Run both people on all photos and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=100)
    parser.add_argument("--photos", type=int, default=6)
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    figures: dict[str, object] = {}
    for name, corrects in (("corrects", True), ("agrees", False)):
        started = time.process_time()
        runs = [drawn_on(asked.seed, number, corrects=corrects) for number in range(asked.photos)]
        scores, errors = np.array([run[0] for run in runs]), np.array([run[1] for run in runs])
        figures[name] = {
            "strokes": AFTER,
            "dice": scores.mean(axis=0).round(4).tolist(),
            "dice_worst_photo": scores.min(axis=0).round(3).tolist(),
            "area_error_median_pct": np.median(np.abs(errors), axis=0).round(2).tolist(),
            "worst_fall": round(float(np.diff(scores, axis=1).min()), 4),
            "cpu_s": round(time.process_time() - started, 1),
        }
        print(f"{name}: {figures[name]}", flush=True)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
