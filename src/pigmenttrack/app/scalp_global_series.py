"""A series of wider views: each in the baseline's frame where its place is found again."""

import math
from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.provenance import frame_facts, mask_sha256
from pigmenttrack.app.scalp_global import (
    WideView,
    features_of,
    view_of_baseline,
    view_of_visit,
)
from pigmenttrack.app.scalp_global_values import has_bald_patch, wide_counts, wide_values
from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.app.scalp_provenance import scalp_provenance
from pigmenttrack.app.scalp_result import MeasuredScalp, WideMarks
from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity, ScalpView
from pigmenttrack.imaging.registration.features import Features
from pigmenttrack.media.region import DrawnRegion
from pigmenttrack.report.scalp_words import QUANTITY_WORDS

LEAST_BALD_SHARE = 0.01  # of the region: from there on the bald area is what is followed
NOT_FOUND_AGAIN = (
    "The photo could not be laid on the baseline; its own region was measured, and cover is not "
    "compared."
)


@dataclass(frozen=True, slots=True)
class _First:
    """The baseline."""

    photo: ScalpPhoto
    view: WideView
    features: Features
    main: ScalpQuantity


class GlobalSeries:
    """Wider views of the scalp.

    Parameters
    ----------
    region : DrawnRegion or None
        Of scalp, drawn on the baseline, with the midline of the part where there is one.
    """

    cut_offs = ""

    def __init__(self, options: MeasureOptions, region: DrawnRegion | None) -> None:
        self._options = options
        self._outlines = () if region is None else region.polygons_xy
        self._midline = None if region is None else region.midline_xy
        self._first: _First | None = None
        self._sds: list[float] = []

    def take(self, photo: ScalpPhoto) -> MeasuredScalp:
        """Measure one photo."""
        first = self._first
        if first is None:
            view = view_of_baseline(photo, self._outlines, self._midline)
            self._first = first = _First(photo, view, features_of(photo), _main_of(view))
            return self._measured(photo, view, first, refusal="")
        found = view_of_visit(photo, first.view, first.features)
        if found is not None:
            return self._measured(photo, found, first, refusal="")
        alone = view_of_baseline(photo, (), None)
        return self._measured(photo, alone, first, refusal=NOT_FOUND_AGAIN)

    def noise_sd(self) -> float | None:
        """Return the typical sd of one main value."""
        if len(self._sds) < 2:
            return None
        return math.sqrt(float(np.mean(np.square(self._sds))))

    def _measured(
        self, photo: ScalpPhoto, view: WideView, first: _First, *, refusal: str
    ) -> MeasuredScalp:
        is_baseline = photo is first.photo
        compared = None if is_baseline or refusal else first.view
        values = wide_values(view, None if is_baseline else first.view)
        if first.main not in values:
            name = QUANTITY_WORDS[first.main].name.lower()
            msg = f"What the series follows ({name}) could not be measured on this photo."
            raise UnfitPhoto(msg, advice="Take it like the baseline: same part, same distance.")
        self._sds.append(values[first.main].sd)
        measurement = ScalpMeasurement(
            photo=photo.name,
            captured=photo.captured,
            is_baseline=is_baseline,
            main_quantity=first.main,
            values=values,
            counts=wide_counts(view),
            provenance=scalp_provenance(
                photo,
                self._options,
                view=ScalpView.GLOBAL.value,
                baseline_sha256=first.photo.sha256,
                roi=view.roi,
                found=_found(view),
            ),
            compared_with=first.photo.name if compared is not None else "",
            refusal=refusal,
            flags=self._flags(photo, view, refusal=refusal),
        )
        marks = WideMarks(
            roi=view.roi,
            bald=view.bald.mask,
            baseline_bald=None if compared is None else compared.bald.mask,
            part=view.part,
        )
        return MeasuredScalp(
            measurement=measurement, rgb=view.rgb, mm_per_px=view.mm_per_px, wide=marks
        )

    def _flags(self, photo: ScalpPhoto, view: WideView, *, refusal: str) -> QualityFlag:
        flags = photo.flags | view.cover.flags
        if refusal or not self._outlines:
            flags |= QualityFlag.SCALP_GUESSED
        if view.area_mm2 is None:
            flags |= QualityFlag.NO_SCALE
        return flags


def _main_of(view: WideView) -> ScalpQuantity:
    """Return what a series that begins with this view follows."""
    scaled = view.area_mm2 is not None
    if view.part is not None:
        return ScalpQuantity.PART_WIDTH if scaled else ScalpQuantity.PART_SHARE
    if has_bald_patch(view, LEAST_BALD_SHARE):
        return ScalpQuantity.BALD_AREA if scaled else ScalpQuantity.BALD_SHARE
    return ScalpQuantity.COVERAGE


def _found(view: WideView) -> dict[str, object]:
    return {
        "frame": frame_facts(view.frame),
        "registration": None if view.registration is None else view.registration.to_facts(),
        "hair_is_darker": view.cover.hair_is_darker,
        "bald_sha256": mask_sha256(view.bald.mask),
    }
