"""A measured site, prepared again for drawing on it: without registering anything anew.

The newest run keeps every registration to the bit, and registering is what takes long. The photos
are read and brought into the frame as they were; the region is the one drawn now.
"""

import json
from dataclasses import replace

import numpy as np

from pigmenttrack.app.frame_strokes import strokes_in_frame
from pigmenttrack.app.inspect_photo import covered_in_frame, look_for_reference
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_series import MeasuredVisit, SeriesResult
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.photo_outline import read_mask, registration_of
from pigmenttrack.app.process_visit import prepare_baseline
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, photo_path, site_photos
from pigmenttrack.app.staged_outline import staged_outline
from pigmenttrack.app.visit import Baseline, PreparedSeries, Visit
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.imaging.fingerprint import pixel_fingerprint
from pigmenttrack.imaging.warp import photo_px_per_frame_px, points_in_frame, warp_to_frame
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.photo import Photo
from pigmenttrack.media.region import DrawnRegion, region_from
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.layout import CatalogFolder


def prepared_again(
    catalog: Catalog, site: Site, *, control: JobControl | None = None
) -> SeriesResult:
    """Return what the newest run of a site measured, ready to be drawn on.

    Photos are named by their hash in what `prepared` holds.

    Raises
    ------
    BadRequest
        If the site was not measured.
    Cancelled
        If it was stopped.
    """
    control = control or JobControl()
    photos = site_photos(catalog, site)
    if photos.series is None or photos.baseline is None:
        msg = "This site was not measured yet, so strokes have no answer."
        raise BadRequest(msg, advice="Measure it first.")
    measured = [one for one in photos.photos if one.measurement is not None]
    control.checkpoint(0, len(measured))
    region = _region(site, photos)
    baseline = _baseline(catalog.folder, site, photos.baseline, region, len(photos.photos))
    visits = {photos.baseline.photo.sha256: baseline.visit}
    for number, one in enumerate(measured, start=1):
        control.checkpoint(number, len(measured))
        if one is not photos.baseline:
            visits[one.photo.sha256] = _visit(catalog.folder, one, baseline, region)
    shown = [(visits[one.photo.sha256], one) for one in measured]
    return SeriesResult(
        series=photos.series,
        visits=tuple(_measured(catalog.folder, visit, one) for visit, one in shown),
        baseline_mask=None,
        mm_per_frame_px=photos.mm_per_frame_px,
        stopped=False,
        prepared=PreparedSeries(baseline=baseline, visits=tuple(visits.values())),
    )


def _region(site: Site, photos: SitePhotos) -> DrawnRegion:
    """Return what was drawn on the site, its photos by their hash."""
    names = {one.photo.sha256: one.photo.sha256 for one in photos.photos}
    text = None
    if site.region is not None and site.baseline_sha256 is not None:
        text = staged_outline(site.region, site.baseline_sha256, names)
    return DrawnRegion(()) if text is None else region_from(json.loads(text), site.name)


def _baseline(
    folder: CatalogFolder, site: Site, shown: VisitPhoto, region: DrawnRegion, n_visits: int
) -> Baseline:
    photo = _photo(folder, shown)
    options = MeasureOptions(kind=site.kind, coin=drawing_of(site).coin or None)
    return prepare_baseline(
        photo,
        shown.photo.captured,
        region.polygons_xy,
        options,
        n_visits=n_visits,
        strokes=region.strokes_on(photo.name, is_baseline=True),
    )


def _visit(
    folder: CatalogFolder, shown: VisitPhoto, baseline: Baseline, region: DrawnRegion
) -> Visit:
    photo = _photo(folder, shown)
    registration = registration_of(shown)
    if registration is None:
        msg = f"{shown.photo.file_name} was measured without a registration"
        raise ValueError(msg)
    frame, to_photo = baseline.frame, registration.fixed_to_moving
    # Where the run saw no card, none is looked for: the search takes longer than all the rest.
    reference = None
    if shown.facts.get("card") is not None:
        reference = look_for_reference(photo.rgb, baseline.options)
    rgb, inside = warp_to_frame(photo.rgb, frame, to_photo)
    covered = covered_in_frame(reference, frame, registration.moving_to_fixed)
    strokes = region.strokes_on(photo.name, is_baseline=False)
    return Visit(
        name=photo.name,
        sha256=photo.sha256,
        captured=shown.photo.captured,
        size=photo.size,
        fingerprint=pixel_fingerprint(photo.rgb),
        rgb=rgb,
        visible=inside & ~covered,
        matched=np.asarray(points_in_frame(frame, registration.support)),
        registration=registration,
        residual_frame_px=registration.residual_px / photo_px_per_frame_px(frame, to_photo),
        reference=reference,
        flags=shown.flags,
        strokes=strokes_in_frame(strokes, frame, registration),
    )


def _photo(folder: CatalogFolder, shown: VisitPhoto) -> Photo:
    return replace(load_photo(photo_path(folder, shown.file)), name=shown.photo.sha256)


def _measured(folder: CatalogFolder, visit: Visit, shown: VisitPhoto) -> MeasuredVisit:
    measurement = shown.measurement
    if measurement is None:
        msg = f"{shown.photo.file_name} was not measured"
        raise ValueError(msg)
    return MeasuredVisit(
        measurement=replace(measurement, photo=visit.name),
        rgb=visit.rgb,
        mask=read_mask(folder, shown),
        visible=visit.visible,
    )
