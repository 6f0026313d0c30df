"""`pigmenttrack measure --kind scalp` on the sample series, from files to files."""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from e2e.conftest import SAMPLES


def pigmenttrack(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pigmenttrack", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603


def rows(path: Path) -> dict[str, dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return {row["photo"]: row for row in csv.DictReader(file)}


def truths(series: str) -> dict[str, dict[str, float]]:
    content = json.loads((SAMPLES / series / "truth.json").read_text())
    return {visit["photo"]: visit for visit in content["visits"]}


def photos_of(series: str, chosen: slice, folder: Path) -> Path:
    folder.mkdir()
    for photo in sorted((SAMPLES / series).glob("*.jpg"))[chosen]:
        shutil.copy(photo, folder)
    return folder


def test_close_ups_give_density_growth_and_all_outputs(tmp_path: Path) -> None:
    folder = photos_of("scalp_close_up", slice(0, 2), tmp_path / "field")

    run = pigmenttrack(
        "measure", str(folder), "--kind", "scalp", "--field-mm", "8.6", "--out", "out", cwd=tmp_path
    )

    assert run.returncode == 0, run.stderr
    assert "close-ups" in run.stderr
    out, known = tmp_path / "out", truths("scalp_close_up")
    measured = rows(out / "measurements.csv")
    for name, row in measured.items():
        low, high = float(row["density_per_cm2_low95"]), float(row["density_per_cm2_high95"])
        assert low <= known[name]["density_per_cm2"] <= high
        assert float(row["diameter_um"]) == pytest.approx(known[name]["diameter_um"], abs=8.0)
    later = measured["2024-01-18.jpg"]
    assert later["grown_since"] == "2024-01-15.jpg"
    growth = known["2024-01-18.jpg"]["growth_mm_per_day"]
    assert float(later["growth_mm_per_day"]) == pytest.approx(growth, abs=0.06)
    record = json.loads((out / "measurements.json").read_text())
    assert record["schema"] == "pigmenttrack.scalp-series"
    assert record["measurements"][0]["provenance"]["scale"]["kind"] == "field"
    names = sorted(path.name for path in (out / "overlays").iterdir())
    assert names == ["01_2024-01-15.jpg", "02_2024-01-18.jpg", "02_2024-01-18_fates.jpg"]
    for name in names:
        with Image.open(out / "overlays" / name) as picture:
            picture.load()
    for name in ("chart.png", "chart.svg", "report.pdf", "hairs/01_2024-01-15.csv"):
        assert (out / name).stat().st_size > 1000


def test_a_part_is_measured_within_a_third_of_a_millimetre(tmp_path: Path) -> None:
    folder = photos_of("scalp_parting", slice(0, 3, 2), tmp_path / "part")
    shutil.copy(SAMPLES / "scalp_parting" / "roi.json", folder)

    run = pigmenttrack(
        "measure", str(folder), "--kind", "scalp", "--scale", "0.11", "--out", "out", cwd=tmp_path
    )

    assert run.returncode == 0, run.stderr
    assert "Width of the part: less than at baseline" in run.stdout
    assert "report.pdf" in run.stderr
    assert "hairs/" not in run.stderr
    assert not (tmp_path / "out" / "hairs").exists()
    known = truths("scalp_parting")
    for name, row in rows(tmp_path / "out" / "measurements.csv").items():
        assert float(row["part_width_mm"]) == pytest.approx(known[name]["part_width_mm"], abs=0.3)
        # The second photo's region is the program's own: cover is compared on the first alone.
        if row["baseline"] == "yes":
            assert float(row["coverage_pct"]) == pytest.approx(known[name]["coverage_pct"], abs=3.0)
        assert float(row["part_front_mm"]) < float(row["part_crown_mm"])


def test_a_photo_without_a_scale_is_rejected_with_advice_and_status_three(tmp_path: Path) -> None:
    folder = photos_of("scalp_close_up", slice(0, 1), tmp_path / "field")
    (folder / "broken.jpg").write_bytes(b"no picture")

    run = pigmenttrack("measure", str(folder), "--kind", "scalp", "--out", "out", cwd=tmp_path)

    assert run.returncode == 3
    measured = rows(tmp_path / "out" / "measurements.csv")
    assert {row["status"] for row in measured.values()} == {"rejected"}
    assert "--field-mm" in measured["2024-01-15.jpg"]["advice"]


def test_a_scale_stated_twice_is_refused(tmp_path: Path) -> None:
    folder = photos_of("scalp_close_up", slice(0, 1), tmp_path / "field")
    run = pigmenttrack(
        "measure", str(folder), "--kind", "scalp", "--scale", "0.01", "--field-mm", "8.6",
        cwd=tmp_path,
    )  # fmt: skip
    assert run.returncode == 2
    assert "Give one of them" in run.stderr
