"""Make the sample photos that come with the program: series of synthetic skin and scalp.

    pigmenttrack samples OUTDIR

The same program and libraries give the same bytes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np

from pigmenttrack.app.samples_scalp import make_scalp_samples
from pigmenttrack.app.samples_writer import SeriesTruth, write_series
from pigmenttrack.imaging.synthetic.body import Site
from pigmenttrack.imaging.synthetic.hair import HairSpec
from pigmenttrack.imaging.synthetic.patches import STABLE, Border, Course
from pigmenttrack.imaging.synthetic.person import SceneSpec
from pigmenttrack.imaging.synthetic.series import SeriesSpec, VisitSpec, make_series
from pigmenttrack.imaging.synthetic.texture import TextureSpec

QUALITY = 88
SIZE = (1440, 1920)
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))


@dataclass(frozen=True, slots=True)
class Sample:
    """One series: its folder, seed and recipe."""

    folder: str
    seed: int
    make_spec: Callable[[], SeriesSpec]


def make_sample_images(out: Path) -> tuple[SeriesTruth, ...]:
    """Write all sample series and their README into `out`; return the truth of those of skin."""
    truths = []
    for sample in SAMPLES:
        spec = sample.make_spec()
        visits = make_series(spec, np.random.default_rng(sample.seed))
        truth = write_series(
            out / sample.folder, visits, fitzpatrick=spec.scene.fitzpatrick, quality=QUALITY
        )
        truths.append(truth)
    make_scalp_samples(out)
    (out / "README.md").write_text(_readme(truths), encoding="utf-8")
    return tuple(truths)


def arm_with_card() -> SeriesSpec:
    """Return a forearm whose patches regain pigment over nine months, with the card in view."""
    scene = SceneSpec(
        fitzpatrick=4,
        blobs_mm=np.array([[-15.0, 2.0, 15.0], [15.0, 6.0, 8.5]]),
        border=Border(blur_mm=0.5, ragged_mm=0.7),
        course=Course(shrink_mm=4.5, islands_per_cm2=7.0),
        site=Site.LIMB,
        half_width_mm=43.0,
        sleeve=True,
        texture=TextureSpec(freckles_per_cm2=0.15, moles=4),
        hair=HairSpec(per_cm2=4.0),
    )
    days = (0, 26, 61, 103, 163, 214, 275)
    progress = (0.0, 0.04, 0.18, 0.4, 0.62, 0.82, 1.0)
    return SeriesSpec(
        scene=scene,
        visits=tuple(
            VisitSpec(
                taken_at=_day(2024, day, hour=9 + number),
                progress=come,
                difficulty=0.25,
                max_tilt_deg=9.0,
                gloss=0.03,
                tan=1.0 + 0.12 * float(np.sin(np.pi * day / 275)),
            )
            for number, (day, come) in enumerate(zip(days, progress, strict=True))
        ),
        size=SIZE,
    )


def dark_knee() -> SeriesSpec:
    """Return a dark-skinned knee without a card: areas can only be told in percent."""
    scene = SceneSpec(
        fitzpatrick=6,
        blobs_mm=np.array([[-6.0, -6.0, 19.0], [17.0, 21.0, 10.0], [-21.0, 23.0, 6.0]]),
        border=Border(blur_mm=0.45, ragged_mm=0.9),
        course=Course(shrink_mm=3.0, spread_mm=1.5, islands_per_cm2=6.0),
        site=Site.KNEE,
        half_width_mm=60.0,
        texture=TextureSpec(creases=8, relief=1.2, moles=1, veins=0),
        hair=HairSpec(per_cm2=2.5, length_mm=7.0),
    )
    days = (0, 48, 97, 172, 238)
    return SeriesSpec(
        scene=scene,
        visits=tuple(
            VisitSpec(
                taken_at=_day(2024, day, hour=17),
                progress=day / days[-1],
                difficulty=0.3,
                max_tilt_deg=9.0,
                gloss=0.05,
            )
            for day in days
        ),
        size=SIZE,
        card=False,
    )


def changing_light() -> SeriesSpec:
    """Return fair skin with a patch that does not change, under light that does."""
    scene = SceneSpec(
        fitzpatrick=3,
        blobs_mm=np.array([[-8.0, -3.0, 15.0], [15.0, 11.0, 6.0]]),
        border=Border(blur_mm=0.5, ragged_mm=0.7),
        course=STABLE,
        texture=TextureSpec(freckles_per_cm2=0.6, moles=9),
        hair=HairSpec(per_cm2=2.5, width_mm=0.045, colour=(0.06, 0.04, 0.025)),
    )
    days = (0, 35, 77, 131, 190)
    return SeriesSpec(
        scene=scene,
        visits=tuple(
            VisitSpec(
                taken_at=_day(2024, day, hour=8 + 3 * number),
                progress=0.0,
                difficulty=(0.2, 0.8, 0.6, 0.9, 0.7)[number],
                max_tilt_deg=12.0,
                gloss=(0.0, 0.05, 0.1, 0.0, 0.05)[number],
                shadowed=number in {2, 4},
                tan=(1.0, 1.02, 1.08, 1.15, 1.1)[number],
            )
            for number, day in enumerate(days)
        ),
        size=SIZE,
    )


SAMPLES = (
    Sample("arm_with_card", 1, arm_with_card),
    Sample("changing_light", 2, changing_light),
    Sample("dark_knee", 3, dark_knee),
)


def _day(year: int, days: int, *, hour: int) -> datetime:
    """Return a moment in central Europe `days` after the middle of January."""
    moment = datetime(year, 1, 15, hour, 12, tzinfo=WINTER) + timedelta(days=days)
    summer = (
        datetime(year, 3, 31, 2, tzinfo=WINTER) <= moment < datetime(year, 10, 27, 3, tzinfo=SUMMER)
    )
    return moment.replace(tzinfo=SUMMER) if summer else moment


def _readme(truths: Sequence[SeriesTruth]) -> str:
    rows = "\n".join(
        f"| `{truth.name}` | {truth.fitzpatrick} | {len(truth.visits)} "
        f"| {'yes' if truth.has_card else 'no'} "
        f"| {truth.visits[0].area_cm2:.2f} to {truth.visits[-1].area_cm2:.2f} |"
        for truth in truths
    )
    return README.format(rows=rows)


README = """# Sample photos

