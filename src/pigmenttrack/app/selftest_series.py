"""The series of the self test: random people, patches, courses, cameras and mishaps."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.synthetic.body import Site
from pigmenttrack.imaging.synthetic.hair import HairSpec
from pigmenttrack.imaging.synthetic.patches import STABLE, Border, Course
from pigmenttrack.imaging.synthetic.person import SceneSpec
from pigmenttrack.imaging.synthetic.series import SeriesSpec, VisitSpec
from pigmenttrack.imaging.synthetic.texture import TextureSpec

SKIN_TYPES = (1, 2, 3, 4, 5, 6)
VISITS_PER_SERIES = 5
MAX_TILT_DEG = 25.0
SIZE = (1200, 1600)
STEP_MM = 0.15
CARD_SHARE = 0.8  # the others are measured in percent of their region
FIRST_VISIT = datetime(2024, 1, 8, 10, 30, tzinfo=UTC)


class Fate(StrEnum):
    """What a series does."""

    STABLE = "stable"
    REPIGMENTING = "repigmenting"
    MIXED = "mixed"
    SPREADING = "spreading"


# Every second series stays as it is: a tool that shows a change that is not there does harm.
FATES = (Fate.STABLE, Fate.REPIGMENTING, Fate.STABLE, Fate.MIXED, Fate.STABLE, Fate.SPREADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class TestSeries:
    """One series to be made: its recipe and how its JPEGs are compressed."""

    __test__ = False  # no test class, whatever pytest makes of the name

    name: str
    fate: Fate
    spec: SeriesSpec
    qualities: tuple[int, ...]


def plan_series(seed: int, number: int, n_visits: int = VISITS_PER_SERIES) -> TestSeries:
    """Return series `number` of the self test with this `seed`; skin types and fates take turns."""
    rng = np.random.default_rng([seed, number])
    fitzpatrick = SKIN_TYPES[number % len(SKIN_TYPES)]
    # Types and fates have the same period: shifted by one each round, all pairs come about.
    fate = FATES[(number + number // len(SKIN_TYPES)) % len(FATES)]
    difficulty = rng.uniform(0.1, 1.0)
    spec = SeriesSpec(
        scene=_scene(rng, fitzpatrick, fate),
        visits=_visits(rng, fate, n_visits, difficulty),
        size=SIZE,
        card=bool(rng.random() < CARD_SHARE),
    )
    return TestSeries(
        name=f"{number:03d}_type{fitzpatrick}_{fate.value}",
        fate=fate,
        spec=spec,
        qualities=tuple(int(quality) for quality in rng.integers(72, 96, n_visits)),
    )


def _scene(rng: np.random.Generator, fitzpatrick: int, fate: Fate) -> SceneSpec:
    site = (Site.FLAT, Site.LIMB, Site.KNEE)[rng.choice(3, p=[0.5, 0.35, 0.15])]
    trichrome = rng.random() < 0.25
    border = Border(
        blur_mm=rng.uniform(0.2, 0.9),
        ragged_mm=rng.uniform(0.3, 1.2),
        rim_mm=rng.uniform(1.5, 4.0) if trichrome else 0.0,
        rim_loss=rng.uniform(0.2, 0.4) if trichrome else 0.0,
        completeness=rng.uniform(0.92, 1.0),
    )
    return SceneSpec(
        fitzpatrick=fitzpatrick,
        blobs_mm=_blobs(rng),
        border=border,
        course=_course(rng, fate),
        texture=TextureSpec(
            mottling=rng.uniform(0.05, 0.14),
            freckles_per_cm2=rng.choice([0.0, rng.uniform(0.1, 1.2)]),
            moles=int(rng.integers(0, 9)),
            veins=int(rng.integers(0, 5)),
            furrow_mm=rng.uniform(0.7, 1.2),
            relief=rng.uniform(0.5, 1.5),
            creases=int(rng.integers(3, 9)) if site is Site.KNEE else 0,
        ),
        hair=HairSpec(
            per_cm2=rng.choice([0.0, rng.uniform(1.0, 9.0)], p=[0.25, 0.75]),
            length_mm=rng.uniform(5.0, 14.0),
            width_mm=rng.uniform(0.04, 0.08),
        ),
        site=site,
        half_width_mm=rng.uniform(40.0, 50.0) if site is Site.LIMB else rng.uniform(55.0, 65.0),
        sleeve=bool(rng.random() < 0.4 and site is Site.LIMB),
        step_mm=STEP_MM,
    )


def _blobs(rng: np.random.Generator) -> NDArray[np.float64]:
    """Return one larger patch and up to two smaller ones beside it (x, y, radius), in mm."""
    radius = rng.uniform(7.0, 18.0)
    blobs = [[*rng.normal(0.0, 3.0, 2), radius]]
    for _ in range(int(rng.integers(0, 3))):
        side, small = rng.uniform(0.0, 2 * np.pi), rng.uniform(3.5, 8.0)
        away = radius + small + rng.uniform(0.0, 5.0)
        # Limbs run along x: patches beside each other stay on the skin.
        blobs.append([1.1 * away * np.cos(side), 0.7 * away * np.sin(side), small])
    return np.array(blobs)


def _course(rng: np.random.Generator, fate: Fate) -> Course:
    if fate is Fate.STABLE:
        # Islands may be there from the start; `_visits` keeps their size.
        return Course(islands_per_cm2=rng.uniform(0.0, 6.0)) if rng.random() < 0.4 else STABLE
    if fate is Fate.REPIGMENTING:
        return Course(shrink_mm=rng.uniform(0.5, 5.0), islands_per_cm2=rng.uniform(0.0, 9.0))
    if fate is Fate.SPREADING:
        return Course(spread_mm=rng.uniform(1.0, 4.0), new_macules=int(rng.integers(0, 4)))
    return Course(
        shrink_mm=rng.uniform(0.5, 3.0),
        spread_mm=rng.uniform(0.5, 3.0),
        islands_per_cm2=rng.uniform(0.0, 5.0),
        new_macules=int(rng.integers(0, 3)),
    )


def _visits(
    rng: np.random.Generator, fate: Fate, n_visits: int, difficulty: float
) -> tuple[VisitSpec, ...]:
    days = np.cumsum(rng.integers(12, 75, n_visits)) - 12
    if fate is Fate.STABLE:
        progress = np.full(n_visits, rng.uniform(0.3, 0.9))
    else:
        progress = np.linspace(0.0, 1.0, n_visits) ** rng.uniform(0.7, 1.5)
    glossy = rng.random() < 0.5
    return tuple(
        VisitSpec(
            taken_at=FIRST_VISIT + timedelta(days=int(day), minutes=int(rng.integers(-180, 420))),
            progress=float(come),
            difficulty=float(np.clip(difficulty * rng.uniform(0.6, 1.2), 0.0, 1.0)),
            max_tilt_deg=MAX_TILT_DEG,
            max_turn_deg=15.0,
            gloss=rng.uniform(0.01, 0.10) if glossy else 0.0,
            shadowed=bool(rng.random() < 0.35 * difficulty),
            tan=rng.uniform(0.92, 1.15),
        )
        for day, come in zip(days, progress, strict=True)
    )
