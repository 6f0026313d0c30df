"""`pigmenttrack batch`, from a tree of folders to tables and an index."""

import csv
import filecmp
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from e2e.conftest import SAMPLES

pytest.importorskip("distributed")


def batch(*words: str, here: Path) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "pigmenttrack", "batch", *words)
    return subprocess.run(command, cwd=here, capture_output=True, text=True, check=False)  # noqa: S603


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def events(stdout: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in stdout.splitlines()]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out two people's photos, some of them bad, and measure them once: into ``out``."""
    top = tmp_path_factory.mktemp("clinic")
    arm, knee = top / "photos" / "P1" / "left arm", top / "photos" / "<b>P2" / "knee"
    arm.mkdir(parents=True)
    knee.mkdir(parents=True)
    light = SAMPLES / "changing_light"
    for name in ("2024-01-15.jpg", "2024-02-19.jpg", "roi.json"):
        shutil.copy(light / name, arm)
    (arm / "2024-03-01.jpg").write_bytes((arm / "2024-02-19.jpg").read_bytes()[:50_000])
    (arm / "page.jpg").write_text("<html>")
    for name in ("2024-01-15.jpg", "roi.json"):
        shutil.copy(SAMPLES / "dark_knee" / name, knee)
    run = batch("photos", "--out", "out", "--json-lines", "--log-file", "log.txt", here=top)
    assert run.returncode == 3, run.stderr
    (top / "said.jsonl").write_text(run.stdout)
    return top


def test_every_good_photo_is_measured_and_every_bad_one_named(clinic: Path) -> None:
    out = clinic / "out"
    measured = rows(out / "measurements.csv")
    assert {row["path"] for row in measured} == {
        "P1/left arm/2024-01-15.jpg", "P1/left arm/2024-02-19.jpg", "<b>P2/knee/2024-01-15.jpg",
    }  # fmt: skip
    areas = [row for row in measured if row["quantity"].startswith("area_")]
    assert len(areas) == 3
    assert all(float(row["low95"]) <= float(row["value"]) <= float(row["high95"]) for row in areas)
    rejected = {row["path"]: row for row in rows(out / "rejected.csv")}
    assert set(rejected) == {"P1/left arm/2024-03-01.jpg", "P1/left arm/page.jpg"}
    assert all(row["reason"] and row["advice"] for row in rejected.values())
    page = (out / "index.html").read_text()
    assert "left arm" in page
    assert "<b>P2" not in page
    assert len(list((out / "sites").glob("*/report.pdf"))) == 2


def test_parquet_says_the_same_as_csv(clinic: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    table = pq.read_table(clinic / "out" / "measurements.parquet").to_pylist()
    assert [f"{row['value']!r}" for row in table] == [
        row["value"] for row in rows(clinic / "out" / "measurements.csv")
    ]


def test_what_happens_is_told_line_by_line_and_the_log_names_nobody(clinic: Path) -> None:
    told = events((clinic / "said.jsonl").read_text())
    assert told[0]["event"] == "plan"
    assert told[0]["photos"] == 5
    assert [one["event"] for one in told].count("site") == 2
    assert told[-1] == {**told[-1], "photos_measured": 3, "photos_rejected": 2, "stopped": False}
    log = (clinic / "log.txt").read_text()
    assert "2 sites" in log
    assert "P1" not in log
    assert "arm" not in log


def test_a_second_run_does_only_what_changed(clinic: Path, tmp_path: Path) -> None:
    shutil.copytree(clinic / "photos", tmp_path / "photos")
    shutil.copytree(clinic / "out", tmp_path / "out")
    run = batch("photos", "--out", "out", "--json-lines", here=tmp_path)
    assert events(run.stdout)[-1]["sites_done_before"] == 2

    shutil.copy(SAMPLES / "dark_knee" / "2024-03-03.jpg", tmp_path / "photos" / "<b>P2" / "knee")
    run = batch("photos", "--out", "out", "--json-lines", "--no-pictures", here=tmp_path)
    told = events(run.stdout)
    assert [one["subject"] for one in told if one["event"] == "site"] == ["<b>P2"]
    assert told[-1]["photos_measured"] == 4


def test_two_jobs_give_the_same_bytes_as_one(clinic: Path, tmp_path: Path) -> None:
    run = batch(str(clinic / "photos"), "--out", "out", "--jobs", "2", here=tmp_path)
    assert run.returncode == 3, run.stderr
    names = {path.relative_to(clinic / "out") for path in (clinic / "out").rglob("*.*")}
    assert names == {path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*.*")}
    files = [str(name) for name in names if (tmp_path / "out" / name).is_file()]
    assert filecmp.cmpfiles(clinic / "out", tmp_path / "out", files, shallow=False)[1:] == ([], [])


def test_a_dry_run_says_what_would_be_done_and_writes_nothing(clinic: Path, tmp_path: Path) -> None:
    run = batch(str(clinic / "photos"), "--dry-run", here=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "2024-02-19" in run.stdout
    assert "page.jpg" in run.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere",), "There is no folder"),
        ((".",), "There is no photo"),
        ((".", "--kind", "wart"), "--kind takes auto"),
        ((".", "--max-memory", "12"), "--max-memory"),
        ((".", "--upload"), "--cluster"),
    ],
)
def test_wrong_usage_is_told_with_status_2(
    tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    run = batch(*words, here=tmp_path)
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr
