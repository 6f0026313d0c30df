"""What stands beside a photo, by the kind of site."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from made_site import NOW, make_site
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.app.catalog_scalp_content import scalp_content, scalp_run_content
from pigmenttrack.app.photo_outline import mm_per_photo_px, outlines_on_photo
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, site_photos
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity, ScalpSeries, ScalpView
from pigmenttrack.gui.panels.visit.visit_facts import VisitFacts
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import NewMeasurement, add_run


def _scalp(photo: VisitPhoto) -> ScalpMeasurement:
    return ScalpMeasurement(
        photo=photo.photo.file_name,
        captured=photo.photo.captured,
        is_baseline=True,
        main_quantity=ScalpQuantity.DENSITY,
        values={
            ScalpQuantity.DENSITY: normal_estimate(180.0, 10.0),
            ScalpQuantity.DIAMETER: normal_estimate(62.0, 2.0),
        },
        provenance=Provenance(
            {"scale": {"kind": "bar", "mm_per_px": 0.01, "sd_mm_per_px": 0.0001}}
        ),
        flags=QualityFlag.BLURRED,
    )


@pytest.fixture
def scalp_photos(tmp_path: Path) -> SitePhotos:
    path = make_site(tmp_path / "a.ptcat")
    with Catalog.open(path, now=NOW) as catalog:
        site = find_site(catalog, "Anna", "arm")
        first, *rest = site_photos(catalog, site).photos
        told = _scalp(first)
        series = ScalpSeries(
            name="crown",
            view=ScalpView.CLOSE_UP,
            view_reason="",
            main_quantity=ScalpQuantity.DENSITY,
            measurements=(told,),
            rejections=() if rest[-1].rejection is None else (rest[-1].rejection,),
        )
        new = NewMeasurement(
            sha256=first.photo.sha256, content=scalp_content(told), provenance=told.provenance
        )
        with catalog.writing() as connection:
            content = scalp_run_content(series, options={})
            add_run(connection, site.id, content, [new], measured_at=NOW)
        return site_photos(catalog, site)


def test_a_site_of_the_scalp_shows_its_own_quantities(
    qtbot: QtBot, scalp_photos: SitePhotos
) -> None:
    facts = VisitFacts()
    qtbot.addWidget(facts)
    facts.show_visit(scalp_photos.photos[0], AreaShownIn.CM2)
    texts = facts.texts()
    assert "Hair density" in texts
    assert "180\N{NO-BREAK SPACE}hairs/cm²" in texts
    assert "62\N{NO-BREAK SPACE}µm (58 to 66)" in texts
    assert "The photo is blurred." in texts


def test_a_scalp_photo_without_a_number_says_why(qtbot: QtBot, scalp_photos: SitePhotos) -> None:
    facts = VisitFacts()
    qtbot.addWidget(facts)
    facts.show_visit(scalp_photos.photos[-1], AreaShownIn.CM2)
    assert "No number for this photo" in facts.texts()
    assert any("mark three details" in text for text in facts.texts())
    facts.set_site(is_scalp=True, has_scale=False)
    facts.show_visit(scalp_photos.photos[-1], AreaShownIn.CM2)
    assert not any("mark three details" in text for text in facts.texts())
    with qtbot.waitSignal(facts.scale_asked):
        next(b for b in facts.findChildren(QPushButton) if b.text() == "State the scale").click()
    facts.show_visit(scalp_photos.photos[1], AreaShownIn.CM2)
    assert "Not measured yet." in facts.texts()
    facts.show_visit(None, AreaShownIn.CM2)
    assert facts.texts() == []


def test_a_scalp_photo_has_its_scale_and_no_outline(
    scalp_photos: SitePhotos, tmp_path: Path
) -> None:
    first = scalp_photos.photos[0]
    assert first.is_baseline
    assert mm_per_photo_px(scalp_photos, first) == 0.01
    with Catalog.open(tmp_path / "a.ptcat", now=NOW) as catalog:
        assert outlines_on_photo(catalog.folder, first, first) == ((), ())
    assert scalp_photos.series is None
    assert replace(first, scalp=None).flags == first.photo.flags
