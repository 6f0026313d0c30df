"""What an optional model says of a series, in the frame that all visits share."""

from collections.abc import Sequence

import cv2
import numpy as np

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.model_card import ModelTask
from pigmenttrack.imaging.array_types import Plane, Rgb
from pigmenttrack.inference.library import model_named, open_model
from pigmenttrack.inference.session import ModelSession
from pigmenttrack.inference.tiling import predict_picture

# A model sees the whole picture at once: what a place is shows in what lies around it.
TILES_ACROSS = 1


def frame_priors(options: MeasureOptions, frames: Sequence[Rgb]) -> tuple[Plane, ...]:
    """Return for each frame the probability of depigmented skin; nothing where no model is named.

    Parameters
    ----------
    frames : sequence of uint8 (H, W, 3)

    Raises
    ------
    BadRequest
        If the model is not there, was changed, or fails.
    """
    if options.model is None:
        return ()
    session = open_model(model_named(options.model, ModelTask.VITILIGO_PATCHES))
    return tuple(probability_of(session, frame) for frame in frames)


def model_facts(options: MeasureOptions) -> dict[str, object]:
    """Return what of the model the numbers depend on, for the provenance; empty without one."""
    if options.model is None:
        return {}
    model = model_named(options.model, ModelTask.VITILIGO_PATCHES)
    card = model.card
    return {"model": {"name": card.name, "version": card.version, "sha256": model.sha256}}


def probability_of(session: ModelSession, rgb: Rgb) -> Plane:
    """Return the probability, float32 (H, W), that a pixel shows what the model measures.

    Parameters
    ----------
    rgb : uint8 (H, W, 3)
        Shown to the model at the size that `TILES_ACROSS` tiles cover.
    """
    height, width = rgb.shape[:2]
    shrink = min(TILES_ACROSS * session.card.tile_px / max(height, width), 1.0)
    size = (max(round(width * shrink), 1), max(round(height * shrink), 1))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    said = predict_picture(small, session.card.tile_px, lambda tile: session.predict(tile)[0])
    whole = cv2.resize(said, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(whole, np.float32)
