"""Baseline and latest close-up of a catalog's site with their hairs, for the report."""

from collections.abc import Sequence

from pigmenttrack.app.hair_fates import fates_on_photo
from pigmenttrack.app.hair_session import HairSession, close_up_photo
from pigmenttrack.app.scalp_close_up import known_scale
from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine
from pigmenttrack.report.clinical_facts import RegisteredPictures
from pigmenttrack.report.hair_key import page_hair_key
from pigmenttrack.report.hair_overlay import diameter_lines, draw_page_lines
from pigmenttrack.report.number_format import shown_day
from pigmenttrack.report.page_pictures import ReportPicture
from pigmenttrack.store.layout import CatalogFolder

SAME_SCALE_WITHIN = 0.02  # one bar below two pictures is true of both


def hair_pictures(
    folder: CatalogFolder, drawing: SiteDrawing, baseline: VisitPhoto, latest: VisitPhoto | None
) -> RegisteredPictures:
    """Return the baseline by diameter, and the latest close-up by what became of each hair.

    Each is shown in its own frame. Where the field was not found again, the latest shows
    diameters, too.

    Raises
    ------
    BadRequest
        If a photo was not measured as a close-up.
    pigmenttrack.domain.errors.PhotoRejected
        If a photo cannot be read any more.
    """
    field = _field(folder, drawing, baseline)
    first = close_up_photo(folder, baseline)
    drawn = [_drawn("Baseline", baseline, first, diameter_lines(field))]
    scales = [_mm_per_drawn_px(first, drawn[0])]
    fates: Sequence[DrawnLine] = ()
    if latest is not None:
        later = close_up_photo(folder, latest)
        fates = _fates(folder, latest, baseline)
        lines = fates or diameter_lines(_field(folder, drawing, latest))
        drawn.append(_drawn("Latest", latest, later, lines))
        scales.append(_mm_per_drawn_px(later, drawn[1]))
    return RegisteredPictures(
        pictures=tuple(drawn),
        mm_per_px=scales[0] if max(scales) / min(scales) <= 1 + SAME_SCALE_WITHIN else None,
        key=page_hair_key(
            field.cut_offs,
            has_diameters=any(hair.diameter_um is not None for hair in field.hairs),
            compared=bool(fates),
        ),
    )


def _field(folder: CatalogFolder, drawing: SiteDrawing, visit: VisitPhoto) -> HairField:
    """Return the hairs of a photo as they were counted: traced, then corrected by hand."""
    session = HairSession.open(folder, visit, drawing)
    return session.answer(drawing.hair_edits_on(visit.photo.sha256))


def _fates(folder: CatalogFolder, latest: VisitPhoto, baseline: VisitPhoto) -> Sequence[DrawnLine]:
    """Return what became of the baseline's hairs; nothing where they were not found again."""
    try:
        return fates_on_photo(folder, latest, baseline)
    except BadRequest:  # of another field, or of the same day: the table says so
        return ()


def _drawn(
    role: str, visit: VisitPhoto, photo: ScalpPhoto, lines: Sequence[DrawnLine]
) -> ReportPicture:
    return ReportPicture(
        caption=f"{role}, {shown_day(visit.photo.captured)}",
        rgb=draw_page_lines(photo.rgb, lines),
    )


def _mm_per_drawn_px(photo: ScalpPhoto, picture: ReportPicture) -> float:
    return known_scale(photo).mm_per_px * photo.rgb.shape[1] / picture.rgb.shape[1]
