"""VASI from photos, and from a catalog's subject."""

import json
from pathlib import Path

from e2e.conftest import FolderMaker
from e2e.spoken import run

BODY = ("--height-cm", "175", "--weight-kg", "70")


def test_a_folder_gives_totals_and_says_what_was_not_photographed(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("arm_with_card", slice(0, 1))
    found = json.loads(run("vasi", str(folder), *BODY, "--json", here=tmp_path))
    (region,) = found["latest"]["regions"]
    assert region["part"] == "arms"
    # 9.4 cm², all of it depigmented, of a body of 1.84 m².
    assert abs(found["latest"]["t_vasi"]["continuous"]["value"] - 0.051) < 0.004
    assert found["latest"]["f_vasi"] is None
    assert "not known" in found["coverage"]


def test_named_regions_divide_the_skin(sample_folder: FolderMaker, tmp_path: Path) -> None:
    folder = sample_folder("arm_with_card", slice(0, 1))
    outline = json.loads((folder / "roi.json").read_text(encoding="utf-8"))
    left, right = [[0, 0], [860, 0], [860, 1439], [0, 1439]], [[860, 0], [1919, 0], [1919, 1439]]
    outline["regions"] = [
        {"name": "cheek", "polygon_xy": left},
        {"name": "elbow", "polygon_xy": [*right, [860, 1439]]},
    ]
    del outline["polygon_xy"]
    (folder / "roi.json").write_text(json.dumps(outline), encoding="utf-8")
    found = json.loads(run("vasi", str(folder), *BODY, "--json", here=tmp_path))
    assert [one["part"] for one in found["latest"]["regions"]] == ["face", "arms"]
    total, face = found["latest"]["t_vasi"], found["latest"]["f_vasi"]
    assert 0 < face["continuous"]["value"] < total["continuous"]["value"]


def test_it_asks_for_what_it_needs(sample_folder: FolderMaker, tmp_path: Path) -> None:
    folder = sample_folder("dark_knee", slice(0, 1))
    assert "height and weight" in run("vasi", str(folder), here=tmp_path, status=2)
    assert "no scale" in run("vasi", str(folder), *BODY, here=tmp_path, status=2)
    assert "either from folders" in run("vasi", here=tmp_path, status=2)
