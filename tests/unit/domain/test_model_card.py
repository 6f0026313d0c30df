"""Model cards: complete, or refused with everything that is missing."""

import pytest

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import card_from_table

GOOD = {
    "name": "skin-unet",
    "version": "1",
    "task": "vitiligo-patches",
    "tile_px": 256,
    "channels": "rgb",
    "mean": [0.5, 0.5, 0.5],
    "sd": [0.25, 0.25, 0.25],
    "classes": ["patch"],
    "licence": "Apache-2.0",
    "training_data": "synthetic pictures only",
    "accuracy": "Dice 0.91",
}


def test_a_card_reads_back_what_it_says() -> None:
    card = card_from_table(GOOD)
    assert card_from_table(card.table()) == card


@pytest.mark.parametrize("key", GOOD)
def test_every_row_is_needed(key: str) -> None:
    table = {name: value for name, value in GOOD.items() if name != key}
    with pytest.raises(BadRequest, match=f"{key} is missing"):
        card_from_table(table)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "../../escape"),
        ("name", ""),
        ("task", "diagnosis"),
        ("tile_px", 100_000),
        ("tile_px", True),
        ("tile_px", 33),
        ("channels", "bgr"),
        ("mean", [0.5, 0.5]),
        ("sd", [0.25, 0.0, 0.25]),
        ("sd", [0.25, float("nan"), 0.25]),
        ("classes", []),
        ("classes", "patch"),
        ("licence", "unknown"),
        ("licence", "ask me"),
        ("training_data", "  "),
    ],
)
def test_a_wrong_row_is_named(key: str, value: object) -> None:
    with pytest.raises(BadRequest, match=f"{key} must be"):
        card_from_table({**GOOD, key: value})


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(BadRequest, match=r"name.*licence.*mood is not known"):
        card_from_table({**GOOD, "name": "Ä", "licence": "", "mood": "good"})
