"""Measure the hair of one close-up."""

import numpy as np

from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.hair import (
    COARSEST_COUNT_MM_PER_PX,
    COARSEST_DIAMETER_MM_PER_PX,
    PLAIN_HAIR,
    RAKOWSKA,
    CutOffs,
    HairFlag,
)
from pigmenttrack.imaging.array_types import Mask, Points, Rgb
from pigmenttrack.imaging.hair.bodies import Bodies
from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.candidates import Candidate, trace_candidates
from pigmenttrack.imaging.hair.choice import choose_hairs
from pigmenttrack.imaging.hair.clippings import loose_clippings
from pigmenttrack.imaging.hair.count_noise import GUIDED_TRACING, PLAIN_TRACING
from pigmenttrack.imaging.hair.diameter import diameters_px, width_profile
from pigmenttrack.imaging.hair.ends import with_exact_ends
from pigmenttrack.imaging.hair.evidence import Evidence, collect_evidence
from pigmenttrack.imaging.hair.field import HairField, field_of
from pigmenttrack.imaging.hair.guidance import guidance_of
from pigmenttrack.imaging.hair.maps import HairNetwork
from pigmenttrack.imaging.hair.roots import SURE_LOG_ODDS, root_log_odds
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.units import with_units


def measure_hair(
    rgb: Rgb,
    mm_per_px: float,
    roi: Mask | None = None,
    *,
    cut_offs: CutOffs = RAKOWSKA,
    network: HairNetwork | None = None,
) -> HairField:
    """Trace and measure every hair of a close-up.

    A hair counts when its root lies in the region: each hair has one root, so the count is
    unbiased whatever the frame cuts.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
    mm_per_px : float
    roi : bool array, shape (H, W), or None
        Where roots count; None is the whole picture.
    cut_offs : CutOffs
        What is called vellus and terminal.
    network : callable or None
        Guides the tracing: from a picture to its `HairMaps`.

    Raises
    ------
    UnfitPhoto
        If the photo is coarser than 30 um a pixel: only coverage can be told from it.
    ValueError
        If the scale is not positive or the region has another size than the photo.
    """
    check_close_up(rgb, mm_per_px, roi)
    evidence = collect_evidence(rgb, mm_per_px, network)
    hairs = trace_hairs(evidence, mm_per_px, roi)
    noise = PLAIN_TRACING if network is None else GUIDED_TRACING
    return field_of(hairs, rgb.shape[:2], mm_per_px, roi, cut_offs, noise)


def trace_hairs(evidence: Evidence, mm_per_px: float, roi: Mask | None = None) -> tuple[Hair, ...]:
    """Return every hair of a photo with its root, its diameter and its follicular unit."""
    return hairs_of(choose_hairs(trace_candidates(evidence), evidence), evidence, mm_per_px, roi)


def hairs_of(
    lines: list[Candidate], evidence: Evidence, mm_per_px: float, roi: Mask | None = None
) -> tuple[Hair, ...]:
    """Return the hairs that lines of a photo are, measured."""
    chosen = [with_exact_ends(line, evidence) for line in lines]
    return _describe(chosen, evidence, mm_per_px, roi)


def check_close_up(rgb: Rgb, mm_per_px: float, roi: Mask | None) -> None:
    """Refuse what cannot be measured hair by hair (see `measure_hair`)."""
    if not 0 < mm_per_px < np.inf:
        msg = f"the scale must be positive, got {mm_per_px} mm a pixel"
        raise ValueError(msg)
    if roi is not None and roi.shape != rgb.shape[:2]:
        msg = f"the region has the size {roi.shape}, the photo {rgb.shape[:2]}"
        raise ValueError(msg)
    if mm_per_px > COARSEST_COUNT_MM_PER_PX:
        msg = f"At {mm_per_px * 1000:.0f} um a pixel single hairs cannot be told apart."
        raise UnfitPhoto(
            msg,
            advice="Measure coverage only, or take a close-up with at most 30 um a pixel.",
        )


def _describe(
    chosen: list[Candidate], evidence: Evidence, mm_per_px: float, roi: Mask | None
) -> tuple[Hair, ...]:
    senses = None
    if evidence.maps is not None and chosen:
        senses = guidance_of(Bodies(chosen, evidence), evidence.maps).senses
    odds = root_log_odds(chosen, evidence.mm_per_px, senses)
    fine = mm_per_px <= COARSEST_DIAMETER_MM_PER_PX
    um_per_px = evidence.mm_per_px * 1000
    widths = diameters_px(chosen, evidence) if fine else np.zeros(len(chosen))
    hairs = []
    loose = loose_clippings(chosen)
    for candidate, odd, width, is_loose in zip(
        chosen, odds.tolist(), widths.tolist(), loose.tolist(), strict=True
    ):
        path = evidence.full_size(candidate.path_xy)
        cut = candidate.cut
        along = width_profile(candidate, width) * um_per_px if fine else None
        if odd < 0:
            path, cut = path[::-1], cut[::-1]
            along = None if along is None else along[::-1]
        flags = PLAIN_HAIR
        if cut[0] or not _in_region(path[0], roi):
            flags |= HairFlag.ROOT_OUTSIDE
        if cut[1]:
            flags |= HairFlag.TIP_OUTSIDE
        if is_loose:
            flags |= HairFlag.LOOSE
        if abs(odd) < SURE_LOG_ODDS:
            flags |= HairFlag.ROOT_UNSURE
        hairs.append(
            Hair(
                path_xy=np.ascontiguousarray(path),
                diameter_um=width * um_per_px if fine else None,
                length_mm=path_length(path) * mm_per_px,
                unit=-1,
                contrast=float(np.median(candidate.profile.contrast)),
                flags=flags,
                log_odds=candidate.log_odds,
                diameter_profile_um=along,
            )
        )
    return with_units(hairs, mm_per_px)


def _in_region(point_xy: Points, roi: Mask | None) -> bool:
    if roi is None:
        return True
    x, y = np.clip(np.rint(point_xy).astype(int), 0, np.array(roi.shape[::-1]) - 1)
    return bool(roi[y, x])
