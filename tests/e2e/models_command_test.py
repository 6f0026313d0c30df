"""`pigmenttrack models`, the way a person types it."""

from pathlib import Path

import pytest

from e2e.conftest import FolderMaker
from e2e.spoken import run
from tiny_models import brightness, noise, write_card


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIGMENTTRACK_MODELS", str(tmp_path / "models"))


def test_the_model_that_ships_is_listed_good_and_stays(tmp_path: Path) -> None:
    assert "hair-shafts" in run("models", "list", here=tmp_path)
    assert "hair-unet: good" in run("models", "verify", here=tmp_path)
    tried = run("models", "bench", "hair-unet", "--photos", "1", here=tmp_path)
    assert "with the model" in tried
    assert "came with the program" in run("models", "remove", "hair-unet", here=tmp_path, status=2)


def test_a_model_is_added_tried_and_removed(tmp_path: Path) -> None:
    (tmp_path / "tiny.onnx").write_bytes(brightness())
    write_card(tmp_path / "card.toml")

    assert "Added tiny 1" in run("models", "add", "tiny.onnx", "--card", "card.toml", here=tmp_path)
    assert "tells how bright a pixel is" in run("models", "list", here=tmp_path)
    assert "tiny: good" in run("models", "verify", here=tmp_path)
    tried = run("models", "bench", "tiny", "--photos", "1", "--seed", "105", here=tmp_path)
    assert "nothing drawn, with the model" in tried
    assert "Removed tiny" in run("models", "remove", "tiny", here=tmp_path)
    assert "tells how bright" not in run("models", "list", here=tmp_path)


def test_a_changed_file_ends_with_status_3(tmp_path: Path) -> None:
    (tmp_path / "tiny.onnx").write_bytes(brightness())
    write_card(tmp_path / "card.toml")
    run("models", "add", "tiny.onnx", "--card", "card.toml", here=tmp_path)
    (tmp_path / "models" / "tiny.onnx").write_bytes(noise())

    assert "not the one that was added" in run("models", "verify", here=tmp_path, status=3)


def test_a_poor_card_is_refused_with_all_its_faults(tmp_path: Path) -> None:
    (tmp_path / "tiny.onnx").write_bytes(brightness())
    write_card(tmp_path / "card.toml", licence="unknown", accuracy=None)

    said = run("models", "add", "tiny.onnx", "--card", "card.toml", here=tmp_path, status=2)
    assert "licence must be an SPDX identifier" in said
    assert "accuracy is missing" in said


def test_a_model_is_heard_and_named_in_the_provenance(
    tmp_path: Path, sample_folder: FolderMaker
) -> None:
    (tmp_path / "tiny.onnx").write_bytes(brightness())
    write_card(tmp_path / "card.toml")
    run("models", "add", "tiny.onnx", "--card", "card.toml", here=tmp_path)
    folder = sample_folder("arm_with_card", slice(0, 2))
    run("measure", str(folder), "--model", "tiny", "--out", "results", here=tmp_path)
    stored = (tmp_path / "results" / "measurements.json").read_text(encoding="utf-8")
    assert '"name": "tiny"' in stored
    said = run("measure", str(folder), "--model", "absent", "--out", "r2", here=tmp_path, status=2)
    assert "There is no model absent" in said
