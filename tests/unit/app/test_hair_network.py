"""Which network guides the tracing of hair, and what is asked of it."""

import numpy as np
import pytest

from pigmenttrack.app.hair_bench import bench_hair_model
from pigmenttrack.app.hair_network import (
    AUTO,
    NONE,
    REMEMBERED,
    hair_model,
    hair_model_facts,
    hair_network,
    network_named,
    network_remarks,
)
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelTask
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.hair.maps import CLASSES
from pigmenttrack.inference.library import open_model

SHIPPED = "hair-unet"


def test_the_one_that_ships_is_taken_unless_none_is_wanted() -> None:
    chosen = hair_model(AUTO)
    assert chosen is not None
    assert chosen.card.name == SHIPPED
    assert chosen.card.task is ModelTask.HAIR_SHAFTS
    assert chosen.card.classes == CLASSES
    assert hair_model(NONE) is None
    assert network_named(NONE) is None
    assert hair_model_facts(NONE) is None
    facts = hair_model_facts(AUTO)
    assert facts is not None
    assert facts["sha256"] == chosen.sha256


def test_without_onnxruntime_hair_is_traced_without_a_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pigmenttrack.app.hair_network.find_spec", lambda _: None)
    assert hair_model(AUTO) is None
    (said,) = network_remarks(AUTO)
    assert "onnxruntime is not installed" in said
    assert network_remarks(NONE) == ()  # nobody missed it


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(BadRequest, match="There is no model absent"):
        network_named("absent")


def test_a_picture_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    model = hair_model(AUTO)
    assert model is not None
    session = open_model(model)
    tiles = []

    def counted(tile: Rgb) -> np.ndarray:
        tiles.append(tile)
        return np.zeros((len(CLASSES), *tile.shape[:2]), np.float32)

    monkeypatch.setattr(session, "predict", counted)
    network = hair_network(session)
    pictures = [np.full((40, 50, 3), 10 * n, np.uint8) for n in range(REMEMBERED + 1)]
    first = network(pictures[0])
    assert network(pictures[0].copy()) is first
    assert len(tiles) == 1
    for picture in pictures[1:]:
        network(picture)
    assert network(pictures[0]) is not first  # forgotten meanwhile


def test_the_bench_tells_errors_with_and_without() -> None:
    found = bench_hair_model(SHIPPED, photos=1, seed=5)
    assert len(found.plain) == len(found.guided) == 1
    assert abs(found.guided[0]) < 30
    assert found.seconds_per_megapixel > 0
