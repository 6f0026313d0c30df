"""Models: added only after they behaved, kept only while they are what was added."""

from pathlib import Path

import numpy as np
import pytest

import tiny_models
from pigmenttrack.app.models import bench_model, probability_of
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelTask, card_from_table
from pigmenttrack.inference import library
from pigmenttrack.inference.library import (
    add_model,
    all_models,
    model_named,
    open_model,
    remove_model,
    verify_models,
)
from pigmenttrack.inference.probe import probe


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(library.VARIABLE, str(tmp_path / "models"))
    monkeypatch.setattr(library, "shipped_folder", lambda: tmp_path / "none-ship")


def _file(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "given.onnx"
    path.write_bytes(content)
    return path


def _card(tmp_path: Path, **changes: object) -> Path:
    return tiny_models.write_card(tmp_path / "card.toml", **changes)


def test_a_good_model_is_added_listed_run_and_removed(tmp_path: Path) -> None:
    model, probed = add_model(_file(tmp_path, tiny_models.brightness()), _card(tmp_path))

    assert [one.card.name for one in all_models()] == ["tiny"]
    assert probed.peak_bytes > 0
    assert verify_models([model]) == {"tiny": ""}
    rgb = np.full((50, 70, 3), 51, np.uint8)
    np.testing.assert_allclose(probability_of(open_model(model), rgb), 0.2, atol=1e-6)
    remove_model("tiny")
    assert all_models() == ()
    assert not model.path.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"this is no model", "cannot be opened"),
        (tiny_models.brightness(gain=3.0), "not probabilities"),
        (tiny_models.brightness(side=64), "input of the model"),
        (tiny_models.brightness(inputs=1), "input of the model"),
        (tiny_models.not_a_number(), "no numbers"),
        (tiny_models.noise(), "in two ways"),
        (tiny_models.hungry(), "memory|failed|cannot be opened"),
        (tiny_models.weights_elsewhere("weights.bin"), "cannot be opened"),
        (tiny_models.weights_elsewhere("/etc/hostname"), "cannot be opened"),
    ],
)
def test_a_model_that_misbehaves_is_refused_and_leaves_nothing(
    tmp_path: Path, content: bytes, words: str
) -> None:
    with pytest.raises(BadRequest, match=words):
        add_model(_file(tmp_path, content), _card(tmp_path))
    assert all_models() == ()
    assert list((tmp_path / "models").glob("*.onnx")) == []


def test_a_model_that_never_answers_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pigmenttrack.inference.probe.WALL_SECONDS", 4)
    with pytest.raises(BadRequest, match="did not answer"):
        probe(_file(tmp_path, tiny_models.endless()), card_from_table(tiny_models.CARD))


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    model, _ = add_model(_file(tmp_path, tiny_models.brightness()), _card(tmp_path))
    model.path.write_bytes(tiny_models.brightness(gain=0.5))

    with pytest.raises(BadRequest, match="not the one that was added"):
        open_model(model)
    assert "not the one" in verify_models([model])["tiny"]


def test_a_name_is_taken_once(tmp_path: Path) -> None:
    add_model(_file(tmp_path, tiny_models.brightness()), _card(tmp_path))
    with pytest.raises(BadRequest, match="already"):
        add_model(_file(tmp_path, tiny_models.brightness()), _card(tmp_path))


def test_a_model_for_hair_is_not_taken_for_patches(tmp_path: Path) -> None:
    add_model(
        _file(tmp_path, tiny_models.brightness()), _card(tmp_path, task=ModelTask.HAIR_SHAFTS.value)
    )
    with pytest.raises(BadRequest, match="wanted is vitiligo-patches"):
        model_named("tiny", ModelTask.VITILIGO_PATCHES)


def test_an_unknown_name_says_what_there_is() -> None:
    with pytest.raises(BadRequest, match="Known: none"):
        remove_model("absent")


def test_the_bench_scores_a_model_beside_the_programs_own_way(tmp_path: Path) -> None:
    add_model(_file(tmp_path, tiny_models.brightness()), _card(tmp_path))
    found = bench_model("tiny", photos=1, seed=104)
    assert found.seconds_per_megapixel > 0
    # Brightness alone is a poor model; the program's own way finds the patch.
    assert found.line_plain[0] > found.alone[0]
    assert len(found.line_heard) == len(found.nothing_plain) == len(found.nothing_heard) == 1
