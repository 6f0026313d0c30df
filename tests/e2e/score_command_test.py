"""`pigmenttrack score`, the way a person types it."""

from pathlib import Path

import pytest

from e2e.spoken import run
from pigmenttrack.domain.score_result import ScoreKind

SIGNS = ("erythema=2", "swelling=1", "oozing=0", "scratching=2", "thickening=1", "dryness=2")


def test_a_score_is_told_with_the_words_of_every_named_set(tmp_path: Path) -> None:
    words = ("score", "scorad", "extent=20", *SIGNS, "itch=6", "sleeplessness=4")
    said = run(*words, here=tmp_path)
    assert "SCORAD: 42 (range 0 to 103)" in said
    assert "SCORAD, three bands" in said
    assert "SCORAD, four bands" in said


def test_the_extent_may_be_told_by_region(tmp_path: Path) -> None:
    regions = ("extent.back=12", "extent.left_arm=8")
    words = ("score", "objective scorad", *regions, *SIGNS)
    assert "objective SCORAD: 32" in run(*words, here=tmp_path)
    said = run("score", "SCORAD", "extent.back=19", *SIGNS, here=tmp_path, status=2)
    assert "between 0 and 18" in said
    assert "left_arm" in run("score", "SCORAD", "extent.ear=1", here=tmp_path, status=2)


def test_vasi_takes_fingertips_and_an_own_hand(tmp_path: Path) -> None:
    region = ("arm.fingertips=64.2", "arm.level_pct=50")
    assert "VASI: 1 " in run("score", "vasi", *region, here=tmp_path)
    hand = ("--hand-cm2", "160", "--height-cm", "180", "--weight-kg", "80")
    said = run("score", "vasi", *region, *hand, here=tmp_path)
    assert "VASI: 0.8 " in said
    assert "0.800 % of the body" in said
    assert "together" in run("score", "vasi", *region, "--hand-cm2", "160", here=tmp_path, status=2)


def test_mistakes_are_told_with_the_items(tmp_path: Path) -> None:
    assert "posterior" in run("score", "SALT", "vertex=10", here=tmp_path, status=2)
    assert "no item" in run("score", "SALT", "vertex", here=tmp_path, status=2)
    assert "twice" in run("score", "SALT", "left=1", "left=2", here=tmp_path, status=2)
    said = run("score", "VASI", "arm.hands=1", "arm.fingertips=1", here=tmp_path, status=2)
    assert "two ways" in said


@pytest.mark.parametrize("kind", [ScoreKind.EASI, ScoreKind.VIDA, ScoreKind.F_VASI])
def test_items_are_shown_with_their_scales(kind: ScoreKind, tmp_path: Path) -> None:
    said = run("score", str(kind), "--items", here=tmp_path)
    wanted = {
        ScoreKind.EASI: "trunk.induration       0 to 3 in steps of 0.5",
        ScoreKind.VIDA: "-1 stable and repigmenting",
        ScoreKind.F_VASI: "0, 10, 25, 50, 75, 90, 100",
    }
    assert wanted[kind] in said
