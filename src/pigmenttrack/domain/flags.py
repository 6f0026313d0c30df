"""Doubts about a measurement: what was seen, and how to take the photo better.

A flag never stops a measurement; what must stop one is an error (`domain.errors`).
"""

from enum import Flag, auto


class QualityFlag(Flag):
    """One doubt each; they combine with ``|``."""

    BLURRED = auto()
    CLIPPED = auto()
    GLARE = auto()
    DARK = auto()
    GREY = auto()
    LOW_RESOLUTION = auto()
    TILTED = auto()
    SHADOWED = auto()
    TRANSPARENT = auto()
    PALETTE = auto()
    SEVERAL_PICTURES = auto()
    CORRUPT_DATA = auto()
    HDR = auto()
    OTHER_LIGHT = auto()
    CLOCK_DOUBTFUL = auto()
    DATE_FROM_NAME = auto()
    NEAR_DUPLICATE = auto()
    NO_SCALE = auto()
    SCALE_UNCERTAIN = auto()
    NO_COLOR_CARD = auto()
    REGION_GUESSED = auto()
    REGION_CUT = auto()
    CURVED = auto()
    PARTLY_UNREGISTERED = auto()
    WEAK_CONTRAST = auto()
    NO_PATCH = auto()
    PROFILE_IGNORED = auto()
    OTHER_FIELD = auto()
    NO_DIAMETERS = auto()
    HAIR_LIKE_SCALP = auto()
    SCALP_GUESSED = auto()
    CORRECTED_BY_HAND = auto()
    BEYOND_REGION = auto()


NO_DOUBT = QualityFlag(0)

FLAG_SENTENCES: dict[QualityFlag, tuple[str, str]] = {
    QualityFlag.BLURRED: (
        "The photo is blurred.",
        "Rest the phone on something, tap the skin on the screen to focus, take it again.",
    ),
    QualityFlag.CLIPPED: (
        "Parts of the skin are burnt out to white; no colour can be read there.",
        "Turn the flash off, move out of direct sun, or lower the exposure.",
    ),
    QualityFlag.GLARE: (
        "Shiny spots hide the skin.",
        "Use soft light from the side, and wipe off cream.",
    ),
    QualityFlag.DARK: (
        "The photo is very dark.",
        "Take it near a window in daylight, without direct sun.",
    ),
    QualityFlag.GREY: (
        "The photo has no colour; the pigment contrast is taken from its brightness alone.",
        "Take a colour photo.",
    ),
    QualityFlag.LOW_RESOLUTION: (
        "The patch covers few pixels.",
        "Come closer, or use the camera's full resolution.",
    ),
    QualityFlag.TILTED: (
        "The camera looked at the skin from the side.",
        "Hold the phone parallel to the skin.",
    ),
    QualityFlag.SHADOWED: (
        "A shadow edge crosses the skin.",
        "Turn so that neither you nor the phone casts a shadow.",
    ),
    QualityFlag.TRANSPARENT: (
        "The picture has transparent parts; they were laid on white.",
        "Use the photo as it came from the camera.",
    ),
    QualityFlag.PALETTE: (
        "The picture has a reduced palette of colours.",
        "Use the photo as it came from the camera.",
    ),
    QualityFlag.SEVERAL_PICTURES: (
        "The file holds several pictures; the first was used.",
        "Save the one you mean as a file of its own.",
    ),
    QualityFlag.CORRUPT_DATA: (
        "The file is damaged; parts of the picture may be wrong.",
        "Copy the file again from the camera.",
    ),
    QualityFlag.HDR: (
        "The camera changed the tones from place to place (HDR or portrait mode).",
        "Turn HDR and portrait mode off.",
    ),
    QualityFlag.OTHER_LIGHT: (
        "The light differs in kind from the baseline's (Wood's lamp, polarised, another lamp).",
        "Keep one kind of light within a series.",
    ),
    QualityFlag.CLOCK_DOUBTFUL: (
        "The camera's clock seems wrong.",
        "Set the date in a visits.csv beside the photos.",
    ),
    QualityFlag.DATE_FROM_NAME: (
        "The date was read from the file name.",
        "",
    ),
    QualityFlag.NEAR_DUPLICATE: (
        "Another photo shows the very same picture under another date or encoding.",
        "Remove one of the two, or set its true date in a visits.csv.",
    ),
    QualityFlag.NO_SCALE: (
        "Nothing of known size is in view: areas are shares of the region, not cm².",
        "Lay the printed card beside the patch, or give --scale or --coin.",
    ),
    QualityFlag.SCALE_UNCERTAIN: (
        "The scale is known only roughly.",
        "Lay the printed card flat beside the patch.",
    ),
    QualityFlag.NO_COLOR_CARD: (
        "No colour card is in view: colours are comparable within this photo only.",
        "",
    ),
    QualityFlag.REGION_GUESSED: (
        "The program chose the region by itself.",
        "Draw the region around the patch and give it with --roi.",
    ),
    QualityFlag.REGION_CUT: (
        "A part of the region is out of the picture.",
        "Keep the whole patch and a hand's breadth of skin in view.",
    ),
    QualityFlag.CURVED: (
        "The skin curves away from the camera: areas near the edge are too small.",
        "Take the patch frontally, and compare only photos from the same side.",
    ),
    QualityFlag.PARTLY_UNREGISTERED: (
        "A part of the region could not be matched to the baseline.",
        "Take the photo from the same place and distance as the baseline.",
    ),
    QualityFlag.WEAK_CONTRAST: (
        "The patch hardly differs from the skin beside it.",
        "Use even daylight; on fair skin a Wood's lamp photo shows more.",
    ),
    QualityFlag.NO_PATCH: (
        "No depigmented skin was found in the region.",
        "",
    ),
    QualityFlag.PROFILE_IGNORED: (
        "The file's colour profile is broken and was ignored; its colours were read as sRGB.",
        "Use the photo as it came from the camera.",
    ),
    QualityFlag.OTHER_FIELD: (
        "The hairs do not lie as on the baseline: no change is told from this photo.",
        "Aim at the same field as on the baseline, at the same distance.",
    ),
    QualityFlag.NO_DIAMETERS: (
        "The photo is too coarse for diameters (more than 15 µm a pixel).",
        "Take the close-up with more magnification.",
    ),
    QualityFlag.HAIR_LIKE_SCALP: (
        "Hair and scalp are close in colour and hard to tell apart.",
        "Use even light from both sides of the part; against fair scalp, wet blond hair is darker.",
    ),
    QualityFlag.SCALP_GUESSED: (
        "The program chose the region of scalp by itself.",
        "Draw it on the baseline and give it with --roi.",
    ),
    QualityFlag.CORRECTED_BY_HAND: (
        "Traced hairs were corrected by hand; changes since other photos rest on those traced.",
        "",
    ),
    QualityFlag.BEYOND_REGION: (
        "The patch reaches the edge of the drawn region; what lies beyond is not measured.",
        "Draw the region larger, with a finger's breadth of skin around the patch.",
    ),
}


def flag_names(flags: QualityFlag) -> tuple[str, ...]:
    """Return the names of the single flags in lower case, in the order of the class.

    Examples
    --------
    >>> flag_names(QualityFlag.GLARE | QualityFlag.BLURRED)
    ('blurred', 'glare')
    """
    return tuple(str(flag.name).lower() for flag in QualityFlag if flag in flags)


def flag_sentences(flags: QualityFlag) -> tuple[str, ...]:
    """Return what each flag says, with its advice where there is one."""
    return tuple(
        " ".join(part for part in FLAG_SENTENCES[flag] if part)
        for flag in QualityFlag
        if flag in flags
    )
