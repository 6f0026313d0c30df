"""A stroke on a site of a catalog is answered with what measuring it again would give."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from measured_site import ARM, NOW, make_measured_catalog
from pigmenttrack.app.catalog_edit import apply_edit
from pigmenttrack.app.catalog_measure import measure_site
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.app.photo_outline import outline_on_photo
from pigmenttrack.app.site_drawing import DrawnStroke, drawing_edit, drawing_of
from pigmenttrack.app.site_photos import site_photos
from pigmenttrack.app.site_strokes import SiteStrokes
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.store.catalog import Catalog


def _filled(paths: tuple[Points, ...], size: tuple[int, int]) -> Mask:
    canvas = np.zeros(size, np.uint8)
    cv2.fillPoly(canvas, [np.rint(path).astype(np.int32) for path in paths], 1)
    return canvas.astype(bool)


def test_the_answer_to_a_stroke_is_what_measuring_again_gives(tmp_path: Path) -> None:
    path = make_measured_catalog(tmp_path / "a.ptcat", names=(ARM[0], ARM[2]), with_refused=False)
    with Catalog.open(path, now=NOW) as catalog:
        site = find_site(catalog, "Anna", "arm")
        photo = site_photos(catalog, site).photos[1]
        ready = SiteStrokes.open(catalog, site)
        sha256, size = photo.photo.sha256, photo.size
        measured = _filled(outline_on_photo(catalog.folder, photo), size)
        before = _filled(ready.outline(sha256, drawing_of(site)), size)
        assert (before ^ measured).sum() < 0.04 * measured.sum()
        # A disc in the middle of the patch is said to be skin.
        away = cv2.distanceTransform(measured.astype(np.uint8), cv2.DIST_L2, 5)
        y, x = np.unravel_index(int(away.argmax()), away.shape)
        stroke = DrawnStroke(
            photo=sha256, label="skin", path_xy=((float(x), float(y)),), radius_px=14.0
        )
        drawing = drawing_of(site).with_strokes_on(sha256, (stroke,))
        answered = _filled(ready.outline(sha256, drawing), size)
        assert before[y, x]
        assert not answered[y, x]
        apply_edit(catalog, drawing_edit(site, drawing, None, "Draw a stroke"), now=NOW)
        drawn = find_site(catalog, "Anna", "arm")
        measure_site(catalog, drawn, now=NOW)
        again = _filled(
            outline_on_photo(catalog.folder, site_photos(catalog, drawn).photos[1]), size
        )
        assert (answered ^ again).sum() < 0.04 * again.sum()
        taken_back = _filled(ready.outline(sha256, drawing_of(site)), size)
        assert (taken_back == before).all()


def test_a_site_that_was_not_measured_has_no_answer(tmp_path: Path) -> None:
    path = make_measured_catalog(
        tmp_path / "a.ptcat", names=ARM[:1], with_refused=False, measured=False
    )
    with Catalog.open(path, now=NOW) as catalog:
        site = find_site(catalog, "Anna", "arm")
        with pytest.raises(BadRequest, match="not measured yet"):
            SiteStrokes.open(catalog, site)
