"""Corrections by hand: from the file to the figures."""

import json
from pathlib import Path

import numpy as np
import pytest

from pigmenttrack.app.hair_corrections import CountingFrame, corrected_field
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.scalp_folder import measure_scalp_folder
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.hair import RAKOWSKA
from pigmenttrack.domain.scalp import ScalpCount
from pigmenttrack.imaging.hair.field import HairField, field_of
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.media.hair_edits import HairAction, HairWish, load_hair_edits
from unit.app.made_scalp import MM_PER_PX, make_field, photograph, visit_after, write_photo

SIZE = (200, 300)


def hair(x: float, y: float) -> Hair:
    path = np.column_stack([x + np.arange(0.0, 51.0, 5.0), np.full(11, y)])
    return Hair(path_xy=path, diameter_um=60.0, length_mm=0.5, unit=-1, contrast=20.0)


@pytest.fixture
def field() -> HairField:
    return field_of((hair(20, 30), hair(20, 90), hair(75, 90)), SIZE, 0.01, None, RAKOWSKA)


def corrected(field: HairField, *wishes: HairWish) -> HairField:
    return corrected_field(field, wishes, CountingFrame(size=SIZE, mm_per_px=0.01, roi=None))


def test_a_hair_is_deleted_by_number_or_by_a_point_on_it(field: HairField) -> None:
    by_number = corrected(field, HairWish(action=HairAction.DELETE, hairs=(1,)))
    by_point = corrected(field, HairWish(action=HairAction.DELETE, hairs=((40.0, 31.0),)))
    assert by_number.count == by_point.count == 2
    assert by_number.density_per_cm2 == by_point.density_per_cm2
    assert all(one.root_xy[1] == 90 for one in by_number.hairs)


def test_numbers_stay_those_of_the_overlay_while_corrections_follow_each_other(
    field: HairField,
) -> None:
    left = corrected(
        field,
        HairWish(action=HairAction.DELETE, hairs=(1,)),
        HairWish(action=HairAction.JOIN, hairs=(2, 3)),
    )
    assert left.count == 1
    assert left.total_length_mm == pytest.approx(1.05, abs=0.01)


def test_split_and_add_make_hairs(field: HairField) -> None:
    more = corrected(
        field,
        HairWish(action=HairAction.SPLIT, hairs=(1,), at_xy=(45.0, 30.0)),
        HairWish(action=HairAction.ADD, path_xy=((200.0, 20.0), (240.0, 60.0)), diameter_um=25.0),
    )
    assert more.count == 5
    assert more.vellus_pct is not None
    assert more.vellus_pct.value == pytest.approx(20.0)


def test_a_hair_drawn_from_outside_the_region_is_not_counted(field: HairField) -> None:
    roi = np.zeros(SIZE, np.bool_)
    roi[:, :100] = True
    wish = HairWish(action=HairAction.ADD, path_xy=((200.0, 20.0), (240.0, 60.0)))
    more = corrected_field(field, (wish,), CountingFrame(size=SIZE, mm_per_px=0.01, roi=roi))
    assert more.count == 3
    assert len(more.hairs) == 4


@pytest.mark.parametrize(
    "wish",
    [
        HairWish(action=HairAction.DELETE, hairs=(9,)),
        HairWish(action=HairAction.DELETE, hairs=((250.0, 150.0),)),
        HairWish(action=HairAction.JOIN, hairs=(1, 1)),
        HairWish(action=HairAction.ADD, path_xy=((5.0, 5.0),)),
    ],
)
def test_what_cannot_be_corrected_is_told(field: HairField, wish: HairWish) -> None:
    with pytest.raises(BadRequest, match="Correction 1"):
        corrected(field, wish)


def test_a_file_of_corrections_is_read_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "hair_edits.json"
    wishes = [
        {"delete": 12},
        {"add": [[1, 2], [3, 4]], "diameter_um": 60},
        {"split": 7, "at": [5, 6]},
        {"join": [3, [8, 9]]},
    ]
    path.write_text(json.dumps({"a.jpg": wishes}))
    told = load_hair_edits(path)["a.jpg"]
    assert [one.action.value for one in told] == ["delete", "add", "split", "join"]
    assert told[3].hairs == (3, (8.0, 9.0))
    for wrong in ({"grow": 1}, {"delete": "x"}, {"split": 3}, {"add": [[1, None]]}):
        path.write_text(json.dumps({"a.jpg": [wrong]}))
        with pytest.raises(BadRequest, match="cannot be read"):
            load_hair_edits(path)


def test_a_folder_takes_the_corrections_beside_its_photos(tmp_path: Path) -> None:
    photo = photograph(make_field(130), visit_after(0), 130)
    write_photo(tmp_path, photo, "first.jpg")
    options = MeasureOptions(kind=SiteKind.SCALP, mm_per_px=MM_PER_PX)
    now = visit_after(4000).taken_at
    (plain,) = measure_scalp_folder(tmp_path, options, now=now).series.measurements
    (tmp_path / "hair_edits.json").write_text(json.dumps({"first.jpg": [{"delete": 1}]}))
    (edited,) = measure_scalp_folder(tmp_path, options, now=now).series.measurements
    assert edited.counts[ScalpCount.HAIRS] == plain.counts[ScalpCount.HAIRS] - 1
    assert QualityFlag.CORRECTED_BY_HAND in edited.flags
    assert edited.provenance.sha256 != plain.provenance.sha256
