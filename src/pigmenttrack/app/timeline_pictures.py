"""Baseline and latest photo of a catalog's site in one frame, for charts and reports."""

from pigmenttrack.app.compare_visits import (
    RegisteredPhoto,
    looking_frame,
    mm_per_looking_px,
    registered_photo,
)
from pigmenttrack.app.hair_pictures import hair_pictures
from pigmenttrack.app.hair_session import is_traced
from pigmenttrack.app.photo_outline import frame_of
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, site_photos
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.site import Site
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.clinical_facts import RegisteredPictures
from pigmenttrack.report.number_format import NO_BREAK, shown_day
from pigmenttrack.report.overlay_key import overlay_key
from pigmenttrack.report.overlay_legend import draw_page_overlay
from pigmenttrack.report.page_pictures import ReportPicture
from pigmenttrack.store.catalog import Catalog


def small_pictures(catalog: Catalog, site: Site) -> tuple[ReportPicture, ...]:
    """Return baseline and latest photo as they are, in one frame; fewer where there are fewer."""
    baseline, latest = _ends(site_photos(catalog, site))
    return tuple(
        ReportPicture(
            caption=f"{word} {shown_day(visit.photo.captured).replace(' ', NO_BREAK)}",
            rgb=registered_photo(catalog.folder, visit).rgb,
        )
        for word, visit in (("Baseline", baseline), ("Latest", latest))
        if visit is not None
    )


def pictures_of_two(catalog: Catalog, site: Site) -> RegisteredPictures:
    """Return baseline, latest and what changed between them, registered, with outlines.

    Raises
    ------
    pigmenttrack.domain.errors.UnreadablePhoto
        If a stored photo cannot be read any more.
    pigmenttrack.store.errors.CatalogDamaged
        If a mask is missing or damaged.
    """
    photos = site_photos(catalog, site)
    baseline, latest = _ends(photos)
    if baseline is None:
        return RegisteredPictures()
    if is_traced(baseline):
        last = latest if latest is not None else _latest_elsewhere(photos)
        traced = last if last is not None and is_traced(last) else None
        return hair_pictures(catalog.folder, drawing_of(site), baseline, traced)
    then = registered_photo(catalog.folder, baseline)
    if baseline.scalp is not None:
        return _scalp_pictures(catalog, photos, baseline, latest, then)
    scale = _mm_per_px(photos, baseline)
    drawn = [_outlined(then)]
    captions = [f"Baseline, {shown_day(baseline.photo.captured)}"]
    if latest is not None:
        now = registered_photo(catalog.folder, latest)
        drawn += [_outlined(now), draw_page_overlay(now.rgb, now.mask, then.mask, valid=now.inside)]
        captions += [f"Latest, {shown_day(latest.photo.captured)}", "Change since the baseline"]
    return RegisteredPictures(
        pictures=tuple(map(ReportPicture, captions, drawn)),
        # They were drawn at the size of a page's column.
        mm_per_px=None if scale is None else scale * then.rgb.shape[1] / drawn[0].shape[1],
        key=overlay_key(compared=latest is not None),
    )


def _scalp_pictures(
    catalog: Catalog,
    photos: SitePhotos,
    baseline: VisitPhoto,
    latest: VisitPhoto | None,
    then: RegisteredPhoto,
) -> RegisteredPictures:
    """Return wider views of the scalp as they are: parts are not outlined.

    Where no later photo could be laid on the baseline the latest is shown as it was taken.
    """
    shown = [ReportPicture(caption=f"Baseline, {shown_day(baseline.photo.captured)}", rgb=then.rgb)]
    scale = mm_per_looking_px(photos)
    beside = latest or _latest_elsewhere(photos)
    if beside is not None:
        now = registered_photo(catalog.folder, beside)
        caption = f"Latest, {shown_day(beside.photo.captured)}"
        shown.append(ReportPicture(caption=caption, rgb=now.rgb))
        scale = scale if latest is not None else None  # one bar would not be true of both
    return RegisteredPictures(pictures=tuple(shown), mm_per_px=scale)


def _latest_elsewhere(photos: SitePhotos) -> VisitPhoto | None:
    """Return the latest photo that was measured in a frame of its own."""
    later = [one for one in photos.photos if "frame" in one.facts and not one.is_baseline]
    return later[-1] if later else None


def _outlined(photo: RegisteredPhoto) -> Rgb:
    return draw_page_overlay(photo.rgb, photo.mask, None, valid=photo.inside)


def _mm_per_px(photos: SitePhotos, visit: VisitPhoto) -> float | None:
    if photos.mm_per_frame_px is None:
        return None
    finer = looking_frame(visit).reduction / frame_of(visit).reduction
    return photos.mm_per_frame_px / finer


def _ends(photos: SitePhotos) -> tuple[VisitPhoto | None, VisitPhoto | None]:
    """Return the baseline and the latest other photo whose date can be believed."""
    later = [
        visit
        for visit in photos.photos
        if visit.lies_in_frame
        and not visit.is_baseline
        and QualityFlag.CLOCK_DOUBTFUL not in visit.flags | visit.photo.captured.flags
    ]
    baseline = photos.baseline
    if baseline is None or not baseline.lies_in_frame:
        return None, None
    return baseline, later[-1] if later else None
