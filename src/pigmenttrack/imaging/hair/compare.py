"""Compare the hair of two visits of one field, hair by hair."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.hair import HairFate, HairFlag
from pigmenttrack.imaging.array_types import Matrix, Rgb
from pigmenttrack.imaging.hair.candidates import trace_candidates
from pigmenttrack.imaging.hair.choice import choose_hairs
from pigmenttrack.imaging.hair.common_roots import root_in_both, roots_of_pair
from pigmenttrack.imaging.hair.evidence import collect_evidence
from pigmenttrack.imaging.hair.frames import Frames
from pigmenttrack.imaging.hair.growth import Growth, growth_of
from pigmenttrack.imaging.hair.joint import Visit, completed
from pigmenttrack.imaging.hair.maps import HairNetwork
from pigmenttrack.imaging.hair.measure import check_close_up, hairs_of
from pigmenttrack.imaging.hair.pairing import Strand, pair_strands, strands_of
from pigmenttrack.imaging.hair.presence import SURE_LOG_ODDS, Seeker, Sought
from pigmenttrack.imaging.hair.relocation import overlay_of, refusal
from pigmenttrack.imaging.hair.shafts import Hair

THICKNESS_CHANGE_UM = 8.0  # 2.8 deviations of the difference of two diameters of 2 um each
# Deviation of the count's change by hairs that only one of the visits shows to the tracer, in
# percent of the count. Measured on synthetic follow-ups (docs/method/hair.md).
TRACER_CHANGE_SD_PCT = 9.0
TELLING = frozenset({Sought.PRESENT, Sought.ABSENT})
KNOWN = TELLING | {Sought.HIDDEN}


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
        x, y of a root in the first picture, and of the same root in the second; where only one
        tracing holds a hair that both photos show, as the motion between them predicts.
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


def compare_hair(
    rgb_a: Rgb,
    rgb_b: Rgb,
    mm_per_px: float,
    days: float,
    *,
    network: HairNetwork | None = None,
) -> HairChange:
    """Find the same hairs on two photos and tell what became of them.

    Parameters
    ----------
    rgb_a, rgb_b : uint8 array, shape (H, W, 3)
        The earlier and the later photo.
    mm_per_px : float
        Of both.
    days : float
        Between them, > 0.
    network : callable or None
        Guides the tracing: from a picture to its `HairMaps`.

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
    first, second = (_visit(rgb, mm_per_px, network) for rgb in (rgb_a, rgb_b))
    sizes = rgb_a.shape[:2], rgb_b.shape[:2]
    overlay = overlay_of(_hairs(first), _hairs(second), mm_per_px, sizes)
    if overlay is None or not overlay.is_certain:
        return HairChange(ok=False, reasons=(refusal(overlay),), matched_roots_xy=np.zeros((0, 4)))
    first, second = completed(first, second, overlay.a_to_b)
    frames = Frames(
        overlay.a_to_b,
        mm_per_px,
        np.array(rgb_a.shape[1::-1], np.float64),
        np.array(rgb_b.shape[1::-1], np.float64),
    )
    return _changes(first, second, frames, days)


def _visit(rgb: Rgb, mm_per_px: float, network: HairNetwork | None) -> Visit:
    check_close_up(rgb, mm_per_px, None)
    evidence = collect_evidence(rgb, mm_per_px, network)
    lines = trace_candidates(evidence)
    return Visit(evidence, lines, choose_hairs(lines, evidence), mm_per_px)


def _hairs(visit: Visit) -> tuple[Hair, ...]:
    return hairs_of(visit.chosen, visit.evidence, visit.mm_per_px)