Nobody's skin: these series are drawn by `pigmenttrack.imaging.synthetic`, so that the true area of
every patch is known. Made by

    pigmenttrack samples sample_images

| series | Fitzpatrick type | photos | card in view | true depigmented area, cm² |
|---|---|---|---|---|
{rows}

Each folder holds the photos (their date and time in EXIF, no place), `roi.json` (a loose outline
around the patches, in pixels of the first photo) and `truth.json` (for each photo the depigmented
area, and the pigment regained and newly lost since the first photo: in cm², and in percent of the
outlined region as it appears in the first photo).

- `arm_with_card`: patches on a forearm regain pigment over nine months, from the border and in
  islands around hair follicles.
- `changing_light`: nothing changes but light, camera and tan. A tool that reports a change errs.
- `dark_knee`: no card in view, so that only percentages can be told.

Two series show the scalp (`pigmenttrack measure FOLDER --kind scalp`):

- `scalp_close_up`: one clipped field of 8.6 x 6.4 mm on day 0, three days later (growth), and
  after three, six and nine months, aimed a little differently each time. Hair gets thicker, some
  is shed, more is new. `truth.json` has what is exactly known: hairs rooted in the picture, mean
  diameter, vellus share, the hairs of the area that a photo shares with the first, and growth
  between photos of one clipping. Measure it with `--field-mm 8.6`.
- `scalp_parting`: a part that narrows over nine months, 0.11 mm a pixel (`--scale 0.11`). The truth
  is the share of hair in the outlined region of each picture, and the width of the part.

The skin is a plane: limbs are shaded like round ones, but areas are those of their picture in that
plane.
"""
