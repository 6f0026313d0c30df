"""The report of a close-up site shows its hairs: the baseline by diameter, the latest by fate."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from made_scalp_site import MM_PER_PX, NOW, SIZE, make_scalp_site
from pigmenttrack.app.catalog_edit import apply_edit
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.app.hair_session import HairSession
from pigmenttrack.app.hair_wishes import wish_to_delete
from pigmenttrack.app.site_drawing import drawing_edit, drawing_of
from pigmenttrack.app.site_photos import site_photos
from pigmenttrack.app.timeline_pictures import pictures_of_two
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.scalp.hair_overlay import NEW, THICK
from pigmenttrack.store.catalog import Catalog


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_scalp_site(tmp_path_factory.mktemp("pictures") / "made.ptcat")


@pytest.fixture
def catalog(made: Path) -> Iterator[Catalog]:
    with Catalog.open(made, now=NOW) as opened:
        yield opened


def painted(rgb: Rgb, color: tuple[int, int, int]) -> int:
    """Return how many pixels a mark covers."""
    return int((np.abs(rgb.astype(int) - color).max(axis=-1) < 12).sum())


def test_hairs_are_drawn_on_baseline_and_latest_with_scale_and_key(catalog: Catalog) -> None:
    shown = pictures_of_two(catalog, find_site(catalog, "Ben", "crown"))

    assert [one.caption.split(",")[0] for one in shown.pictures] == ["Baseline", "Latest"]
    first, last = (one.rgb for one in shown.pictures)
    assert painted(first, THICK.color) > 0
    assert painted(last, NEW.color) > painted(first, NEW.color)  # two hairs more than at first
    assert shown.mm_per_px == pytest.approx(MM_PER_PX * SIZE[1] / first.shape[1], rel=0.01)
    words = [told for _, told in shown.key]
    assert words[1] == "30 to 60 µm; later: stayed"
    assert words[-2:] == ["shed", "new"]


def test_what_a_person_deleted_is_not_drawn(catalog: Catalog) -> None:
    site = find_site(catalog, "Ben", "crown")
    baseline = site_photos(catalog, site).photos[0]
    drawing = drawing_of(site)
    session = HairSession.open(catalog.folder, baseline, drawing)
    wish = wish_to_delete(session.hairs(()), 0)
    before = pictures_of_two(catalog, site).pictures[0].rgb

    corrected = drawing.with_hair_edits_on(baseline.photo.sha256, (wish,))
    apply_edit(catalog, drawing_edit(site, corrected, None, "Delete a hair"))
    after = pictures_of_two(catalog, find_site(catalog, "Ben", "crown")).pictures[0].rgb

    gone = np.abs(before.astype(int) - after).max(axis=-1) > 40
    assert 0 < gone.sum() < 0.05 * gone.size
