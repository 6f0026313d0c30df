"""Strokes through the command line: a region file, a folder of photos, tables and overlays."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from e2e.conftest import FolderMaker
from e2e.measure_command_test import pigmenttrack, rows

VISIT = "2024-02-19.jpg"
# The sample's smaller patch stands in for something pale that is no patch; pixels of the visit.
ON_SMALL_PATCH = {"label": "skin", "path_xy": [[812, 955], [850, 965]], "radius_px": 10}
# Of the overlay's width: what lies left of it is more than two centimetres from the stroke.
FAR_LEFT = 0.5


def with_strokes(folder: Path, *strokes: dict[str, object]) -> None:
    region = json.loads((folder / "roi.json").read_text())
    (folder / "roi.json").write_text(json.dumps({**region, "strokes": list(strokes)}))


def measured(folder: Path, out: Path) -> tuple[list[dict[str, str]], list[np.ndarray]]:
    run = pigmenttrack("measure", str(folder), "--out", str(out), cwd=folder)
    assert run.returncode == 0, run.stderr
    overlays = []
    for path in sorted((out / "overlays").glob("*.jpg")):
        with Image.open(path) as picture:
            overlays.append(np.asarray(picture.convert("RGB")))
    return rows(out / "measurements.csv"), overlays


def test_a_stroke_on_a_false_patch_takes_it_out_of_that_visit_and_changes_nothing_else(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("changing_light", slice(0, 2))
    before, drawn_before = measured(folder, tmp_path / "before")
    with_strokes(folder, {**ON_SMALL_PATCH, "photo": VISIT})
    after, drawn_after = measured(folder, tmp_path / "after")

    assert after[0]["area_cm2"] == before[0]["area_cm2"]
    small = float(before[1]["area_cm2"]) - float(after[1]["area_cm2"])
    # Half a square centimetre to one and a half: the smaller patch, and only that.
    assert 0.5 < small < 1.5
    left = slice(0, int(FAR_LEFT * drawn_before[1].shape[1]))
    assert np.array_equal(drawn_after[1][:, left], drawn_before[1][:, left])
    assert not np.array_equal(drawn_after[1], drawn_before[1])
    assert np.array_equal(drawn_after[0], drawn_before[0])
    assert after[0]["provenance_sha256"] != before[0]["provenance_sha256"]


def test_a_stroke_on_the_baseline_is_heard_on_later_visits_that_still_look_so(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("changing_light", slice(0, 2))
    with_strokes(folder, {"label": "skin", "path_xy": [[902, 997]], "radius_px": 20})
    measured_rows, _ = measured(folder, tmp_path / "out")
    assert float(measured_rows[0]["area_cm2"]) == pytest.approx(7.5, abs=0.5)
    # Else what was corrected once would come back as skin newly lost.
    assert abs(float(measured_rows[1]["repigmentation_pct"])) < 2


def test_wrong_strokes_are_all_told_at_once(sample_folder: FolderMaker, tmp_path: Path) -> None:
    folder = sample_folder("changing_light", slice(0, 2))
    with_strokes(folder, {"label": "mole", "path_xy": [], "radius_px": -1}, {"radius": 3})
    run = pigmenttrack("measure", str(folder), cwd=tmp_path)
    assert run.returncode == 2
    told = " ".join(run.stderr.split())
    assert "stroke 1: label is 'patch' or 'skin'." in told
    assert "stroke 1: radius_px is a number of pixels above 0." in told
    assert "stroke 2: radius is not known." in told


@pytest.mark.parametrize(
    ("stroke", "reason"),
    [
        ({**ON_SMALL_PATCH, "photo": "nowhere.jpg"}, "no photo of that name"),
        ({**ON_SMALL_PATCH, "path_xy": [[9000, 9000]]}, "lies outside the photo"),
    ],
)
def test_a_stroke_that_would_go_unheard_is_refused(
    sample_folder: FolderMaker, tmp_path: Path, stroke: dict[str, object], reason: str
) -> None:
    folder = sample_folder("changing_light", slice(0, 1))
    with_strokes(folder, stroke)
    run = pigmenttrack("measure", str(folder), cwd=tmp_path)
    assert run.returncode == 2
    assert reason in " ".join(run.stderr.split())
