"""In what kind of light a photo was taken, as far as its colours tell.

A Wood's lamp photo is violet and blue all over: pigment swallows the lamp's light, skin without
pigment glows blue-white, and nothing in it has the colour of skin. A photo without colour shows in
its channels. Crossed polarisers leave no mark of their own: they take gloss away, as soft light
does, so no photo is ever called polarised here.
"""

from enum import StrEnum

import numpy as np

from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.color import brightest_channel, darkest_channel, linear_from_srgb
from pigmenttrack.imaging.quality import is_grey

# Of the pixels that are neither black nor burnt out. Blue drapes and walls may fill most of a
# photo; then the skin in front of them still has the colour of skin.
VIOLET_SHARE = 0.6
SKIN_SHARE = 0.03
BLUE_OVER_RED = 1.35  # linear light; fair skin in blue shade stays below 1
BLUE_OVER_GREEN = 1.1
RED_OVER_BLUE = 1.05  # of skin in any white light
_SAMPLED_SIDE_PX = 250
_DARKEST, _BRIGHTEST = 10, 253

_ADVICE = "Take all photos of a series in the same light: daylight, without a Wood's lamp."


class LightKind(StrEnum):
    """What can be told of a photo's light."""

    VISIBLE = "visible light"
    ULTRAVIOLET = "a Wood's lamp"
    GREY = "no colour"


def kind_of_light(rgb: Rgb) -> LightKind:
    """Return the kind of light of a photo (H, W, 3)."""
    step = max(1, min(rgb.shape[:2]) // _SAMPLED_SIDE_PX)
    sample = np.ascontiguousarray(rgb[::step, ::step])
    if is_grey(sample):
        return LightKind.GREY
    lit = sample[(brightest_channel(sample) > _DARKEST) & (darkest_channel(sample) < _BRIGHTEST)]
    if not len(lit):
        return LightKind.VISIBLE
    red, green, blue = np.moveaxis(linear_from_srgb(lit), -1, 0)
    violet = (blue > BLUE_OVER_RED * red) & (blue > BLUE_OVER_GREEN * green)
    like_skin = red > RED_OVER_BLUE * blue
    if float(violet.mean()) > VIOLET_SHARE and float(like_skin.mean()) < SKIN_SHARE:
        return LightKind.ULTRAVIOLET
    return LightKind.VISIBLE


def require_measurable_light(rgb: Rgb) -> None:
    """Refuse a photo in whose light patches cannot be measured.

    Raises
    ------
    UnfitPhoto
        Under a Wood's lamp: skin has none of the colours by which it is known here.
    """
    if kind_of_light(rgb) is LightKind.ULTRAVIOLET:
        msg = "The photo was taken under a Wood's lamp; areas are measured in visible light only."
        raise UnfitPhoto(msg, advice=_ADVICE)


def require_same_light(rgb: Rgb, baseline_rgb: Rgb) -> None:
    """Refuse a photo in another kind of light than its baseline's.

    Raises
    ------
    UnfitPhoto
    """
    own, of_series = kind_of_light(rgb), kind_of_light(baseline_rgb)
    if own is of_series:
        return
    words = {
        LightKind.VISIBLE: "is a colour photo in visible light",
        LightKind.ULTRAVIOLET: "was taken under a Wood's lamp",
        LightKind.GREY: "has no colour",
    }
    msg = f"The photo {words[own]}, but the baseline {words[of_series]}."
    raise UnfitPhoto(msg, advice=_ADVICE)
