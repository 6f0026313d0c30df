"""Is a hair that was traced on one visit there on the other? Asked of the picture, not the tracer.

Two tracings of one field differ more by what either overlooks than by what was shed. So a hair
that only one of them holds is looked for where nothing but this hair could lie: on the places of
its body that no other traced hair shares. Bare scalp there says that it is gone; hair there says
that the other tracing overlooked it; a hair without a place of its own says nothing.
"""

from enum import Enum

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.evidence import Evidence
from pigmenttrack.imaging.hair.frames import Frames
from pigmenttrack.imaging.hair.pairing import Strand
from pigmenttrack.imaging.hair.rooted import is_rooted, on_hair
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.similarity import transform

TYPICAL_UM = 60.0  # of hairs without a diameter
ACROSS = np.array([-0.25, 0.0, 0.25])  # widths off the axis that are looked at
STEP_PX = 2.0
MARGIN_PX = 1  # of a neighbour's body: its blurred edge is not the hair's own place
FEWEST_PLACES = 5
PRESENT_SHARE = 0.5  # of a hair's own places on hair: it is there, only not traced
# Of 27 traces below it that were not on the other photo of synthetic pairs none was a hair shed or
# new; of 54 above it 35 were.
SURE_LOG_ODDS = 2.0
EARLIER_PART_MM = 0.2
FASTEST_MM_PER_DAY = 0.5  # a longer hair than that grows cannot have come since


class OwnPlaces:
    """The places of each hair of a photo that it shares with no other.

    Parameters
    ----------
    hairs : tuple of Hair
    evidence : Evidence
        Of the photo they were traced in.
    mm_per_px : float
        Of the photo.
    """

    def __init__(self, hairs: tuple[Hair, ...], evidence: Evidence, mm_per_px: float) -> None:
        self._scale = evidence.scale
        self._um_per_px = evidence.mm_per_px * 1000.0
        self._mm_per_px = mm_per_px
        self._cover = np.zeros(evidence.soft.shape, np.uint8)
        for hair in hairs:
            self._add(hair)

    def of(self, hair: Hair, first_mm: float = 0.0, last_mm: float = np.inf) -> Points:
        """Return own places (K, 2), px of the photo, between two lengths from the root."""
        step_mm = STEP_PX * self._mm_per_px / self._scale
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(hair.path_xy, axis=0).T))])
        along *= self._mm_per_px
        wanted = np.arange(first_mm, min(last_mm, float(along[-1])) + step_mm / 2, step_mm)
        axis = np.column_stack([np.interp(wanted, along, hair.path_xy[:, k]) for k in (0, 1)])
        tangents = np.gradient(axis, axis=0) if len(axis) > 1 else np.zeros_like(axis)
        tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
        normals = np.column_stack([-tangents[:, 1], tangents[:, 0]])
        width = self._width_px(hair) / self._scale
        places = (axis[:, None] + ACROSS[:, None] * width * normals[:, None]).reshape(-1, 2)
        pixels = self._pixels(places)
        return places[self._cover[pixels[:, 1], pixels[:, 0]] == 1]

    def _add(self, hair: Hair) -> None:
        path = (hair.path_xy + 0.5) * self._scale - 0.5
        thickness = round(self._width_px(hair)) + 2 * MARGIN_PX
        low = np.maximum(np.floor(path.min(axis=0)).astype(int) - thickness, 0)
        high = np.ceil(path.max(axis=0)).astype(int) + thickness + 1
        window = self._cover[low[1] : high[1], low[0] : high[0]]
        body = np.zeros(window.shape, np.uint8)
        pixels = np.rint(path - low).astype(np.int32)
        cv2.polylines(body, [pixels], isClosed=False, color=1, thickness=thickness)
        window += body

    def _width_px(self, hair: Hair) -> float:
        return (hair.diameter_um or TYPICAL_UM) / self._um_per_px

    def _pixels(self, places: Points) -> NDArray[np.intp]:
        scaled = np.rint((places + 0.5) * self._scale - 0.5).astype(np.intp)
        return np.clip(scaled, 0, np.array(self._cover.shape[::-1]) - 1)


class Sought(Enum):
    """What the other photo says of a hair that only one tracing holds."""

    PRESENT = "present"
    ABSENT = "absent"
    HIDDEN = "hidden"
    """It has no place of its own: other hairs lie over all of it."""
    UNSURE = "unsure"
    """It is absent, and may have been no hair in the first place."""
    FRAGMENT = "fragment"
    """A shaft goes on behind its root: it is a part of a hair that other traces hold."""


class Seeker:
    """Looks in the other photo of a pair for hairs that were traced in one only."""

    def __init__(
        self, strands: list[Strand], own: Evidence, other: Evidence, frames: Frames
    ) -> None:
        """Take the hairs traced in the first photo of `frames`."""
        hairs = tuple(strand.hair for strand in strands)
        self._places = OwnPlaces(hairs, own, frames.mm_per_px)
        self._own = own
        self._other = other
        self._frames = frames

    def seek(self, hair: Hair) -> Sought:
        """Look for a hair."""
        if not is_rooted(hair.path_xy, self._own, self._frames.mm_per_px):
            return Sought.FRAGMENT
        return self._seek_part(hair, 0.0, np.inf)

    def seek_younger(self, hair: Hair, days: float) -> Sought:
        """Look for a hair of the later photo in the earlier, where it was shorter if it grew.

        Either end may be the root: the hair is there if either end is.
        """
        if not is_rooted(hair.path_xy, self._own, self._frames.mm_per_px):
            return Sought.FRAGMENT
        length = hair.length_mm
        least = length - FASTEST_MM_PER_DAY * days
        if least > EARLIER_PART_MM:
            return Sought.PRESENT
        part = max(EARLIER_PART_MM, least)
        ends = self._seek_part(hair, 0.0, part), self._seek_part(hair, length - part, length)
        for answer in (Sought.PRESENT, Sought.HIDDEN):
            if answer in ends:
                return answer
        return ends[0]

    def _seek_part(self, hair: Hair, first_mm: float, last_mm: float) -> Sought:
        """Look for the part of a hair between two lengths from the root."""
        frames = self._frames
        places_mm = self._places.of(hair, first_mm, last_mm) * frames.mm_per_px
        places_mm = places_mm[frames.seen_in_b(places_mm)]
        if len(places_mm) < FEWEST_PLACES:
            return Sought.HIDDEN
        there = on_hair(transform(places_mm, frames.a_to_b) / frames.mm_per_px, self._other)
        if there.mean() >= PRESENT_SHARE:
            return Sought.PRESENT
        return Sought.ABSENT if hair.log_odds >= SURE_LOG_ODDS else Sought.UNSURE
