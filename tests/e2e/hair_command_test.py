"""`pigmenttrack hair`, on a drawn close-up whose hairs are counted by hand."""

import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

MM_PER_PX = 0.01
HAIRS = 12


@pytest.fixture
def close_up(tmp_path: Path) -> Path:
    """Twelve dark hairs of 60 µm, far apart, on pale scalp with a little grain."""
    rng = np.random.default_rng(5)
    canvas = np.full((480, 640, 3), (205, 165, 140), np.float32)
    shaft = np.zeros((480, 640), np.float32)
    for number in range(HAIRS):
        column, row = 90 + 150 * (number % 4), 90 + 140 * (number // 4)
        cv2.line(shaft, (column, row), (column + 70, row + 40), 1.0, 6, cv2.LINE_AA)
    cover = np.asarray(cv2.GaussianBlur(shaft, (0, 0), 0.8))[..., None]
    rgb = canvas * (1 - cover) + np.array([50, 38, 30]) * cover
    rgb += rng.normal(0, 2, rgb.shape)
    path = tmp_path / "scalp.png"
    Image.fromarray(np.clip(rgb, 0, 255).astype(np.uint8)).save(path)
    return path


def hair(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pigmenttrack", "hair", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603


def test_hairs_are_counted_and_density_told_with_its_interval(close_up: Path) -> None:
    run = hair(str(close_up), "--scale", str(MM_PER_PX), cwd=close_up.parent)
    assert run.returncode == 0, run.stderr
    lines = dict(line.split("  ", 1) for line in run.stdout.splitlines())
    assert lines["hairs counted"].split()[0] == str(HAIRS)
    density = next(value for name, value in lines.items() if name.startswith("density"))
    assert " to " in density


def test_a_photo_without_scale_is_refused_with_advice(close_up: Path) -> None:
    run = hair(str(close_up), cwd=close_up.parent)
    assert run.returncode == 2
    assert "card" in run.stderr


def test_too_coarse_a_photo_is_refused(close_up: Path) -> None:
    run = hair(str(close_up), "--scale", "0.05", cwd=close_up.parent)
    assert run.returncode == 2
    assert "coverage" in run.stderr


def test_a_later_photo_needs_its_days(close_up: Path) -> None:
    run = hair(str(close_up), "--scale", "0.01", "--later", str(close_up), cwd=close_up.parent)
    assert run.returncode == 2
    assert "--days" in run.stderr


def test_a_field_too_full_of_hair_is_told_why_it_has_no_density(close_up: Path) -> None:
    with Image.open(close_up) as opened:
        picture = np.asarray(opened).copy()
    for place in range(-480, 640, 14):
        cv2.line(picture, (place, 0), (place + 480, 480), (50, 38, 30), 5, cv2.LINE_AA)
    Image.fromarray(picture).save(close_up)

    run = hair(str(close_up), "--scale", str(MM_PER_PX), cwd=close_up.parent)

    assert run.returncode == 0, run.stderr
    lines = dict(line.split("  ", 1) for line in run.stdout.splitlines())
    assert lines["density, hairs/cm²"].strip() == "\N{EN DASH}"
    assert "no density is told from this photo" in " ".join(run.stderr.split())