def _changes(first: Visit, second: Visit, frames: Frames, days: float) -> HairChange:
    back = np.linalg.inv(frames.a_to_b).astype(np.float64)
    strands_a, strands_b, pairs = pair_strands(
        strands_of(_hairs(first), frames.mm_per_px, np.eye(3)),
        strands_of(_hairs(second), frames.mm_per_px, back),
    )
    both = [(strands_a[i], strands_b[j]) for i, j in pairs]
    kept = [pair for pair in both if all(_is_common(strand, frames) for strand in pair)]
    paired_a, paired_b = {i for i, _ in pairs}, {j for _, j in pairs}
    lost = [s for i, s in enumerate(strands_a) if i not in paired_a and _is_common(s, frames)]
    come = [s for j, s in enumerate(strands_b) if j not in paired_b and _is_common(s, frames)]
    followed = [_followed(one, other) for one, other in kept]
    roots = [roots_of_pair(pair, (first.evidence, second.evidence), frames) for pair in kept]
    seek = Seeker(strands_a, first.evidence, second.evidence, frames).seek
    found_back = Seeker(strands_b, second.evidence, first.evidence, frames.inverse)
    answers = (
        [(strand, seek(strand.hair)) for strand in lost],
        [(strand, found_back.seek_younger(strand.hair, days)) for strand in come],
    )
    for own, gone in zip(answers, (HairFate.SHED, HairFate.NEW), strict=True):
        known = [(strand, sought) for strand, sought in own if sought in KNOWN]
        followed += [_sought(strand, sought, gone) for strand, sought in known]
        roots += [
            root_in_both(strand, frames) for strand, sought in known if sought is not Sought.ABSENT
        ]
    told = (
        _told([one for one, _ in kept], answers[0]),
        _told([other for _, other in kept], answers[1]),
    )
    return _summary(followed, roots, kept, told, frames, days)


def _told(paired: list[Strand], answers: list[tuple[Strand, Sought]]) -> int:
    """Return of how many hairs of a visit it could be told that they are not on the other."""
    traced = paired + [strand for strand, sought in answers if sought in TELLING]
    return sum(strand.hair.log_odds >= SURE_LOG_ODDS for strand in traced)


def _sought(strand: Strand, sought: Sought, gone: HairFate) -> FollowedHair:
    """Return a hair that one tracing holds; `gone` is its fate where the other photo is bare."""
    fate = gone if sought is Sought.ABSENT else HairFate.STAYED
    if gone is HairFate.SHED:
        return FollowedHair(before=strand.hair, after=None, fate=fate)
    return FollowedHair(before=None, after=strand.hair, fate=fate)


def _summary(
    followed: list[FollowedHair],
    roots: list[NDArray[np.float64]],
    kept: list[tuple[Strand, Strand]],
    traced: tuple[int, int],
    frames: Frames,
    days: float,
) -> HairChange:
    fates = [each.fate for each in followed]
    shed, new = fates.count(HairFate.SHED), fates.count(HairFate.NEW)
    change, sd = _change_pct(traced, shed, new)
    share = frames.common_share
    area_cm2 = share * float(np.prod(frames.size_a)) * frames.mm_per_px**2 / 100.0
    growth = growth_of(kept, frames.seen_in_a, frames.seen_in_b, days)
    before = len(followed) - new
    per_cm2 = before / area_cm2 / 100.0
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
            change * per_cm2, sd * max(before, 1) / area_cm2 / 100.0
        ),
        growth_mm_per_day=growth.mean_mm_per_day.value if growth is not None else 0.0,
        growth=growth,
        matched_roots_xy=np.array(roots).reshape(-1, 4),
        hairs=tuple(followed),
        first_to_second=frames.first_to_second,
    )


def _change_pct(traced: tuple[int, int], shed: int, new: int) -> tuple[float, float]:
    """Return the change of the count in percent of the first and its standard deviation.

    A hair that was shed had one photo to be found on, one that stayed had two. So the shares of
    shed and new are those among the hairs that one photo's tracing is sure of: what a single
    tracing overlooks is the same share of either and cancels. A hair that is covered on the other
    photo is left out of both.
    """
    shed_share, new_share = (
        min(gone / max(count, 1), 0.99) for gone, count in zip((shed, new), traced, strict=True)
    )
    ratio = (1.0 - shed_share) / (1.0 - new_share)
    # Which hairs are on the common area is known: the place does not scatter, only the fates do.
    fates = 100.0 * float(np.sqrt(shed + new)) / max(traced[0], 1)
    return 100.0 * (ratio - 1.0), float(np.hypot(fates, TRACER_CHANGE_SD_PCT))


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
