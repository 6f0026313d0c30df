"""A worker without the model that was asked for, or with another, is told before work starts."""

from pathlib import Path

import pytest

import tiny_models
from pigmenttrack.app.batch_versions import (
    differences,
    facts_of_worker,
    program_facts,
    require_same_workers,
)
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.inference import library
from pigmenttrack.inference.library import add_model, own_folder


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(library.VARIABLE, str(tmp_path / "models"))
    (tmp_path / "tiny.onnx").write_bytes(tiny_models.brightness())
    add_model(tmp_path / "tiny.onnx", tiny_models.write_card(tmp_path / "card.toml"))
    return "tiny"


def test_the_model_is_part_of_what_numbers_depend_on(model: str) -> None:
    facts = program_facts(model)
    assert "sha256" in facts[f"model {model}"]
    assert "onnxruntime" in facts[f"model {model}"]
    assert len(differences(facts, program_facts())) == 1
    assert facts_of_worker(model) == facts
    require_same_workers(facts, {"tcp://10.0.0.6:1": facts_of_worker(model)})


def test_a_worker_without_the_model_is_named(
    model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = program_facts(model)
    monkeypatch.setenv(library.VARIABLE, str(tmp_path / "elsewhere"))
    there = facts_of_worker(model)
    with pytest.raises(BadRequest, match=r"10\.0\.0\.6.*There is no model tiny") as refused:
        require_same_workers(asked, {"tcp://10.0.0.6:1": there})
    assert refused.value.advice


def test_a_model_whose_file_was_changed_is_refused(model: str) -> None:
    (own_folder() / "tiny.onnx").write_bytes(b"changed")
    with pytest.raises(BadRequest, match="not the one that was added"):
        program_facts(model)
