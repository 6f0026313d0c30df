"""Results never replace another series' results, nor a person's own files."""

from pathlib import Path

import pytest

from pigmenttrack.app.results_folder import mark_results, require_own_folder, results_folder
from pigmenttrack.domain.errors import BadRequest


def test_two_folders_of_one_name_get_two_results_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first = results_folder("/a/knee", "knee")
    assert first == Path("pigmenttrack-results/knee")
    first.mkdir(parents=True)
    mark_results(first, "/a/knee")
    assert results_folder("/a/knee", "knee") == first
    second = results_folder("/b/knee", "knee")
    assert second == Path("pigmenttrack-results/knee-2")
    second.mkdir()
    mark_results(second, "/b/knee")
    assert results_folder("/b/knee", "knee") == second
    assert results_folder("/a/knee", "knee") == first


def test_a_persons_own_chart_is_neither_replaced_nor_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    theirs = Path("pigmenttrack-results/knee")
    theirs.mkdir(parents=True)
    (theirs / "chart.png").write_bytes(b"mine")
    with pytest.raises(BadRequest, match=r"holds chart\.png"):
        require_own_folder(theirs)
    assert results_folder("/a/knee", "knee") == Path("pigmenttrack-results/knee-2")


def test_results_of_before_are_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "measurements.json").write_text('{\n  "schema": "pigmenttrack.patch-series",\n')
    (tmp_path / "chart.png").write_bytes(b"ours")
    require_own_folder(tmp_path)
    mark_results(tmp_path, "/a/knee")
    (tmp_path / "measurements.json").unlink()
    require_own_folder(tmp_path)


def test_the_marker_names_no_path(tmp_path: Path) -> None:
    mark_results(tmp_path, "/home/anna/knee")
    assert b"anna" not in (tmp_path / ".pigmenttrack-results").read_bytes()


def test_names_that_no_file_system_holds_are_made_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert results_folder("x", "left/knee").name == "left_knee"
