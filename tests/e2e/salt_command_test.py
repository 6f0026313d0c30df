"""`pigmenttrack salt` on four drawn heads whose bald share is known."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from pigmenttrack.imaging.synthetic.scalp_view import HeadSpec, photograph_head

SIZE = (360, 420)
PATCHES = {
    "vertex": ((0.0, 0.0, 12.0),),
    "posterior": ((4.0, -3.0, 8.0),),
    "left": (),
    "right": ((-6.0, 2.0, 10.0),),
}
WEIGHTS = {"vertex": 0.40, "posterior": 0.24, "left": 0.18, "right": 0.18}


@pytest.fixture(scope="module")
def head(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """Four views and the true SALT of them."""
    folder = tmp_path_factory.mktemp("head")
    total = 0.0
    for number, (name, patches) in enumerate(PATCHES.items()):
        spec = HeadSpec(part_mm=None, patches_mm=patches, size=SIZE)
        view = photograph_head(spec, seeds=(160, 161 + number))
        Image.fromarray(view.rgb).save(folder / f"{name}.png")
        total += WEIGHTS[name] * 100 * float(view.bald.mean())
    return folder, total


def salt(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pigmenttrack", "salt", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603


def test_the_score_holds_the_truth_in_its_interval(
    head: tuple[Path, float], tmp_path: Path
) -> None:
    folder, true = head
    run = salt(str(folder), "--out", "views", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    told = re.search(r"SALT ([\d.]+) \(([\d.]+) to ([\d.]+)\)", run.stdout)
    assert told is not None
    value, low, high = map(float, told.groups())
    assert low <= true <= high
    assert value == pytest.approx(true, abs=4.0)
    assert sorted(path.stem for path in (tmp_path / "views").iterdir()) == sorted(PATCHES)


def test_a_missing_view_is_named(head: tuple[Path, float], tmp_path: Path) -> None:
    folder, _ = head
    (tmp_path / "three").mkdir()
    for name in ("vertex", "left", "right"):
        (tmp_path / "three" / f"{name}.png").write_bytes((folder / f"{name}.png").read_bytes())
    run = salt("three", cwd=tmp_path)
    assert run.returncode == 2
    assert "no photo called posterior" in run.stderr
