"""The card of an optional model: what it wants, what it gives, where it comes from.

A card is a TOML table; `card_from_table` reads it and lists everything that is wrong at once.

    name = "skin-unet"
    version = "1"
    task = "vitiligo-patches"
    tile_px = 256
    channels = "rgb"
    mean = [0.5, 0.5, 0.5]
    sd = [0.25, 0.25, 0.25]
    classes = ["patch"]
    licence = "Apache-2.0"
    training_data = "synthetic pictures only"
    accuracy = "Dice 0.91 on 200 synthetic photos, seed 7"
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.domain.errors import BadRequest

LEAST_TILE_PX = 32
MOST_TILE_PX = 2048
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}")
# The shape of an SPDX identifier or of SPDX's own way to name another licence.
_LICENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_UNKNOWN_LICENCES = {"unknown", "none", "noassertion", "tbd", "proprietary"}


class ModelTask(StrEnum):
    """What a model finds; the first of its classes is the thing measured."""

    VITILIGO_PATCHES = "vitiligo-patches"
    HAIR_SHAFTS = "hair-shafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCard:
    """A model in words and figures.

    Attributes
    ----------
    tile_px : int
        Height and width of the picture that the model takes.
    mean, sd : tuple of 3 floats
        The model is given (rgb / 255 - mean) / sd.
    classes : tuple of str
        One output plane each, probabilities in 0 to 1; the first is the thing measured.
    licence : str
        SPDX identifier.
    training_data, accuracy : str
        In words, shown wherever the model is named.
    """

    name: str
    version: str
    task: ModelTask
    tile_px: int
    mean: tuple[float, float, float]
    sd: tuple[float, float, float]
    classes: tuple[str, ...]
    licence: str
    training_data: str
    accuracy: str

    def table(self) -> dict[str, object]:
        """Return the card as `card_from_table` reads it."""
        return {
            "name": self.name,
            "version": self.version,
            "task": self.task.value,
            "tile_px": self.tile_px,
            "channels": "rgb",
            "mean": list(self.mean),
            "sd": list(self.sd),
            "classes": list(self.classes),
            "licence": self.licence,
            "training_data": self.training_data,
            "accuracy": self.accuracy,
        }


def card_from_table(table: Mapping[str, object]) -> ModelCard:
    """Read a card.

    Raises
    ------
    BadRequest
        With everything that is missing or wrong.
    """
    wrong = _faults(table)
    if wrong:
        msg = f"The model card is not complete: {'; '.join(wrong)}."
        raise BadRequest(msg, advice="See 'pigmenttrack models add --help' for what a card holds.")
    return ModelCard(
        name=str(table["name"]),
        version=str(table["version"]),
        task=ModelTask(str(table["task"])),
        tile_px=int(str(table["tile_px"])),
        mean=_three(table["mean"]) or (0.0, 0.0, 0.0),
        sd=_three(table["sd"]) or (1.0, 1.0, 1.0),
        classes=_words(table["classes"]),
        licence=str(table["licence"]),
        training_data=str(table["training_data"]),
        accuracy=str(table["accuracy"]),
    )


def _faults(table: Mapping[str, object]) -> list[str]:
    checks = {
        "name": lambda value: isinstance(value, str) and _NAME.fullmatch(value),
        "version": _is_text,
        "task": lambda value: value in {task.value for task in ModelTask},
        "tile_px": _is_tile_size,
        "channels": lambda value: value == "rgb",
        "mean": lambda value: _three(value) is not None,
        "sd": lambda value: (three := _three(value)) is not None and min(three) > 0,
        "classes": lambda value: bool(_words(value)),
        "licence": _is_licence,
        "training_data": _is_text,
        "accuracy": _is_text,
    }
    wanted = {
        "name": "small letters, digits, dots and dashes",
        "task": " or ".join(task.value for task in ModelTask),
        "tile_px": f"a multiple of 8 from {LEAST_TILE_PX} to {MOST_TILE_PX}",
        "channels": '"rgb"',
        "mean": "three numbers",
        "sd": "three numbers above 0",
        "classes": "a list of names",
        "licence": "an SPDX identifier such as Apache-2.0",
    }
    faults = [
        f"{key} is missing" if key not in table else f"{key} must be {wanted.get(key, 'a text')}"
        for key, good in checks.items()
        if key not in table or not good(table[key])
    ]
    return faults + [f"{key} is not known" for key in table if key not in {*checks, "sha256"}]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_tile_size(value: object) -> bool:
    if not isinstance(value, int) or isinstance(value, bool):
        return False
    return LEAST_TILE_PX <= value <= MOST_TILE_PX and value % 8 == 0


def _is_licence(value: object) -> bool:
    if not isinstance(value, str) or not _LICENCE.fullmatch(value):
        return False
    return value.lower() not in _UNKNOWN_LICENCES


def _three(value: object) -> tuple[float, float, float] | None:
    if not isinstance(value, list | tuple) or len(value) != 3:
        return None
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in value):
        return None
    red, green, blue = (float(one) for one in value)
    return (red, green, blue) if all(map(math.isfinite, (red, green, blue))) else None


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        return ()
    return tuple(value)
