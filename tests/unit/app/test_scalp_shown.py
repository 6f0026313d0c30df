"""What is stored of a scalp site reaches tables, charts, verdicts, reports and exports."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from made_scalp_site import FIELD_MM, NOW, SIZE, make_scalp_site
from pigmenttrack.app.catalog_edit import apply_edit
from pigmenttrack.app.catalog_export import export_catalog
from pigmenttrack.app.catalog_records import add_site, find_site, find_subject, new_site, undo
from pigmenttrack.app.clinical_facts import facts_of_site
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.photo_outline import frame_of, registration_of
from pigmenttrack.app.site_drawing import DrawnScale, SiteDrawing, drawing_edit, drawing_of
from pigmenttrack.app.site_history import measured_series
from pigmenttrack.app.site_photos import site_photos
from pigmenttrack.app.site_stage import stage_options, staged
from pigmenttrack.app.timeline_pictures import small_pictures
from pigmenttrack.app.verdict_measurements import read_measurements
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.media.hair_edits import HairAction, HairWish, load_hair_edits
from pigmenttrack.report.scalp_record import scalp_record, write_scalp_json
from pigmenttrack.store.catalog import Catalog


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return Catalog.open(make_scalp_site(tmp_path / "ben.ptcat"), now=NOW)


@pytest.fixture
def crown(catalog: Catalog) -> Site:
    return find_site(catalog, "Ben", "crown")


def test_a_report_shows_both_close_ups_in_one_frame(catalog: Catalog, crown: Site) -> None:
    pictures = facts_of_site(catalog, crown).pictures
    assert [one.caption.split(",")[0] for one in pictures.pictures] == ["Baseline", "Latest"]
    assert len({one.rgb.shape for one in pictures.pictures}) == 1
    # However large they are printed, they show the field's four millimetres.
    assert pictures.mm_per_px is not None
    width_px = pictures.pictures[0].rgb.shape[1]
    assert pictures.mm_per_px * width_px == pytest.approx(4.0, rel=0.01)
    assert len(small_pictures(catalog, crown)) == 2


def test_an_export_holds_the_numbers_and_the_corrections(
    catalog: Catalog, crown: Site, tmp_path: Path
) -> None:
    export_catalog(catalog, tmp_path / "out")
    folder = tmp_path / "out" / "Ben" / "crown"
    with (folder / "measurements.csv").open(encoding="utf-8") as table:
        assert len(list(csv.reader(table))) == 4
    read = read_measurements(folder / "measurements.json")
    assert isinstance(read, ScalpSeries)
    assert [one.values for one in read.measurements] == [
        one.values for one in _series(catalog, crown).measurements
    ]


def test_a_scalp_series_is_read_back_whole(catalog: Catalog, crown: Site, tmp_path: Path) -> None:
    series = _series(catalog, crown)
    write_scalp_json(series, tmp_path / "measurements.json")
    read = read_measurements(tmp_path / "measurements.json")
    assert isinstance(read, ScalpSeries)
    assert scalp_record(read) == scalp_record(series)
    changed = json.loads(json.dumps(scalp_record(series)))
    changed["measurements"][1]["values"]["density_per_cm2"]["value"] = "many"
    (tmp_path / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    with pytest.raises(BadRequest, match="holds no whole series"):
        read_measurements(tmp_path / "changed.json")


def test_corrections_of_a_site_lie_beside_its_staged_photos(catalog: Catalog, crown: Site) -> None:
    first, second = site_photos(catalog, crown).photos[:2]
    wishes = (
        HairWish(action=HairAction.ADD, path_xy=((1.0, 2.0), (3.0, 4.5)), diameter_um=50.0),
        HairWish(action=HairAction.DELETE, hairs=((30.0, 40.0),)),
        HairWish(action=HairAction.SPLIT, hairs=((30.0, 40.0),), at_xy=(55.0, 55.0)),
        HairWish(action=HairAction.JOIN, hairs=((30.0, 40.0), (130.0, 40.0))),
    )
    drawing = drawing_of(crown).with_hair_edits_on(second.photo.sha256, wishes)
    changed = replace(crown, region=drawing.to_text())
    assert drawing_of(changed) == drawing
    assert drawing.hair_edits_on(first.photo.sha256) == ()
    with staged(catalog, changed) as stage:
        written = load_hair_edits(stage.folder / "hair_edits.json")
    assert written == {second.photo.file_name: wishes}
    assert drawing.with_hair_edits_on(second.photo.sha256, ()) == drawing_of(crown)


def test_corrections_leave_by_an_export_and_come_back_with_its_photos(
    catalog: Catalog, crown: Site, tmp_path: Path
) -> None:
    second = site_photos(catalog, crown).photos[1]
    wishes = (HairWish(action=HairAction.DELETE, hairs=((30.0, 40.0),)),)
    drawing = drawing_of(crown).with_hair_edits_on(second.photo.sha256, wishes)
    apply_edit(catalog, drawing_edit(crown, drawing, None, "Delete a hair"), now=NOW)
    export_catalog(catalog, tmp_path / "out")
    photos = tmp_path / "out" / "Ben" / "crown" / "photos"
    file = photos / "hair_edits.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "gone.png": []}))
    ben = find_subject(catalog, "Ben")
    add_site(catalog, new_site(ben, "again", kind=SiteKind.SCALP), now=NOW)
    report = import_folder(catalog, photos, find_site(catalog, "Ben", "again"), now=NOW)
    again = find_site(catalog, "Ben", "again")
    assert [own for _, own in drawing_of(again).hair_edits] == [wishes]
    assert "gone.png" in report.remarks[-1]
    undo(catalog)
    assert drawing_of(find_site(catalog, "Ben", "again")).hair_edits == ()


def test_a_line_drawn_later_overrules_the_width_of_the_field(catalog: Catalog, crown: Site) -> None:
    line = DrawnScale(line_xy=((0.0, 0.0), (100.0, 0.0)), length_mm=1.5)
    drawing = SiteDrawing(field_mm=FIELD_MM, scale=line)
    both = replace(crown, region=drawing.to_text())
    with staged(catalog, crown) as stage:
        plain = stage_options(crown, stage, MeasureOptions())
        drawn = stage_options(both, stage, MeasureOptions())
        asked = stage_options(both, stage, MeasureOptions(bar_mm=1.0))
    assert (plain.field_mm, plain.mm_per_px) == (FIELD_MM, None)
    assert drawn.field_mm is None
    assert drawn.mm_per_px == pytest.approx(0.015)
    assert (asked.field_mm, asked.mm_per_px, asked.bar_mm) == (None, None, 1.0)


def test_close_ups_lie_in_the_frame_of_the_baseline(catalog: Catalog, crown: Site) -> None:
    photos = site_photos(catalog, crown).photos
    assert all(one.lies_in_frame for one in photos)
    assert frame_of(photos[1]).size == SIZE
    assert registration_of(photos[0]) is None
    found = registration_of(photos[1])
    assert found is not None
    corner = np.array([[10.0, 20.0]])
    assert found.fixed_to_moving(corner) == pytest.approx(corner)


def _series(catalog: Catalog, site: Site) -> ScalpSeries:
    series = measured_series(catalog, site)
    assert isinstance(series, ScalpSeries)
    return series
