"""Make a tree of synthetic photos for a batch: subjects, sites, dates, outlines.

    python benchmarks/batch/make_photos.py OUT --sites 40 --photos 50 --seed 100

A few scenes are drawn with `imaging.synthetic` and photographed some times each; every photo of a
site is one of these, turned, lit and grained anew. So each is a picture and a file of its own, yet
thousands take minutes instead of hours. Nothing here tells how well is measured.
"""

import argparse
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np

from pigmenttrack.app.samples_writer import encoded_photo
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.synthetic.body import Site
from pigmenttrack.imaging.synthetic.patches import Border, Course
from pigmenttrack.imaging.synthetic.person import SceneSpec
from pigmenttrack.imaging.synthetic.series import (
    SeriesSpec,
    SyntheticVisit,
    VisitSpec,
    make_series,
)

SCENES, VISITS = 4, 5
START = datetime(2024, 1, 15, 10, tzinfo=UTC)
MOST_TURN_DEG, MOST_SHIFT = 3.0, 0.02  # of the picture's width


def scene_visits(size: tuple[int, int], rng: np.random.Generator) -> list[SyntheticVisit]:
    """Photograph one scene whose patches shrink."""
    scene = SceneSpec(
        fitzpatrick=int(rng.integers(2, 7)),
        blobs_mm=np.array([[-12.0, -4.0, 14.0], [13.0, 9.0, 8.0]]),
        border=Border(blur_mm=0.5, ragged_mm=0.7),
        course=Course(shrink_mm=4.0, islands_per_cm2=4.0),
        site=Site.LIMB,
    )
    visits = tuple(
        VisitSpec(taken_at=START + timedelta(days=60 * number), progress=number / (VISITS - 1))
        for number in range(VISITS)
    )
    return list(make_series(SeriesSpec(scene=scene, visits=visits, size=size), rng))


def photographed_again(rgb: Rgb, rng: np.random.Generator) -> Rgb:
    """Turn, shift, light and grain a picture a little."""
    height, width = rgb.shape[:2]
    turn = cv2.getRotationMatrix2D(
        (width / 2, height / 2), float(rng.uniform(-MOST_TURN_DEG, MOST_TURN_DEG)), 1.0
    )
    turn[:, 2] += rng.uniform(-MOST_SHIFT, MOST_SHIFT, 2) * width
    turned = cv2.warpAffine(rgb, turn, (width, height), borderMode=cv2.BORDER_REFLECT_101)
    lit = turned * rng.uniform(0.95, 1.05) + rng.normal(0.0, 1.5, rgb.shape)
    return np.clip(np.rint(lit), 0, 255).astype(np.uint8)


def main() -> None:
    """Write the tree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--sites", type=int, default=40)
    parser.add_argument("--photos", type=int, default=50, help="of each site")
    parser.add_argument("--megapixels", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=100)
    chosen = parser.parse_args()
    height = round((chosen.megapixels * 1e6 * 3 / 4) ** 0.5)
    size = (height, round(height * 4 / 3))
    scene_rng, photo_rng = np.random.default_rng(chosen.seed).spawn(2)
    scenes = [scene_visits(size, rng) for rng in scene_rng.spawn(min(SCENES, chosen.sites))]
    for number in range(chosen.sites):
        visits = scenes[number % len(scenes)]
        folder = chosen.out / f"S{number // 2 + 1:04d}" / ("left arm", "right arm")[number % 2]
        folder.mkdir(parents=True, exist_ok=True)
        for taken in range(chosen.photos):
            visit = visits[min(taken * VISITS // chosen.photos, VISITS - 1)]
            day = START + timedelta(days=7 * taken)
            # The outline was drawn on the first photo, which therefore stays as it is.
            rgb = photographed_again(visit.rgb, photo_rng) if taken else visit.rgb
            (folder / f"{day:%Y-%m-%d}.jpg").write_bytes(encoded_photo(rgb, day, quality=88))
        outline = np.rint(visits[0].region_xy()).tolist()
        content = {"photo": f"{START:%Y-%m-%d}.jpg", "polygon_xy": outline}
        (folder / "roi.json").write_text(json.dumps(content), encoding="utf-8")
    print(f"{chosen.sites * chosen.photos} photos of {size[1]} x {size[0]} in {chosen.out}")


if __name__ == "__main__":
    main()
