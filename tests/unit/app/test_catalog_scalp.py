"""A site of the scalp in a catalog: measured, stored, read back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from made_scalp_site import FIELD_MM, make_scalp_site
from pigmenttrack.app import catalog_scalp
from pigmenttrack.app.catalog_edit import apply_edit
from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    find_site,
    new_site,
    new_subject,
)
from pigmenttrack.app.catalog_scalp import measure_scalp_site, scalp_site_series
from pigmenttrack.app.catalog_series import site_series
from pigmenttrack.app.hair_session import HairSession
from pigmenttrack.app.hair_wishes import wish_to_add, wish_to_delete, wish_to_join
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.site_drawing import SiteDrawing, drawing_edit
from pigmenttrack.app.site_photos import site_photos
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.scalp import ScalpCount, ScalpQuantity
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.store.catalog import Catalog
from unit.app.made_scalp import MM_PER_PX, make_field, photograph, visit_after, write_photo

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)


def test_a_scalp_site_is_measured_with_the_scale_once_stated(tmp_path: Path) -> None:
    field = make_field(120)
    for days in (0, 3):
        write_photo(tmp_path / "photos", photograph(field, visit_after(days), 120 + days))
    with Catalog.create(tmp_path / "mine", now=NOW) as catalog:
        subject = new_subject("A")
        add_subject(catalog, subject)
        add_site(catalog, new_site(subject, "crown", kind=SiteKind.SCALP))
        site = find_site(catalog, "A", "crown")
        import_folder(catalog, tmp_path / "photos", site, now=NOW)
        stated = MeasureOptions(mm_per_px=MM_PER_PX)

        first = measure_scalp_site(catalog, site, stated, now=NOW)
        again = measure_scalp_site(catalog, site, now=NOW)

        assert first.stored
        assert len(first.result.series.measurements) == 2
        assert not again.stored
        assert scalp_site_series(catalog, site) == first.result.series
        # What follows patches finds none, and does not stumble over hair.
        assert site_series(catalog, site) is None


class Stopped(Exception):
    """Stops before anything is measured."""


@pytest.mark.parametrize("of_site", [True, False])
def test_a_scale_taken_off_the_site_is_gone_and_one_told_once_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, of_site: bool
) -> None:
    heard: list[MeasureOptions] = []

    def listen(_folder: Path, options: MeasureOptions, **_: object) -> None:
        heard.append(options)
        raise Stopped

    monkeypatch.setattr(catalog_scalp, "measure_scalp_folder", listen)
    path = make_scalp_site(tmp_path / "ben.ptcat", scale_of_site=of_site)
    with Catalog.open(path, now=NOW) as catalog:
        drawn = find_site(catalog, "Ben", "crown")
        bare = replace(drawn, region=None)
        for site, options in ((drawn, None), (bare, None), (bare, MeasureOptions(bar_mm=1.0))):
            with pytest.raises(Stopped):
                measure_scalp_site(catalog, site, options, now=NOW)
    assert [one.field_mm for one in heard] == [FIELD_MM, None if of_site else FIELD_MM, None]
    assert heard[2].bar_mm == 1.0


def test_a_patch_is_no_site_of_the_scalp(tmp_path: Path) -> None:
    with Catalog.create(tmp_path / "mine", now=NOW) as catalog:
        subject = new_subject("A")
        add_subject(catalog, subject)
        add_site(catalog, new_site(subject, "knee"))
        with pytest.raises(BadRequest, match="none of the scalp"):
            measure_scalp_site(catalog, find_site(catalog, "A", "knee"), now=NOW)


def test_corrections_answered_at_once_are_what_measuring_stores(tmp_path: Path) -> None:
    write_photo(tmp_path / "photos", photograph(make_field(121), visit_after(0), 121))
    with Catalog.create(tmp_path / "mine", now=NOW) as catalog:
        subject = new_subject("A")
        add_subject(catalog, subject)
        drawing = SiteDrawing(field_mm=8.0)
        text = drawing.to_text()
        add_site(catalog, new_site(subject, "crown", kind=SiteKind.SCALP, region=text))
        site = find_site(catalog, "A", "crown")
        import_folder(catalog, tmp_path / "photos", site, now=NOW)
        plain = measure_scalp_site(catalog, site, now=NOW).result.series.measurements[0]
        (visit,) = site_photos(catalog, site).photos

        session = HairSession.open(catalog.folder, visit, drawing)
        assert session.plain.density_per_cm2 == plain.main
        traced = session.hairs(())
        wishes = (
            wish_to_delete(traced, 3),
            wish_to_add([(100.0, 100.0), (120.0, 160.0)]),
            wish_to_join(traced, 5, 6),
        )
        answer = session.answer(wishes)
        corrected = drawing.with_hair_edits_on(visit.photo.sha256, wishes)
        apply_edit(catalog, drawing_edit(site, corrected, None, "Correct hairs"), now=NOW)
        measured = measure_scalp_site(catalog, find_site(catalog, "A", "crown"), now=NOW)

    after = measured.result.series.measurements[0]
    assert after.values[ScalpQuantity.DENSITY] == answer.density_per_cm2
    assert after.values[ScalpQuantity.DIAMETER] == answer.diameter_um
    assert after.counts[ScalpCount.HAIRS] == answer.count == plain.counts[ScalpCount.HAIRS] - 1
    assert QualityFlag.CORRECTED_BY_HAND in after.flags
    assert QualityFlag.CORRECTED_BY_HAND not in plain.flags
