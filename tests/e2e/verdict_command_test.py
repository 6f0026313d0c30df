"""`pigmenttrack verdict`, the way a person types it."""

import json
from pathlib import Path

import pytest

from e2e.conftest import SAMPLES
from e2e.made_catalog import made_catalog
from e2e.spoken import run
from pigmenttrack.report.record import series_json
from unit.report.made_series import make_series

GOLDEN = SAMPLES / "golden_case"
JOURNAL = tuple(
    word
    for name in ("doses", "labs", "scores")
    for word in (f"--{name}", str(GOLDEN / f"{name}.csv"))
)
FALLING = (10.0, 9.5, 8.8, 8.1, 7.7, 7.0, 6.4, 6.0)
CAUSES = ("because", "caused", "due to", "thanks to", "works", "effect", "helped", "led to")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "m.json").write_text(series_json(make_series(FALLING)), encoding="utf-8")
    (tmp_path / "flat.json").write_text(series_json(make_series((10.0,) * 8)), encoding="utf-8")
    return tmp_path


def test_the_golden_case_needs_no_photos(tmp_path: Path) -> None:
    said = run("verdict", *JOURNAL, here=tmp_path)
    for words in ("A1", "B3", "-87.8 %", "-90.0 %", "+363 %", "-54 %", "289 pg/mL", "severe"):
        assert words in said
    assert "5 visits; a verdict on a series needs 6." in said
    assert not [word for word in CAUSES if word in said.lower()]


def test_the_golden_case_as_json(tmp_path: Path) -> None:
    record = json.loads(run("verdict", *JOURNAL, "--json", here=tmp_path))
    assert record["schema"] == "pigmenttrack.verdict"
    assert [phase["phase"] for phase in record["phases"]] == ["A1", "B1", "A2", "B2", "B3"]
    assert [score["phase"] for score in record["scores"]] == ["A1", "B1", "A2", "B2", "B2"]
    assert record["scores"][-1]["percent_since_last_phase"] == -90
    assert record["series"][0]["verdict"] == "not enough data"


def test_measured_areas_are_judged_as_a_whole_and_by_phase(here: Path) -> None:
    (here / "d.csv").write_text(
        "substance,started_on,dosing\nsun cream,2025-05-01,\nfolate,2025-03-01,\n", encoding="utf-8"
    )
    said = run("verdict", "m.json", "--doses", "d.csv", here=here)
    assert "Over 8 visits in 8.9 months: beyond noise, -40.7 %" in said
    assert "During B1 (sun cream)" in said
    assert "During B1 (folate)" in said
    said = run("verdict", "m.json", "--doses", "d.csv", "--substance", "Folate", here=here)
    assert "(sun cream)" not in said.replace("sun cream (oral)", "")
    words = ("verdict", "m.json", "--doses", "d.csv", "--substance", "zinc")
    assert "There are: sun cream, folate." in run(*words, here=here, status=2)


def test_a_control_site_stands_beside(here: Path) -> None:
    said = run("verdict", "m.json", "--control", "flat.json", here=here)
    assert "Relative to the control site: over 8 visits" in said
    said = run("verdict", "flat.json", "--control", "m.json", here=here)
    assert "The control site changed beyond noise as well." in said


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"pigmenttrack.patch-series"', '"another"', "no series of measurements"),
        ('"schema_version": 1', '"schema_version": 2', "version 2"),
        ('"value": 9.5', '"value": "9.5"', "no whole series"),
        ('"remarks": [],', "", "remarks"),
        ('"unit": "cm2"', '"unit": "mile"', "no whole series"),
        ('"provenance_sha256": "', '"provenance_sha256": "0', "SHA-256"),
        ("{", "", "no whole series"),
    ],
)
def test_a_changed_file_is_refused(old: str, new: str, words: str, here: Path) -> None:
    text = (here / "m.json").read_text(encoding="utf-8")
    assert old in text
    (here / "m.json").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert words in run("verdict", "m.json", here=here, status=2)


def test_a_journal_with_a_bad_row_gives_no_verdict(here: Path) -> None:
    (here / "s.csv").write_text("taken_on,score,total\n2025-01-01,SCORAD,900\n", encoding="utf-8")
    assert "row 2" in run("verdict", "--scores", "s.csv", here=here, status=2)


def test_nothing_to_judge_is_told_with_a_way_out(tmp_path: Path) -> None:
    assert "--scores" in run("verdict", here=tmp_path, status=2)
    assert "no file" in run("verdict", "none.json", here=tmp_path, status=2)


def test_a_catalog_finds_journal_and_control_site_by_itself(tmp_path: Path) -> None:
    made_catalog(tmp_path)
    said = run("verdict", "Anna", "left arm", here=tmp_path)
    assert "Anna, left arm; control site: right arm" in said
    assert "Over 8 visits in 8.9 months: beyond noise, -40.7 %" in said
    assert "Relative to the control site: over 8 visits" in said
    assert "During B1 (vitamin B12)" in said
    record = json.loads(run("verdict", "Anna", "left arm", "--json", here=tmp_path))
    assert record["series"][0]["against_control"]["verdict"] == "beyond noise"
    assert record["series"][1]["name"] == "SCORAD"
    assert "one must be named" in run("verdict", "Anna", here=tmp_path, status=2)
    words = ("verdict", "Anna", "left arm", "--labs", "x.csv")
    assert "not from both" in run(*words, here=tmp_path, status=2)
