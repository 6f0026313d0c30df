"""Register a whole series: each visit to the baseline, or through another visit that matched."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pigmenttrack.imaging.registration.coordinates import lattice
from pigmenttrack.imaging.registration.features import Features
from pigmenttrack.imaging.registration.register import register_features
from pigmenttrack.imaging.registration.result import Registration, identity

THROUGH = "It matched the baseline only by way of another visit."
OPEN_LOOP = "It matched another visit, but the way there and back does not lead to the same place."
LOOP_SD = 4.0  # way there and back may differ by this many sd of both, at 19 points of 20
LOOP_SLACK_PX = 2.0
LOOP_GRID = (12, 16)


def register_visits(features: Sequence[Features], baseline_index: int) -> tuple[Registration, ...]:
    """Register every visit of a series, in order of time, to its baseline.

    A visit that is refused directly is tried through the visits that succeeded, the nearest in
    time first; the residuals add up. The way through must lead back: registered in the opposite
    direction, the two visits must agree.

    Parameters
    ----------
    features : sequence of Features
        One a visit, from `describe`.
    baseline_index : int

    Returns
    -------
    tuple of Registration
        From the baseline to each visit; for the baseline itself, the map that moves nothing.
    """
    baseline = features[baseline_index]
    found = [
        identity(baseline.size) if index == baseline_index else register_features(baseline, visit)
        for index, visit in enumerate(features)
    ]
    good = [index for index, registration in enumerate(found) if registration.ok]
    while True:
        linked = []
        for index in [number for number, one in enumerate(found) if not one.ok]:
            nearest = np.argsort([abs(way - index) for way in good], kind="stable")
            through = [good[place] for place in nearest if good[place] != baseline_index]
            ways = [(features[way], found[way]) for way in through]
            found[index] = register_through(features[index], found[index], ways)
            if found[index].ok:
                linked.append(index)
        if not linked:
            return tuple(found)
        good = linked


def register_through(
    visit: Features, refused: Registration, ways: Sequence[tuple[Features, Registration]]
) -> Registration:
    """Register a visit by way of another one that matched the baseline.

    Parameters
    ----------
    visit : Features
        Of the photo that was refused directly.
    refused : Registration
        What the direct attempt said.
    ways : sequence of (Features, Registration)
        Visits that matched, with their registrations from the baseline; the likeliest first.

    Returns
    -------
    Registration
        The first chain whose way back leads to the same place, else the refusal.
    """
    for features, matched in ways:
        link = register_features(features, visit)
        if not link.ok:
            continue
        if loop_closes(link, register_features(visit, features)):
            chain = compose(matched, link)
            return replace(chain, reasons=(*chain.reasons, THROUGH))
        refused = replace(refused, reasons=tuple(dict.fromkeys((*refused.reasons, OPEN_LOOP))))
    return refused


def compose(first: Registration, second: Registration) -> Registration:
    """Return the registration that follows `first` (a to b), then `second` (b to c).

    Variances add, those of the first in px of the last photo.
    """
    zoom = _zoom(second)
    return Registration(
        ok=first.ok and second.ok,
        reasons=tuple(dict.fromkeys(first.reasons + second.reasons)),
        fixed_size=first.fixed_size,
        moving_size=second.moving_size,
        layers=first.layers + second.layers,
        residual_px=float(np.hypot(zoom * first.residual_px, second.residual_px)),
        supported=first.supported + second.supported,
        mirrored=first.mirrored != second.mirrored,
        evidence=second.evidence,
    )


def loop_closes(there: Registration, back: Registration) -> bool:
    """Tell whether the way there and back leads to the same place, within its uncertainty."""
    points = lattice(there.fixed_size, *LOOP_GRID)
    points = points[there.support(points)]
    mapped = there.fixed_to_moving(points)
    both = back.support(mapped)
    if both.sum() < 8:
        return False
    returned = back.fixed_to_moving(mapped[both])
    missed_px = np.linalg.norm(returned - points[both], axis=1)
    sd_px = np.hypot(there.residual_px / _zoom(there), back.residual_px)
    return bool(np.percentile(missed_px, 95) < LOOP_SD * sd_px + LOOP_SLACK_PX)


def _zoom(registration: Registration) -> float:
    """Return px of the moving photo per px of the fixed one, in the middle of what is supported."""
    points = lattice(registration.fixed_size, *LOOP_GRID)
    holds = registration.support(points)
    middle = points[holds].mean(axis=0) if holds.any() else points.mean(axis=0)
    mapped = registration.fixed_to_moving(middle + np.array([[0.0, 0.0], [50.0, 0.0], [0.0, 50.0]]))
    return float(np.sqrt(abs(np.linalg.det(mapped[1:] - mapped[0]))) / 50.0)
