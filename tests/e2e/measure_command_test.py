"""`pigmenttrack measure`, from files to files."""

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from e2e.conftest import SAMPLES, FolderMaker

Truth = Callable[[str], dict[str, dict[str, Any]]]


def pigmenttrack(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pigmenttrack", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_series_with_a_card_is_measured_in_cm2_beside_its_truth(
    sample_folder: FolderMaker, truth: Truth, tmp_path: Path
) -> None:
    folder, out = sample_folder("arm_with_card", slice(0, None, 3)), tmp_path / "out"

    run = pigmenttrack("measure", str(folder), "--out", str(out), cwd=tmp_path)

    assert run.returncode == 0, run.stderr
    assert "Repigmented" in run.stdout
    known = truth("arm_with_card")
    measured = rows(out / "measurements.csv")
    assert [row["photo"] for row in measured] == sorted(path.name for path in folder.glob("*.jpg"))
    first_area = known[measured[0]["photo"]]["area_cm2"]
    for row in measured:
        area = known[row["photo"]]["area_cm2"]
        # One tenth: what a person tracing the patch by hand differs by.
        assert float(row["area_cm2"]) == pytest.approx(area, rel=0.1)
        assert row["status"] == "measured"
        assert len(row["provenance_sha256"]) == 64
    last = measured[-1]
    repigmented = 100 * (1 - known[last["photo"]]["area_cm2"] / first_area)
    assert float(last["repigmentation_pct"]) == pytest.approx(repigmented, abs=5)
    for name in ("measurements.json", "chart.png", "chart.svg", "report.pdf"):
        assert (out / name).stat().st_size > 1000
    for overlay in (out / "overlays").glob("*.jpg"):
        with Image.open(overlay) as picture:
            picture.load()
    assert len(list((out / "overlays").iterdir())) == len(measured)


def test_the_same_photos_give_the_same_numbers_to_the_bit(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("changing_light", slice(0, 2))
    for out in ("one", "two"):
        run = pigmenttrack("measure", str(folder), "--out", out, cwd=tmp_path)
        assert run.returncode == 0, run.stderr
    for name in ("measurements.json", "measurements.csv", "chart.png", "report.pdf"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_broken_photo_gets_a_row_and_stops_nothing(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("changing_light", slice(0, 2))
    whole = (folder / "2024-02-19.jpg").read_bytes()
    (folder / "2024-03-01.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "undated.jpg").write_bytes(without_exif(folder / "2024-02-19.jpg"))

    run = pigmenttrack("measure", str(folder), "--out", "out", "--json", cwd=tmp_path)

    assert run.returncode == 3
    assert json.loads(run.stdout)
    by_name = {row["photo"]: row for row in rows(tmp_path / "out" / "measurements.csv")}
    assert by_name["2024-02-19.jpg"]["status"] == "measured"
    for name in ("2024-03-01.jpg", "undated.jpg"):
        assert by_name[name]["status"] == "rejected"
        assert by_name[name]["reason"]
        assert by_name[name]["advice"]
        assert not by_name[name]["area_cm2"]


def without_exif(photo: Path) -> bytes:
    bare = photo.with_suffix(".bare")
    with Image.open(photo) as picture:
        picture.save(bare, "JPEG", quality=90)
    content = bare.read_bytes()
    bare.unlink()
    return content


def test_another_place_is_refused_not_measured(sample_folder: FolderMaker, tmp_path: Path) -> None:
    folder = sample_folder("changing_light", slice(0, 1))
    stranger = folder / "2024-09-09.jpg"
    shutil.copy(SAMPLES / "dark_knee" / "2024-09-09.jpg", stranger)

    run = pigmenttrack("measure", str(folder), "--out", "out", cwd=tmp_path)

    assert run.returncode == 3
    by_name = {row["photo"]: row for row in rows(tmp_path / "out" / "measurements.csv")}
    assert by_name[stranger.name]["status"] == "rejected"
    assert "baseline" in by_name[stranger.name]["reason"]


def test_without_a_scale_areas_are_shares_and_with_a_stated_one_cm2(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("dark_knee", slice(0, 1))
    pigmenttrack("measure", str(folder), "--out", "share", cwd=tmp_path)
    pigmenttrack("measure", str(folder), "--scale", "0.1", "--out", "cm2", cwd=tmp_path)
    (share,) = rows(tmp_path / "share" / "measurements.csv")
    (stated,) = rows(tmp_path / "cm2" / "measurements.csv")
    assert "area_cm2" not in share
    assert "no_scale" in share["flags"]
    assert 0 < float(share["area_percent_of_region"]) < 100
    assert float(stated["area_cm2"]) > 0


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--baseline", "nobody.jpg"], "nobody.jpg"),
        (["--scale", "many"], "--scale"),
        (["--roi", "missing.json"], "missing.json"),
    ],
)
def test_wrong_usage_is_told_with_status_2(
    sample_folder: FolderMaker, tmp_path: Path, arguments: list[str], word: str
) -> None:
    folder = sample_folder("changing_light", slice(0, 1))
    run = pigmenttrack("measure", str(folder), *arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert word in run.stderr


def test_an_empty_folder_is_told_with_status_2(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = pigmenttrack("measure", "empty", cwd=tmp_path)
    assert run.returncode == 2
    assert "no photo" in run.stderr


def test_help_answers_without_loading_what_measures(tmp_path: Path) -> None:
    probe = (
        "import sys; sys.argv = ['pigmenttrack', '--help']\n"
        "from pigmenttrack.cli.main import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print(sorted({'numpy', 'cv2', 'scipy', 'matplotlib', 'PIL'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", probe]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.splitlines()[-1] == "[]"
