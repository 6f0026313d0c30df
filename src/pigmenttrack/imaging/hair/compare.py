"""Compare the hair of two visits of one field, hair by hair."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.hair import HairFate, HairFlag
from pigmenttrack.imaging.array_types import Matrix, Points, Rgb
from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.constellation import Constellation, find_constellation, transform
from pigmenttrack.imaging.hair.evidence import Evidence, collect_evidence
from pigmenttrack.imaging.hair.frames import Frames
from pigmenttrack.imaging.hair.growth import Growth, growth_of
from pigmenttrack.imaging.hair.measure import check_close_up, trace_hairs
from pigmenttrack.imaging.hair.pairing import Strand, pair_strands, strands_of
from pigmenttrack.imaging.hair.sampling import sample_plane
from pigmenttrack.imaging.hair.shafts import Hair

THICKNESS_CHANGE_UM = 8.0  # 2.8 deviations of the difference of two diameters of 2 um each
ROOT_PART_MM = 0.4  # of a hair that seems shed is looked for in the later photo
# A hair that seems new was shorter on the earlier photo, if it was there: less of it is looked for.
EARLIER_PART_MM = 0.2
FASTEST_MM_PER_DAY = 0.5  # a longer hair than that grows cannot have come since
PRESENT_SHARE = 0.7  # of that part on hair: it is there, only not traced
# Deviation of the count's change by hairs that only one of the visits shows to the tracer, in
# percent of the count. Measured on synthetic follow-ups (docs/method/hair.md).
TRACER_CHANGE_SD_PCT = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedHair:
    """One hair of the common area.

    Attributes
    ----------
    before, after : Hair or None
        As traced on either visit; None where it was not.
    fate : HairFate
    """

    before: Hair | None
    after: Hair | None
    fate: HairFate


@dataclass(frozen=True, slots=True, kw_only=True)
class HairChange:
    """What changed on the area that both visits show.

    Attributes
    ----------
    ok : bool
        False where the second photo was not found to show the same place; all else is empty then.
    reasons : tuple of str
        Why not, in plain words.
    common_share : float
        Share of the first picture that the second shows.
    common_area_cm2 : float
        That share, in the scale of the first picture.
    before_count, after_count : int
        Hairs on the common area.
    density_change_per_cm2 : Estimate or None
        Change of the count by the common area.
    count_change_pct : float
    count_change : Estimate or None
        The same with its interval.
    growth_mm_per_day : float
        Mean over hairs found on both visits whose tips both show; 0 where there is none.
    growth : Growth or None
    matched_roots_xy : array (M, 4)
        x, y of a root in the first picture, and of the same root in the second.
    hairs : tuple of FollowedHair
    first_to_second : array (3, 3) or None
        Similarity from pixels of the first to pixels of the second.
    """

    ok: bool
    reasons: tuple[str, ...]
    common_share: float = 0.0
    common_area_cm2: float = 0.0
    before_count: int = 0
    after_count: int = 0
    count_change_pct: float = 0.0
    count_change: Estimate | None = None
    density_change_per_cm2: Estimate | None = None
    growth_mm_per_day: float = 0.0
    growth: Growth | None = None
    matched_roots_xy: NDArray[np.float64]
    hairs: tuple[FollowedHair, ...] = ()
    first_to_second: Matrix | None = None

    @property
    def fates(self) -> dict[HairFate, int]:
        """How many hairs of the common area met which fate."""
        return {fate: sum(each.fate is fate for each in self.hairs) for fate in HairFate}


def compare_hair(rgb_a: Rgb, rgb_b: Rgb, mm_per_px: float, days: float) -> HairChange:
    """Find the same hairs on two photos and tell what became of them.

    Parameters
    ----------
    rgb_a, rgb_b : uint8 array, shape (H, W, 3)
        The earlier and the later photo.
    mm_per_px : float
        Of both.
    days : float
        Between them, > 0.

    Returns
    -------
    HairChange
        With ``ok`` False where the photos cannot be shown to show the same place.

    Raises
    ------
    UnfitPhoto
        If the photos are too coarse to tell single hairs.
    ValueError
        If `days` or the scale is not positive.
    """
    if not days > 0:
        msg = f"the second visit must come after the first, got {days} days"
        raise ValueError(msg)
    visits = []
    for rgb in (rgb_a, rgb_b):
        check_close_up(rgb, mm_per_px, None)
        evidence = collect_evidence(rgb, mm_per_px)
        visits.append((evidence, trace_hairs(evidence, mm_per_px)))
    (_, before), (_, after) = visits
    size_mm = (rgb_a.shape[0] * mm_per_px, rgb_a.shape[1] * mm_per_px)
    overlay = find_constellation(_roots_mm(before, mm_per_px), _roots_mm(after, mm_per_px), size_mm)
    if overlay is None or not overlay.is_certain:
        return HairChange(ok=False, reasons=(_refusal(overlay),), matched_roots_xy=np.zeros((0, 4)))
    frames = Frames(
        overlay.a_to_b,
        mm_per_px,
        np.array(rgb_a.shape[1::-1], np.float64),
        np.array(rgb_b.shape[1::-1], np.float64),
    )
    return _changes(visits[0], visits[1], frames, days)


def _roots_mm(hairs: tuple[Hair, ...], mm_per_px: float) -> Points:
    """Return the roots (N, 2) of counted hairs, the clearest first."""
    counted = sorted((hair for hair in hairs if hair.is_counted), key=lambda each: -each.contrast)
    return np.array([hair.root_xy for hair in counted]).reshape(-1, 2) * mm_per_px


def _refusal(overlay: Constellation | None) -> str:
    if overlay is None:
        return "Too few hairs were found to recognise the place."
    return (
        "The hairs of the second photo do not lie as those of the first: "
        f"only {len(overlay.pairs)} roots meet, {overlay.by_chance:.0f} would by accident."
    )


def _changes(
    first: tuple[Evidence, tuple[Hair, ...]],
    second: tuple[Evidence, tuple[Hair, ...]],
    frames: Frames,
    days: float,
) -> HairChange:
    strands_a = strands_of(first[1], frames.mm_per_px, np.eye(3))
    strands_b = strands_of(
        second[1], frames.mm_per_px, np.linalg.inv(frames.a_to_b).astype(np.float64)
    )
    strands_a, strands_b, pairs = pair_strands(strands_a, strands_b)
    paired_a, paired_b = {i for i, _ in pairs}, {j for _, j in pairs}
    kept = [
        (strands_a[i], strands_b[j])
        for i, j in pairs
        if _is_common(strands_a[i], frames) and _is_common(strands_b[j], frames)
    ]
    lost = [s for i, s in enumerate(strands_a) if i not in paired_a and _is_common(s, frames)]
    come = [s for j, s in enumerate(strands_b) if j not in paired_b and _is_common(s, frames)]
    followed = [_followed(one, other) for one, other in kept]
    followed += [_missed(s, second[0], frames, later=True) for s in lost]
    for strand in come:
        missed = _missed(strand, first[0], frames, later=False)
        if path_length(strand.path_mm) > FASTEST_MM_PER_DAY * days + EARLIER_PART_MM:
            missed = replace(missed, fate=HairFate.STAYED)
        followed.append(missed)
    fates = [each.fate for each in followed]
    shed, new = fates.count(HairFate.SHED), fates.count(HairFate.NEW)
    before = len(followed) - new
    change, sd = _change_pct(before, shed, new)
    share = frames.common_share
    area_cm2 = share * float(np.prod(frames.size_a)) * frames.mm_per_px**2 / 100.0
    growth = growth_of(kept, frames.seen_in_a, frames.seen_in_b, days)
    roots = [np.concatenate([a.hair.root_xy, b.hair.root_xy]) for a, b in kept]
    return HairChange(
        ok=True,
        reasons=(),
        common_share=share,
        common_area_cm2=area_cm2,
        before_count=before,
        after_count=len(followed) - shed,
        count_change_pct=change,
        count_change=normal_estimate(change, sd),
        density_change_per_cm2=normal_estimate(
            (new - shed) / area_cm2, sd / 100.0 * max(before, 1) / area_cm2
        ),
        growth_mm_per_day=growth.mean_mm_per_day.value if growth is not None else 0.0,
        growth=growth,
        matched_roots_xy=np.array(roots).reshape(-1, 4),
        hairs=tuple(followed),
        first_to_second=frames.first_to_second,
    )


def _change_pct(before: int, shed: int, new: int) -> tuple[float, float]:
    """Return the change of the count in percent of the first and its standard deviation."""
    reference = max(before, 1)
    # Which hairs are on the common area is known: the place does not scatter, only the fates do.
    fates = 100.0 * float(np.sqrt(shed + new)) / reference
    return 100.0 * (new - shed) / reference, float(np.hypot(fates, TRACER_CHANGE_SD_PCT))


def _is_common(strand: Strand, frames: Frames) -> bool:
    if strand.hair.flags & (HairFlag.ROOT_OUTSIDE | HairFlag.LOOSE):
        return False
    root = strand.path_mm[:1]
    return bool(frames.seen_in_a(root)[0] and frames.seen_in_b(root)[0])


def _followed(one: Strand, other: Strand) -> FollowedHair:
    fate = HairFate.STAYED
    if one.hair.diameter_um is not None and other.hair.diameter_um is not None:
        change = other.hair.diameter_um - one.hair.diameter_um
        if abs(change) > THICKNESS_CHANGE_UM:
            fate = HairFate.THICKENED if change > 0 else HairFate.THINNED
    return FollowedHair(before=one.hair, after=other.hair, fate=fate)


def _missed(strand: Strand, other: Evidence, frames: Frames, *, later: bool) -> FollowedHair:
    """Judge a hair that was traced on one visit only by what the other photo shows there."""
    path = transform(strand.path_mm, frames.a_to_b) if later else strand.path_mm
    along = np.array([path_length(path[: k + 1]) for k in range(len(path))])
    reach = ROOT_PART_MM if later else EARLIER_PART_MM
    part = path[along <= reach] / frames.mm_per_px
    part = (part + 0.5) * other.scale - 0.5
    soft = sample_plane(other.soft, part[:, 0], part[:, 1])
    there = float((soft > 0.5).mean()) >= PRESENT_SHARE
    before, after = (strand.hair, None) if later else (None, strand.hair)
    absent = HairFate.SHED if later else HairFate.NEW
    return FollowedHair(before=before, after=after, fate=HairFate.STAYED if there else absent)
