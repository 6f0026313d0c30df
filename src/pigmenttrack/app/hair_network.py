"""The network that guides the tracing of hair: which one, and ready to look at photos."""

import hashlib
from collections import OrderedDict
from functools import cache
from importlib.util import find_spec

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelTask
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.hair.maps import CLASSES, HairMaps, HairNetwork, maps_from
from pigmenttrack.inference.library import model_named, open_model, shipped_models
from pigmenttrack.inference.manifest import Model
from pigmenttrack.inference.mosaic import predict_planes
from pigmenttrack.inference.session import ModelSession

AUTO, NONE = "auto", "none"  # the one that ships, where onnxruntime is installed; no network
NOT_USED = (
    "Hair was traced without the network that ships: the package onnxruntime is not installed "
    "(pip install 'pigmenttrack[models]')."
)
REMEMBERED = 3  # pictures, of 24 bytes a pixel each
MARGIN_PX = 48  # of a tile; what lies farther away hardly changes what is said of a place


def network_named(name: str) -> HairNetwork | None:
    """Return the network of that name, of the program's own choice (`AUTO`), or none.

    Raises
    ------
    BadRequest
        If there is no such model, its file was changed, or it tells other things of a pixel.
    """
    model = hair_model(name)
    return None if model is None else _opened(model)


def hair_model(name: str) -> Model | None:
    """Return the model of that name, see `network_named`.

    Raises
    ------
    BadRequest
        If there is no such model for hair.
    """
    if name == NONE:
        return None
    if name != AUTO:
        return model_named(name, ModelTask.HAIR_SHAFTS)
    if find_spec("onnxruntime") is None:
        return None
    return next((m for m in shipped_models() if m.card.task is ModelTask.HAIR_SHAFTS), None)


def network_remarks(name: str) -> tuple[str, ...]:
    """Return what a person has to know where the program's own network could not be used."""
    return (NOT_USED,) if name == AUTO and find_spec("onnxruntime") is None else ()


def hair_model_facts(name: str) -> dict[str, object] | None:
    """Return what of the network the numbers depend on, for the provenance; None without one."""
    model = hair_model(name)
    if model is None:
        return None
    return {"name": model.card.name, "version": model.card.version, "sha256": model.sha256}


def hair_network(session: ModelSession) -> HairNetwork:
    """Return a network that looks at close-ups at the tracer's scale.

    Raises
    ------
    BadRequest
        If the model tells something else of a pixel than the tracer wants to know.
    """
    card = session.card
    if card.classes != CLASSES:
        msg = f"The model {card.name} gives {', '.join(card.classes)}."
        raise BadRequest(msg, advice=f"Hair is traced with one that gives {', '.join(CLASSES)}.")

    seen: OrderedDict[bytes, HairMaps] = OrderedDict()

    def look(rgb: Rgb) -> HairMaps:
        # A series looks at each photo by itself, beside the baseline and beside the one before.
        key = hashlib.sha256(rgb.tobytes() + repr(rgb.shape).encode()).digest()
        if key not in seen:
            seen[key] = maps_from(predict_planes(rgb, card.tile_px, MARGIN_PX, session.predict))
        seen.move_to_end(key)
        while len(seen) > REMEMBERED:
            seen.popitem(last=False)
        return seen[key]

    return look


@cache
def _opened(model: Model) -> HairNetwork:
    """Return a model's network; opening it reads and compares the whole file."""
    return hair_network(open_model(model))
