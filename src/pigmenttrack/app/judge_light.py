"""Refuse photos whose light would be taken for pigment, once their patches are found."""

from collections.abc import Sequence

from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.imaging.quality_light import LightVerdict, LitPhoto, judge_light
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.segment import segment_photo

WOULD_LIE = "An area read from it would be wrong."


def judge_visits(
    visits: Sequence[Visit], segmentations: Sequence[Segmentation]
) -> tuple[LightVerdict, ...]:
    """Return what speaks against the light of each visit; the first is the baseline."""
    lit = (_lit(visit, found) for visit, found in zip(visits, segmentations, strict=True))
    baseline = next(lit)
    return (judge_light(baseline, None), *(judge_light(one, baseline) for one in lit))


def light_rejection(visit: Visit, verdict: LightVerdict) -> Rejection:
    """Return why a photo gives no number."""
    reason, advice = _words(verdict.lies)
    return Rejection(photo=visit.name, reason=reason, advice=advice, captured=visit.captured)


def require_fit_baseline(baseline: Baseline) -> None:
    """Refuse a baseline whose light would be taken for pigment: every change would carry it.

    Raises
    ------
    UnfitPhoto
    """
    if baseline.region is None:
        return
    visit = baseline.visit
    found = segment_photo(visit.rgb, baseline.region & visit.visible)
    verdict = judge_light(_lit(visit, found), None)
    if verdict.lies:
        reason, advice = _words(verdict.lies)
        raise UnfitPhoto(reason, advice=advice)


def _lit(visit: Visit, found: Segmentation) -> LitPhoto:
    return LitPhoto(
        rgb=visit.rgb,
        skin=found.skin & visit.visible,
        patch=found.mask,
        region=found.roi & visit.visible,
    )


def _words(lies: QualityFlag) -> tuple[str, str]:
    first = next(flag for flag in QualityFlag if flag in lies)
    what, advice = FLAG_SENTENCES[first]
    return f"{what} {WOULD_LIE}", advice
