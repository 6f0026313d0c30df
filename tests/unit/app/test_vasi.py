import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pigmenttrack.app import vasi as under_test
from pigmenttrack.app.marked_parts import with_marked_parts
from pigmenttrack.app.vasi import PersonVasi, VasiSite, sites_of_folders, vasi_of
from pigmenttrack.app.vasi_record import vasi_json
from pigmenttrack.domain.body_part import BodyPart, PartMeasurement
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.measurement import AreaUnit, PatchSeries
from pigmenttrack.domain.vasi_measured import BodySize
from pigmenttrack.media.region import load_region
from pigmenttrack.report.vasi_table import coverage_sentence, vasi_rows, vasi_totals
from unit.app.made_visits import baseline, visit
from unit.report.made_series import make_series

SIZE = BodySize(surface_cm2=18_000.0, hand_cm2=180.0, hand_is_measured=False)


def part(involved: float, lost: float, name: str = "") -> PartMeasurement:
    pct = 100 * lost / involved
    return PartMeasurement(
        name=name,
        part=BodyPart.UNNAMED,
        seen_cm2=90.0,
        involved_cm2=normal_estimate(involved, 0.2, floor=0.0),
        depigmented_pct=Estimate(value=pct, sd=1.0, low=max(0.0, pct - 2), high=min(100, pct + 2)),
        lost_cm2=normal_estimate(lost, 0.2, floor=0.0),
    )


def measured(name: str, *, unit: AreaUnit = AreaUnit.CM2) -> PatchSeries:
    series = make_series((18.0, 9.0), name=name, unit=unit)
    first, then = series.measurements
    return replace(
        series,
        measurements=(
            replace(first, parts=(part(18.0, 18.0),)),
            replace(then, parts=(part(18.0, 9.0),)),
        ),
    )


def of_two_sites() -> PersonVasi:
    knee = VasiSite(series=measured("left knee"), part=BodyPart.LEGS)
    chin = VasiSite(series=measured("chin"), part=BodyPart.FACE)
    return vasi_of([knee, chin], SIZE)


def test_sites_are_summed_on_their_baselines_and_on_their_latest_photos() -> None:
    found = of_two_sites()
    assert found.first.classic.value == pytest.approx(0.2)
    assert found.latest.classic.value == pytest.approx(0.1)
    assert found.latest.face is not None
    assert found.latest.face.continuous.value == pytest.approx(0.05)
    assert [site.name for site in found.sites] == ["left knee", "chin"]


def test_a_site_without_scale_is_left_out_and_said() -> None:
    bare = VasiSite(series=measured("back", unit=AreaUnit.PERCENT_OF_REGION))
    found = vasi_of([VasiSite(series=measured("knee")), bare], SIZE)
    assert found.left_out == ("back: no scale, so no cm².",)
    assert len(found.sites) == 1
    with pytest.raises(BadRequest, match="no scale") as caught:
        vasi_of([bare], SIZE)
    assert "card" in caught.value.advice


def test_what_was_not_photographed_is_said_in_every_form() -> None:
    found = of_two_sites()
    sentence = coverage_sentence(found.latest, SIZE)
    assert "About 1.0 % of the body's surface" in sentence
    assert "not known" in sentence
    assert json.loads(vasi_json(found, SIZE))["coverage"] == sentence
    assert [row[0] for row in vasi_rows(found.latest)] == ["left knee", "chin"]
    assert [row[0] for row in vasi_totals(found.first, found.latest)] == [
        "T-VASI, baselines",
        "T-VASI, latest photos",
        "F-VASI, baselines",
        "F-VASI, latest photos",
    ]


def test_without_a_face_there_is_no_f_vasi() -> None:
    found = vasi_of([VasiSite(series=measured("knee"))], SIZE)
    assert "no region is named a face" in vasi_totals(found.first, found.latest)[-1][1]
    assert json.loads(vasi_json(found, SIZE))["latest"]["f_vasi"] is None


def test_a_folders_name_tells_the_part_unless_the_person_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Measured:
        series = measured("left hand")

    monkeypatch.setattr(under_test, "measure_folder", lambda *_: Measured)
    (by_name,) = sites_of_folders([Path("left hand")], BodyPart.UNNAMED)
    (told,) = sites_of_folders([Path("left hand")], BodyPart.FACE)
    assert (by_name.part, told.part) == (BodyPart.HANDS, BodyPart.FACE)


def region_file(folder: Path, *regions: dict[str, object]) -> Path:
    path = folder / "roi.json"
    path.write_text(json.dumps({"regions": list(regions)}), encoding="utf-8")
    return path


def test_named_regions_are_carried_into_the_frame(tmp_path: Path) -> None:
    square = [[2, 2], [20, 2], [20, 20], [2, 20]]
    other = [[30, 2], [50, 2], [50, 20], [30, 20]]
    path = region_file(
        tmp_path,
        {"name": "thumb", "polygon_xy": square},
        {"name": "left", "body": "face", "polygon_xy": other},
    )
    region = load_region(path)
    assert len(region.polygons_xy) == 2
    marked = with_marked_parts(baseline(visit("a.jpg")), region).parts
    assert [(one.name, one.part) for one in marked] == [
        ("thumb", BodyPart.HANDS),
        ("left", BodyPart.FACE),
    ]
    assert marked[0].mask[10, 10]
    assert not marked[0].mask[10, 40]
    assert np.count_nonzero(marked[1].mask) == pytest.approx(400, rel=0.15)
    again = tmp_path / "again.json"
    again.write_text(json.dumps(region.to_facts()), encoding="utf-8")
    assert [one.name for one in load_region(again).parts] == ["thumb", "left"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"polygon_xy": [[0, 0], [9, 0], [9, 9]]},
        {"name": "x", "body": "wing", "polygon_xy": [[0, 0], [9, 0], [9, 9]]},
        {"name": "x", "polygon_xy": [[0, 0], [9, 0]]},
        {"name": "x"},
    ],
)
def test_a_region_without_name_body_or_outline_is_refused(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    with pytest.raises(BadRequest, match="region 1"):
        load_region(region_file(tmp_path, wrong))
