"""Find what is of known size in a photo: the card, then a coin if one is named, then a ruler."""

import numpy as np

from pigmenttrack.domain.errors import BadRequest, ScaleNotFound
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.reference.card import find_card
from pigmenttrack.imaging.reference.card_design import CONTROL_LINE_MM
from pigmenttrack.imaging.reference.coin import find_coins
from pigmenttrack.imaging.reference.coin_sizes import COIN_DIAMETERS_MM
from pigmenttrack.imaging.reference.color_correction import calibrate_color
from pigmenttrack.imaging.reference.found import FoundReference
from pigmenttrack.imaging.reference.marker_search import CARD_OUTLINE_MM
from pigmenttrack.imaging.reference.ruler import find_ruler
from pigmenttrack.imaging.reference.tilt import USUAL_FOCAL_MM

TILT_LIMIT_DEG = 25.0  # beyond it, focus and the skin's relief spoil what the plane's map corrects
DOUBTFUL_SD, USELESS_SD = 0.02, 0.05  # relative: 4 % and 10 % of an area
_CONTROL_LINE_RANGE_MM = (40.0, 60.0)
_SAME_COIN = 1.03  # two coins of one kind look alike to this ratio
_COIN_MARGIN = 1.08  # its shadow is no skin either
_MARGIN_MM = 1.0  # around the card: blur and its cast shadow are no skin either


def find_scale(
    rgb: Rgb,
    *,
    coin: str | None = None,
    control_line_mm: float = CONTROL_LINE_MM,
    focal_mm: float = USUAL_FOCAL_MM,
) -> FoundReference:
    """Return the scale of a photo from what is in view.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
        The upright photo at full size.
    coin : str, optional
        Name of the coin in view, a key of `coin_sizes.COIN_DIAMETERS_MM`.
    control_line_mm : float
        Length of the printed card's 50 mm line as a person measured it with a ruler.
    focal_mm : float
        35-mm-equivalent focal length from EXIF, used for the tilt alone.

    Raises
    ------
    ScaleNotFound
        If nothing of known size can be vouched for.
    BadRequest
        If there is no such coin, or the line cannot be of that length.
    """
    shortest, longest = _CONTROL_LINE_RANGE_MM
    if not shortest <= control_line_mm <= longest:
        msg = f"the card's control line cannot be {control_line_mm:g} mm long"
        advice = "Measure the line marked 50 mm on the printed card and give its length in mm."
        raise BadRequest(msg, advice=advice)
    if coin is not None and coin not in COIN_DIAMETERS_MM:
        msg = f"no coin is called {coin!r}"
        raise BadRequest(msg, advice=f"Known coins: {', '.join(COIN_DIAMETERS_MM)}.")
    card = _from_card(rgb, control_line_mm / CONTROL_LINE_MM, focal_mm)
    if card is not None:
        return card
    found = _from_coin(rgb, coin) if coin is not None else None
    found = found or _from_ruler(rgb)
    if found is not None:
        return found
    sought = "no reference card" if coin is None else "neither the reference card nor the coin"
    msg = f"{sought} and no ruler was surely seen in the photo"
    advice = "Lay the printed card flat beside the patch, wholly in view and in focus."
    if coin is not None:
        advice = "Lay the coin flat beside the patch, in focus, where its whole rim shows."
    raise ScaleNotFound(msg, advice=advice)


def _from_card(rgb: Rgb, print_ratio: float, focal_mm: float) -> FoundReference | None:
    card = find_card(rgb, print_ratio=print_ratio, focal_mm=focal_mm)
    if card is None:
        return None
    relative_sd = card.scale.sd_mm_per_px / card.scale.mm_per_px
    if relative_sd > USELESS_SD:
        msg = "the card is seen too badly to read a scale from it"
        advice = "Lay the card flat beside the patch with all four black squares in view."
        raise ScaleNotFound(msg, advice=advice)
    flags = NO_DOUBT
    if relative_sd > DOUBTFUL_SD:
        flags |= QualityFlag.SCALE_UNCERTAIN
    if (card.scale.tilt_deg or 0.0) > TILT_LIMIT_DEG:
        flags |= QualityFlag.TILTED
    color, color_flags = calibrate_color(rgb, card.px_from_card)
    return FoundReference(
        scale=card.scale,
        color=color,
        outline_xy=card.outline_xy,
        covered=(apply_homography(card.px_from_card, _grown_outline()),),
        flags=flags | color_flags,
    )


def _from_ruler(rgb: Rgb) -> FoundReference | None:
    ruler = find_ruler(rgb)
    if ruler is None:
        return None
    return FoundReference(
        scale=ruler.scale,
        color=None,
        outline_xy=ruler.strip_xy,
        covered=(ruler.strip_xy,),
        flags=QualityFlag.NO_COLOR_CARD,
    )


def _from_coin(rgb: Rgb, name: str) -> FoundReference | None:
    coins = find_coins(rgb, name)
    if not coins:
        return None
    sizes = [coin.scale.mm_per_px for coin in coins]
    if max(sizes) > _SAME_COIN * min(sizes):
        msg = f"several round things of different size could be the coin {name}"
        raise ScaleNotFound(msg, advice="Leave one coin in view, flat beside the patch.")
    coin = coins[0]
    flags = QualityFlag.NO_COLOR_CARD
    if (coin.scale.tilt_deg or 0.0) > TILT_LIMIT_DEG:
        flags |= QualityFlag.TILTED
    rim = coin.rim
    corners = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
    round_about = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    return FoundReference(
        scale=coin.scale,
        color=None,
        outline_xy=rim.centre + corners @ rim.shape,
        covered=tuple(other.rim.grown(_COIN_MARGIN).points(round_about) for other in coins),
        flags=flags,
    )


def _grown_outline() -> Points:
    middle = CARD_OUTLINE_MM.mean(axis=0)
    return CARD_OUTLINE_MM + _MARGIN_MM * np.sign(CARD_OUTLINE_MM - middle)
