"""The hairs of one close-up of a catalog under a person's corrections, answered at once.

    session = HairSession.open(folder, visit, drawing)
    session.answer(drawing.hair_edits_on(visit.photo.sha256)).density_per_cm2

Opening traces the photo the way it was measured; after that an answer goes on from the answer
before. What it says is what measuring the site with the same corrections gives.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import numpy as np

from pigmenttrack.app.hair_corrections import CountingFrame, corrected, traced_hairs
from pigmenttrack.app.hair_network import NONE, network_named
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.photo_outline import registration_of
from pigmenttrack.app.scalp_close_up import known_scale
from pigmenttrack.app.scalp_photo import ScalpPhoto, read_scalp_photo
from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.app.site_photos import VisitPhoto, photo_path
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.hair import CUT_OFFS
from pigmenttrack.domain.scalp import ScalpQuantity, ScalpView
from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.imaging.hair.field import HairField, field_of
from pigmenttrack.imaging.hair.measure import measure_hair
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.media.folder import FoundPhoto
from pigmenttrack.media.hair_edits import HairWish
from pigmenttrack.store.layout import CatalogFolder


@dataclass(slots=True, eq=False)
class HairSession:
    """One photo's hairs. Not for several threads at once.

    Attributes
    ----------
    photo : str
        Hash of the photo.
    plain : HairField
        As traced, before any correction.
    frame : CountingFrame
    """

    photo: str
    plain: HairField
    frame: CountingFrame
    _wishes: list[HairWish] = field(default_factory=list)
    _states: list[tuple[Hair, ...]] = field(default_factory=list)

    @classmethod
    def open(cls, folder: CatalogFolder, visit: VisitPhoto, drawing: SiteDrawing) -> Self:
        """Trace the hairs of a measured close-up.

        Raises
        ------
        BadRequest
            If the photo was not measured as a close-up.
        pigmenttrack.domain.errors.PhotoRejected
            If it cannot be read any more, or nobody knows its scale.
        """
        if not is_traced(visit):
            msg = "Single hairs were not measured on this photo."
            raise BadRequest(msg, advice="Measure the site first.")
        options = options_of(visit)
        photo, rule = close_up_photo(folder, visit), CUT_OFFS[options.cut_offs]
        mm_per_px = known_scale(photo).mm_per_px
        roi = photo.where_counted(_region_on(visit, drawing, photo.size))
        # What a photo is refused for may be what its corrections mend: traced hairs are shown.
        plain = measure_hair(
            photo.traced_rgb,
            mm_per_px,
            roi,
            cut_offs=rule,
            network=network_named(options.hair_model),
        )
        frame = CountingFrame(size=photo.size, mm_per_px=mm_per_px, roi=roi)
        return cls(photo=visit.photo.sha256, plain=plain, frame=frame)

    def answer(self, wishes: Sequence[HairWish]) -> HairField:
        """Return the figures under these corrections, in the order made.

        Raises
        ------
        BadRequest
            If a correction names a hair that is not there.
        """
        hairs = self.hairs(wishes)
        return field_of(
            hairs,
            self.frame.size,
            self.frame.mm_per_px,
            self.frame.roi,
            self.plain.cut_offs,
            self.plain.noise,
        )

    def hairs(self, wishes: Sequence[HairWish]) -> tuple[Hair, ...]:
        """Return the hairs under these corrections, as `answer` counts them.

        Raises
        ------
        BadRequest
            As `answer`.
        """
        traced = traced_hairs(self.plain)
        same = 0
        for known, wish in zip(self._wishes, wishes, strict=False):
            if known != wish:
                break
            same += 1
        del self._wishes[same:], self._states[same:]
        for wish in wishes[same:]:
            before = self._states[-1] if self._states else traced
            after = corrected(before, wish, len(self._states) + 1, traced=traced, frame=self.frame)
            self._wishes.append(wish)
            self._states.append(after)
        return self._states[-1] if self._states else traced


def is_traced(visit: VisitPhoto) -> bool:
    """Tell whether single hairs were measured on a photo."""
    return visit.scalp is not None and ScalpQuantity.DENSITY in visit.scalp.values


def close_up_photo(folder: CatalogFolder, visit: VisitPhoto) -> ScalpPhoto:
    """Return a measured close-up, read the way it was measured.

    Raises
    ------
    pigmenttrack.domain.errors.PhotoRejected
        If it cannot be read any more.
    """
    found = FoundPhoto(
        path=photo_path(folder, visit.file),
        name=visit.photo.file_name,
        sha256=visit.photo.sha256,
        captured=visit.photo.captured,
    )
    return read_scalp_photo(found, options_of(visit))


def options_of(visit: VisitPhoto) -> MeasureOptions:
    """Return the options with which a photo was measured."""
    told: dict[str, Any] = visit.facts["parameters"]
    return MeasureOptions(
        kind=SiteKind.SCALP,
        mm_per_px=told["stated_mm_per_px"],
        coin=told["coin"],
        control_line_mm=told["control_line_mm"],
        view=ScalpView.CLOSE_UP,
        field_mm=told["field_mm"],
        bar_mm=told["bar_mm"],
        graticule_mm=told.get("graticule_mm"),
        cut_offs=told["cut_offs"],
        # Photos measured before there was a network were traced without one.
        hair_model=told.get("hair_model", NONE),
    )


def _region_on(visit: VisitPhoto, drawing: SiteDrawing, size: tuple[int, int]) -> Mask | None:
    """Return the drawn region on a photo; None where there is none, or its place is unknown."""
    if not drawing.polygons or not visit.lies_in_frame:
        return None
    polygons: list[Points] = [np.array(polygon) for polygon in drawing.polygons]
    registration = registration_of(visit)
    if registration is not None:
        polygons = [registration.fixed_to_moving(polygon) for polygon in polygons]
    return mask_from_polygons(polygons, size)
