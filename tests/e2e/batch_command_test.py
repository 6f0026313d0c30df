"""`pigmenttrack batch`, from a tree of folders to tables and an index."""

import csv
import filecmp
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from e2e.conftest import SAMPLES

pytest.importorskip("distributed")


COMMAND = (sys.executable, "-m", "pigmenttrack", "batch")
BEGUN = b'"event": "photo"'
PATIENCE_S = 120.0


def batch(*words: str, here: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run((*COMMAND, *words), cwd=here, capture_output=True, text=True, check=False)  # noqa: S603


def interrupted(
    *words: str, here: Path, times: int
) -> tuple[subprocess.CompletedProcess[str], list[int]]:
    """Press Ctrl-C so often while the first photo is open; return what came, and who was killed.

    As a terminal does it, the signal goes to all processes of the group.
    """
    started = subprocess.Popen(  # noqa: S603 - our own program
        (*COMMAND, *words, "--json-lines"),
        cwd=here,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,  # so that no line is read ahead that `communicate` should return
        start_new_session=True,
    )
    with started:
        assert started.stdout is not None
        assert started.stderr is not None
        told = [started.stdout.readline()]
        while BEGUN not in told[-1]:
            assert told[-1], started.stderr.read()
            told.append(started.stdout.readline())
        jobs = children_of(started.pid)
        os.killpg(started.pid, signal.SIGINT)
        heard = started.stderr.readline()  # only what was heard can be followed by a second one
        for _ in range(times - 1):
            os.killpg(started.pid, signal.SIGINT)
        out, said = started.communicate(timeout=PATIENCE_S)
    out = b"".join([*told, out])
    status = started.returncode
    return subprocess.CompletedProcess(words, status, out.decode(), (heard + said).decode()), jobs


def children_of(pid: int) -> list[int]:
    """Return the processes that a process started, from whichever of its threads."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for listed in threads for child in listed.read_text().split()]


def small_copy(photo: Path, folder: Path) -> None:
    """Copy a photo at half its size."""
    with Image.open(photo) as picture:
        picture.reduce(2).save(folder / photo.name, exif=picture.getexif(), quality=90)


def small_outline(series: str, folder: Path) -> None:
    """Copy the outline of a series for photos of half their size."""
    content = json.loads((SAMPLES / series / "roi.json").read_text())
    content["polygon_xy"] = [[x / 2, y / 2] for x, y in content["polygon_xy"]]
    (folder / "roi.json").write_text(json.dumps(content))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def events(stdout: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in stdout.splitlines()]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out two people's photos, some of them bad, and measure them into ``out``.

    Ctrl-C comes while the first photo is open; a second run goes on.
    """
    top = tmp_path_factory.mktemp("clinic")
    arm, knee = top / "photos" / "P1" / "left arm", top / "photos" / "<b>P2" / "knee"
    arm.mkdir(parents=True)
    knee.mkdir(parents=True)
    for name in ("2024-01-15.jpg", "2024-02-19.jpg"):
        small_copy(SAMPLES / "changing_light" / name, arm)
    small_outline("changing_light", arm)
    (arm / "2024-03-01.jpg").write_bytes((arm / "2024-02-19.jpg").read_bytes()[:20_000])
    (arm / "page.jpg").write_text("<html>")
    small_copy(SAMPLES / "dark_knee" / "2024-01-15.jpg", knee)
    small_outline("dark_knee", knee)
    words = ("photos", "--out", "out", "--log-file", "log.txt")
    stopped, _ = interrupted(*words, here=top, times=1)
    assert stopped.returncode == 130, stopped.stderr
    assert "goes on from there. Ctrl-C again" in stopped.stderr
    run = batch(*words, "--json-lines", here=top)
    assert run.returncode == 3, run.stderr
    (top / "stopped.jsonl").write_text(stopped.stdout)
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


def test_ctrl_c_finishes_the_site_in_flight_and_the_next_run_does_the_rest(clinic: Path) -> None:
    end = events((clinic / "stopped.jsonl").read_text())[-1]
    assert (end["sites_done"], end["sites_left"], end["stopped"]) == (1, 1, True)
    told = events((clinic / "said.jsonl").read_text())
    # The largest site went first.
    assert [one["subject"] for one in told if one["event"] == "site"] == ["<b>P2"]
    assert (told[-1]["sites_done_before"], told[-1]["sites_left"]) == (1, 0)


def test_what_happens_is_told_line_by_line_and_the_log_names_nobody(clinic: Path) -> None:
    told = events((clinic / "stopped.jsonl").read_text())
    assert told[0]["event"] == "plan"
    assert (told[0]["photos"], told[0]["sites_to_do"]) == (5, 2)
    assert [one["event"] for one in told].count("site") == 1
    end = events((clinic / "said.jsonl").read_text())[-1]
    assert end == {**end, "photos_measured": 3, "photos_rejected": 2, "stopped": False}
    log = (clinic / "log.txt").read_text()
    assert "2 sites" in log
    assert "P1" not in log
    assert "arm" not in log


def test_a_second_ctrl_c_stops_two_jobs_at_once_and_then_they_give_the_bytes_of_one(
    clinic: Path, tmp_path: Path
) -> None:
    words = (str(clinic / "photos"), "--out", "out", "--jobs", "2")
    stopped, jobs = interrupted(*words, here=tmp_path, times=2)
    assert stopped.returncode == 130
    assert "Stopped at once" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert "site" not in {one["event"] for one in events(stopped.stdout)}
    assert len(jobs) >= 2
    assert not any(is_running(job) for job in jobs)

    run = batch(*words, here=tmp_path)
    assert run.returncode == 3, run.stderr
    names = {path.relative_to(clinic / "out") for path in (clinic / "out").rglob("*.*")}
    assert names == {path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*.*")}
    files = [str(name) for name in names if (tmp_path / "out" / name).is_file()]
    assert filecmp.cmpfiles(clinic / "out", tmp_path / "out", files, shallow=False)[1:] == ([], [])


def is_running(pid: int) -> bool:
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return False
