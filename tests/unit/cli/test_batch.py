"""`pigmenttrack batch` refuses what it cannot do before it begins, and shows what it would do."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from pigmenttrack.cli.batch import ONE_THREAD
from pigmenttrack.cli.main import app
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.options import MeasureOptions


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep what the command sets in the environment from the other tests."""
    for name in ONE_THREAD:
        monkeypatch.setenv(name, os.environ.get(name, "1"))
    monkeypatch.chdir(tmp_path)


def batch(*words: str) -> Result:
    return CliRunner().invoke(app, ["batch", *words])


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Lay out a photo that is none, of a day."""
    site = tmp_path / "photos" / "P1" / "arm"
    site.mkdir(parents=True)
    (site / "page.jpg").write_text("<html>")
    return tmp_path / "photos"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere",), "There is no folder"),
        ((".",), "There is no photo"),
        ((".", "--kind", "wart"), "--kind takes auto"),
        ((".", "--max-memory", "12"), "--max-memory"),
        ((".", "--cut-offs", "mine"), "--cut-offs takes"),
        ((".", "--graticule-mm", "0"), "--graticule-mm"),
        ((".", "--upload"), "--upload sends photos to a cluster"),
        ((".", "--model", "unheard-of"), "There is no model unheard-of"),
        (("photos", "--catalog", "c.ptcat", "--jobs", "2"), "one job at a time"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_done(
    tree: Path, words: tuple[str, ...], said: str
) -> None:
    if words[0] == ".":
        (tree / "P1" / "arm" / "page.jpg").unlink()
    result = batch(*words)
    assert isinstance(result.exception, BadRequest)
    assert said in result.exception.message
    assert [path.name for path in tree.parent.iterdir()] == ["photos"]


def test_a_dry_run_says_what_would_be_done_and_writes_nothing(tree: Path) -> None:
    result = batch("photos", "--dry-run")
    assert result.exit_code == 0
    assert "arm" in result.output
    assert "page.jpg" in result.output
    assert [path.name for path in tree.parent.iterdir()] == ["photos"]


def test_every_source_of_a_close_ups_scale_reaches_the_sites(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[MeasureOptions] = []
    monkeypatch.setattr(
        "pigmenttrack.cli.batch_plan.show_plan", lambda _plan, wishes: told.append(wishes.options)
    )

    result = batch(
        str(tree), "--dry-run", "--graticule-mm", "0.1", "--bar-mm", "1", "--field-mm", "8.6"
    )

    assert result.exit_code == 0
    (options,) = told
    assert (options.graticule_mm, options.bar_mm, options.field_mm) == (0.1, 1.0, 8.6)
