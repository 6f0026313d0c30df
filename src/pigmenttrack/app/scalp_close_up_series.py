"""A series of close-ups: each by itself, beside the baseline, and beside the visit before."""

import math
from collections.abc import Mapping

import cv2
import numpy as np

from pigmenttrack.app.hair_network import hair_model_facts, network_named
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.provenance import frame_facts
from pigmenttrack.app.scalp_close_up import (
    ALONE,
    CloseUp,
    FollowUp,
    days_between,
    follow_up,
    has_diameters,
    measure_close_up,
)
from pigmenttrack.app.scalp_motion import hair_registration, whole_photo_frame
from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.app.scalp_provenance import hairs_sha256, scalp_provenance
from pigmenttrack.app.scalp_result import MeasuredScalp, TracedHairs
from pigmenttrack.app.scalp_values import close_up_counts, close_up_values
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity, ScalpView
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.media.hair_edits import HairWish
from pigmenttrack.media.region import DrawnRegion
from pigmenttrack.report.overlay_legend import LONGEST_SIDE_PX


class CloseUpSeries:
    """Close-ups: each by itself, beside the baseline, and beside the visit before.

    Parameters
    ----------
    region : DrawnRegion or None
        Where hairs are counted, drawn on the baseline; carried along with its hairs.
    corrections : mapping of photo names to tuples of HairWish, optional
    """

    def __init__(
        self,
        baseline: ScalpPhoto,
        options: MeasureOptions,
        region: DrawnRegion | None,
        corrections: Mapping[str, tuple[HairWish, ...]] | None = None,
    ) -> None:
        self.cut_offs = options.cut_offs
        self._options = options
        self._region = region
        self._baseline = baseline
        self._before = baseline
        self._corrections = corrections or {}
        self._density, self._count = 0.0, 0
        self._change_sds: list[float] = []

    def take(self, photo: ScalpPhoto) -> MeasuredScalp:
        """Measure one photo."""
        is_baseline = photo is self._baseline
        beside = ALONE
        if not is_baseline and days_between(self._baseline, photo) > 0:
            beside = follow_up(
                photo, self._baseline, self._before, network_named(self._options.hair_model)
            )
        close_up = measure_close_up(
            photo,
            self._options,
            self._drawn(photo, beside),
            beside,
            self._corrections.get(photo.name, ()),
        )
        if is_baseline:
            density = close_up.field.density_per_cm2
            self._density = density.value if density is not None else 0.0
            self._count = close_up.field.count
        elif beside.change is not None and beside.change.count_change is not None:
            self._change_sds.append(beside.change.count_change.sd)
        if days_between(self._before, photo) > 0:
            self._before = photo
        return self._measured(close_up)

    def noise_sd(self) -> float | None:
        """Return the sd of one density of the whole field.

        A change of the common area carries the tracer's noise of two photos. What a photo shows
        beside the common area is other hair, counted with Poisson's scatter.
        """
        if not self._change_sds or not self._density:
            return None
        sd_pct = math.sqrt(float(np.mean(np.square(self._change_sds))))
        tracer = sd_pct / 100.0 * self._density / math.sqrt(2.0)
        return math.hypot(tracer, self._density / math.sqrt(max(self._count, 1)))

    def _drawn(self, photo: ScalpPhoto, beside: FollowUp) -> Mask | None:
        """Return the drawn region on a photo; None where nothing was drawn or the place is lost."""
        if self._region is None:
            return None
        if photo is self._baseline:
            return mask_from_polygons(self._region.polygons_xy, photo.size)
        carried = [beside.from_baseline(polygon) for polygon in self._region.polygons_xy]
        polygons = [polygon for polygon in carried if polygon is not None]
        return mask_from_polygons(polygons, photo.size) if polygons else None

    def _measured(self, close_up: CloseUp) -> MeasuredScalp:
        photo, beside = close_up.photo, close_up.follow_up
        change = beside.change
        measurement = ScalpMeasurement(
            photo=photo.name,
            captured=photo.captured,
            is_baseline=photo is self._baseline,
            main_quantity=ScalpQuantity.DENSITY,
            values=close_up_values(close_up),
            counts=close_up_counts(close_up),
            provenance=scalp_provenance(
                photo,
                self._options,
                view=ScalpView.CLOSE_UP.value,
                baseline_sha256=self._baseline.sha256,
                roi=close_up.roi,
                found={
                    **_found(close_up, self._baseline),
                    "hair_model": hair_model_facts(self._options.hair_model),
                },
            ),
            compared_with=self._baseline.name if change is not None and change.ok else "",
            refusal="" if change is None else " ".join(change.reasons),
            grown_since=beside.grown_since,
            flags=self._flags(close_up),
        )
        shown, reduction = _shown(photo.rgb)
        return MeasuredScalp(
            measurement=measurement,
            rgb=shown,
            mm_per_px=close_up.mm_per_px,
            traced=TracedHairs(field=close_up.field, follow_up=beside, reduction=reduction),
        )

    def _flags(self, close_up: CloseUp) -> QualityFlag:
        flags = close_up.photo.flags & ~QualityFlag.NO_SCALE
        if close_up.corrections:
            flags |= QualityFlag.CORRECTED_BY_HAND
        change = close_up.follow_up.change
        if change is not None and not change.ok:
            flags |= QualityFlag.OTHER_FIELD
        return flags | (NO_DOUBT if has_diameters(close_up.mm_per_px) else QualityFlag.NO_DIAMETERS)


def _shown(rgb: Rgb) -> tuple[Rgb, float]:
    """Return a photo with no more pixels than its overlay has, and by how much it was reduced."""
    longest = max(rgb.shape[:2])
    if longest <= LONGEST_SIDE_PX:
        return rgb, 1.0
    reduction = LONGEST_SIDE_PX / longest
    size = (round(rgb.shape[1] * reduction), round(rgb.shape[0] * reduction))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8), reduction


def _found(close_up: CloseUp, baseline: ScalpPhoto) -> dict[str, object]:
    """Return the traced hairs' hash, the frame and the way to it, as plain values."""
    beside = close_up.follow_up
    registration = hair_registration(close_up.photo, baseline, beside)
    return {
        "hairs_sha256": hairs_sha256(close_up.field.hairs),
        "frame": frame_facts(whole_photo_frame(baseline)),
        "registration": None if registration is None else registration.to_facts(),
        "grown_since": beside.grown_since or None,
        "corrections": [one.facts() for one in close_up.corrections],
    }
