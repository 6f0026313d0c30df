"""What bad photos do to an area, and which of them are flagged or refused.

    python benchmarks/quality/levels.py --seed 900 --series 6

For each series a good baseline and a second photo two months later, of a patch that did not change;
the second photo is spoilt in one way and to one degree at a time (`imaging.synthetic.mishaps`) and
measured against the baseline. Printed for each mishap and level: how many photos were refused
before matching, refused by matching, refused for their light, flagged; and the error of the area
of those that were measured, without and with a flag. The last line is JSON.
"""

import argparse
import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from PIL import Image

from pigmenttrack.app.judge_light import require_fit_baseline
from pigmenttrack.app.measure_series import measure_series
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.process_visit import prepare_baseline, prepare_visit
from pigmenttrack.app.selftest_series import plan_series
from pigmenttrack.app.visit import Baseline
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import PhotoRejected, RegistrationFailed
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag, flag_names
from pigmenttrack.imaging.array_types import Plane, Rgb
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.synthetic import mishaps
from pigmenttrack.imaging.synthetic.resample import seen_through
from pigmenttrack.imaging.synthetic.series import SyntheticVisit, make_series
from pigmenttrack.media.photo import Photo

LEVELS: dict[str, tuple[float, ...]] = {
    "none": (0,),
    "shadow, share of light": (0.15, 0.3, 0.5, 0.7),
    "gloss, share of region": (0.005, 0.02, 0.06, 0.15),
    "stops too bright": (1, 2),
    "stops too dark": (2, 4),
    "out of focus, px": (4, 8),
    "shaken, px": (16,),
    "HDR, share of contrast": (0.3, 0.7),
    "fewer pixels, times": (4, 8),
    "tilt, degrees": (35, 50),
    "Wood's lamp": (1,),
    "no colour": (1,),
    "polarised": (1,),
}
# Doubts that tell of the photo's quality, not of a missing card or a faint patch.
ABOUT_THE_PHOTO = (
    QualityFlag.SHADOWED
    | QualityFlag.GLARE
    | QualityFlag.CLIPPED
    | QualityFlag.DARK
    | QualityFlag.BLURRED
    | QualityFlag.LOW_RESOLUTION
    | QualityFlag.TILTED
    | QualityFlag.GREY
    | QualityFlag.OTHER_LIGHT
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one spoilt photo; `error_pct` of the true area where it was measured."""

    fate: str
    flags: QualityFlag = NO_DOUBT
    error_pct: float | None = None
    held: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """A good photo with what a mishap needs to know of it."""

    visit: SyntheticVisit
    region: Plane
    lost: Plane
    middle_xy: tuple[float, float]


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=100)
    parser.add_argument("--series", type=int, default=6)
    asked = parser.parse_args()
    found: dict[tuple[str, float], list[Outcome]] = defaultdict(list)
    for number in range(asked.series):
        for mishap, level, outcome in outcomes(asked.seed, number):
            found[mishap, level].append(outcome)
            told = "" if outcome.error_pct is None else f"{outcome.error_pct:+.1f} %"
            print(number, mishap, level, outcome.fate, told, *flag_names(outcome.flags), flush=True)
    rows = [_row(mishap, level, of_level) for (mishap, level), of_level in found.items()]
    for row in rows:
        print(" | ".join(str(value) for value in row.values()))
    print(json.dumps({"seed": asked.seed, "series": asked.series, "rows": rows}))


def outcomes(seed: int, number: int) -> Iterator[tuple[str, float, Outcome]]:
    """Spoil the second photo of a series in every way."""
    plan = plan_series(seed, number, 2)
    first = replace(
        plan.spec.visits[0], progress=0.3, difficulty=0.2, gloss=0.02, shadowed=False, tan=1.0
    )
    second = replace(first, taken_at=first.taken_at + timedelta(days=60), difficulty=0.35, tan=1.03)
    spec = replace(plan.spec, visits=(first, second), card=True)
    good, visit = make_series(spec, np.random.default_rng([seed, number]))
    baseline = prepare_baseline(
        as_photo(good.rgb, "baseline"),
        when(good),
        (good.region_xy(),),
        MeasureOptions(),
        n_visits=2,
    )
    require_fit_baseline(baseline)
    scene = _scene(visit)
    for mishap, levels in LEVELS.items():
        for level in levels:
            rng = np.random.default_rng([seed, number, round(1000 * level), len(mishap)])
            spoilt = as_photo(spoil(scene, mishap, level, rng), "visit")
            yield mishap, level, _measured(spoilt, visit, baseline)


def _tilted(scene: Scene, degrees: float, rng: np.random.Generator) -> Rgb:
    rgb, turn = scene.visit.rgb, rng.uniform(0.0, 2 * np.pi)
    size = (rgb.shape[0], rgb.shape[1])
    return mishaps.tilted(rgb, mishaps.tilting(size, degrees, scene.middle_xy, turn))


Spoiler = Callable[[Scene, float, np.random.Generator], Rgb]
SPOILERS: dict[str, Spoiler] = {
    "none": lambda scene, _, __: scene.visit.rgb,
    "shadow": lambda scene, depth, rng: mishaps.shadowed(
        scene.visit.rgb, scene.middle_xy, depth, rng
    ),
    "gloss": lambda scene, share, rng: mishaps.shining(scene.visit.rgb, scene.region, share, rng),
    "stops too bright": lambda scene, stops, rng: mishaps.exposed(scene.visit.rgb, stops, rng),
    "stops too dark": lambda scene, stops, rng: mishaps.exposed(scene.visit.rgb, -stops, rng),
    "out of focus": lambda scene, blur_px, _: mishaps.out_of_focus(scene.visit.rgb, blur_px),
    "shaken": lambda scene, length_px, rng: mishaps.shaken(scene.visit.rgb, length_px, rng),
    "HDR": lambda scene, share, _: mishaps.tone_mapped(scene.visit.rgb, share),
    "fewer pixels": lambda scene, times, _: mishaps.shrunk(scene.visit.rgb, times),
    "tilt": _tilted,
    "Wood's lamp": lambda scene, _, rng: mishaps.under_woods_lamp(scene.visit.rgb, scene.lost, rng),
    "no colour": lambda scene, _, __: mishaps.without_colour(scene.visit.rgb),
    "polarised": lambda scene, _, __: mishaps.cross_polarised(scene.visit.rgb),
}


def spoil(scene: Scene, mishap: str, level: float, rng: np.random.Generator) -> Rgb:
    """Return the photo with one mishap."""
    return SPOILERS[mishap.split(",", maxsplit=1)[0]](scene, level, rng)


def _scene(visit: SyntheticVisit) -> Scene:
    size = (visit.rgb.shape[0], visit.rgb.shape[1])
    to_photo = visit.mm_to_photo @ visit.grid.grid_to_mm
    lost = seen_through(visit.lost, to_photo, size, mirrored=False)
    rows, columns = np.nonzero(lost > 0.5)
    return Scene(
        visit=visit,
        region=mask_from_polygons([visit.region_xy()], size).astype(np.float32),
        lost=lost,
        middle_xy=(float(columns.mean()), float(rows.mean())),
    )


def _measured(spoilt: Photo, truth: SyntheticVisit, baseline: Baseline) -> Outcome:
    try:
        visit, _ = prepare_visit(spoilt, when(truth), baseline)
    except RegistrationFailed:
        return Outcome("no match")
    except PhotoRejected:
        return Outcome("refused at sight")
    result = measure_series("series", baseline, [baseline.visit, visit])
    if result.series.rejections:
        return Outcome("refused for its light")
    later = next(one for one in result.series.measurements if not one.is_baseline)
    return Outcome(
        "measured",
        later.flags & ABOUT_THE_PHOTO,
        100 * (later.area.value / truth.area_cm2 - 1),
        later.area.low <= truth.area_cm2 <= later.area.high,
    )


def _row(mishap: str, level: float, found: list[Outcome]) -> dict[str, object]:
    measured = [one for one in found if one.error_pct is not None]
    plain = [abs(one.error_pct or 0) for one in measured if not one.flags]
    doubted = [abs(one.error_pct or 0) for one in measured if one.flags]
    return {
        "mishap": mishap,
        "level": level,
        "photos": len(found),
        "refused at sight": sum(one.fate == "refused at sight" for one in found),
        "no match": sum(one.fate == "no match" for one in found),
        "refused for its light": sum(one.fate == "refused for its light" for one in found),
        "flagged": len(doubted),
        "measured without a flag": len(plain),
        "median error with a flag": _median(doubted),
        "median error without": _median(plain),
        "worst without": round(max(plain), 1) if plain else None,
        "interval missed": sum(not one.held for one in measured),
    }


def _median(values: list[float]) -> float | None:
    return round(float(np.median(values)), 1) if values else None


def as_photo(rgb: Rgb, name: str) -> Photo:
    """Return a photo as a JPEG of quality 90 gives it back."""
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=90)
    with Image.open(io.BytesIO(buffer.getvalue())) as image:
        return Photo(rgb=np.asarray(image.convert("RGB")), sha256=name, name=name, format="JPEG")


def when(visit: SyntheticVisit) -> CaptureTime:
    """Return when a synthetic photo was taken."""
    return CaptureTime(taken_at=visit.taken_at, source=DateSource.EXIF)


if __name__ == "__main__":
    main()
