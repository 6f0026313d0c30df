"""The fixed words of the lower rooms, marked for translation; shown through `spoken`.

A test holds that no flag, route, symptom and the like is missing.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

FIXED_WORDS = (
    QT_TRANSLATE_NOOP("spoken", "The photo is blurred."),
    QT_TRANSLATE_NOOP(
        "spoken", "Rest the phone on something, tap the skin on the screen to focus, take it again."
    ),
    QT_TRANSLATE_NOOP(
        "spoken", "Parts of the skin are burnt out to white; no colour can be read there."
    ),
    QT_TRANSLATE_NOOP(
        "spoken", "Turn the flash off, move out of direct sun, or lower the exposure."
    ),
    QT_TRANSLATE_NOOP("spoken", "Shiny spots hide the skin."),
    QT_TRANSLATE_NOOP("spoken", "Use soft light from the side, and wipe off cream."),
    QT_TRANSLATE_NOOP("spoken", "The photo is very dark."),
    QT_TRANSLATE_NOOP("spoken", "Take it near a window in daylight, without direct sun."),
    QT_TRANSLATE_NOOP(
        "spoken",
        "The photo has no colour; the pigment contrast is taken from its brightness alone.",
    ),
    QT_TRANSLATE_NOOP("spoken", "Take a colour photo."),
    QT_TRANSLATE_NOOP("spoken", "The patch covers few pixels."),
    QT_TRANSLATE_NOOP("spoken", "Come closer, or use the camera's full resolution."),
    QT_TRANSLATE_NOOP("spoken", "The camera looked at the skin from the side."),
    QT_TRANSLATE_NOOP("spoken", "Hold the phone parallel to the skin."),
    QT_TRANSLATE_NOOP("spoken", "A shadow edge crosses the skin."),
    QT_TRANSLATE_NOOP("spoken", "Turn so that neither you nor the phone casts a shadow."),
    QT_TRANSLATE_NOOP("spoken", "The picture has transparent parts; they were laid on white."),
    QT_TRANSLATE_NOOP("spoken", "Use the photo as it came from the camera."),
    QT_TRANSLATE_NOOP("spoken", "The picture has a reduced palette of colours."),
    QT_TRANSLATE_NOOP("spoken", "The file holds several pictures; the first was used."),
    QT_TRANSLATE_NOOP("spoken", "Save the one you mean as a file of its own."),
    QT_TRANSLATE_NOOP("spoken", "The file is damaged; parts of the picture may be wrong."),
    QT_TRANSLATE_NOOP("spoken", "Copy the file again from the camera."),
    QT_TRANSLATE_NOOP(
        "spoken", "The camera changed the tones from place to place (HDR or portrait mode)."
    ),
    QT_TRANSLATE_NOOP("spoken", "Turn HDR and portrait mode off."),
    QT_TRANSLATE_NOOP(
        "spoken",
        "The light differs in kind from the baseline's (Wood's lamp, polarised, another lamp).",
    ),
    QT_TRANSLATE_NOOP("spoken", "Keep one kind of light within a series."),
    QT_TRANSLATE_NOOP("spoken", "The camera's clock seems wrong."),
    QT_TRANSLATE_NOOP("spoken", "Set the date in a visits.csv beside the photos."),
    QT_TRANSLATE_NOOP("spoken", "The date was read from the file name."),
    QT_TRANSLATE_NOOP(
        "spoken", "Another photo shows the very same picture under another date or encoding."
    ),
    QT_TRANSLATE_NOOP("spoken", "Remove one of the two, or set its true date in a visits.csv."),
    QT_TRANSLATE_NOOP(
        "spoken", "Nothing of known size is in view: areas are shares of the region, not cm²."
    ),
    QT_TRANSLATE_NOOP(
        "spoken", "Lay the printed card beside the patch, or give --scale or --coin."
    ),
    QT_TRANSLATE_NOOP("spoken", "The scale is known only roughly."),
    QT_TRANSLATE_NOOP("spoken", "Lay the printed card flat beside the patch."),
    QT_TRANSLATE_NOOP(
        "spoken", "No colour card is in view: colours are comparable within this photo only."
    ),
    QT_TRANSLATE_NOOP("spoken", "The program chose the region by itself."),
    QT_TRANSLATE_NOOP("spoken", "Draw the region around the patch and give it with --roi."),
    QT_TRANSLATE_NOOP("spoken", "A part of the region is out of the picture."),
    QT_TRANSLATE_NOOP("spoken", "Keep the whole patch and a hand's breadth of skin in view."),
    QT_TRANSLATE_NOOP(
        "spoken", "The skin curves away from the camera: areas near the edge are too small."
    ),
    QT_TRANSLATE_NOOP(
        "spoken", "Take the patch frontally, and compare only photos from the same side."
    ),
    QT_TRANSLATE_NOOP("spoken", "A part of the region could not be matched to the baseline."),
    QT_TRANSLATE_NOOP("spoken", "Take the photo from the same place and distance as the baseline."),
    QT_TRANSLATE_NOOP("spoken", "The patch hardly differs from the skin beside it."),
    QT_TRANSLATE_NOOP("spoken", "Use even daylight; on fair skin a Wood's lamp photo shows more."),
    QT_TRANSLATE_NOOP("spoken", "No depigmented skin was found in the region."),
    QT_TRANSLATE_NOOP(
        "spoken",
        "The file's colour profile is broken and was ignored; its colours were read as sRGB.",
    ),
    QT_TRANSLATE_NOOP(
        "spoken", "The hairs do not lie as on the baseline: no change is told from this photo."
    ),
    QT_TRANSLATE_NOOP("spoken", "Aim at the same field as on the baseline, at the same distance."),
    QT_TRANSLATE_NOOP("spoken", "The photo is too coarse for diameters (more than 15 µm a pixel)."),
    QT_TRANSLATE_NOOP("spoken", "Take the close-up with more magnification."),
    QT_TRANSLATE_NOOP("spoken", "Hair and scalp are close in colour and hard to tell apart."),
    QT_TRANSLATE_NOOP(
        "spoken",
        "Use even light from both sides of the part; against fair scalp, wet blond hair is darker.",
    ),
    QT_TRANSLATE_NOOP("spoken", "The program chose the region of scalp by itself."),
    QT_TRANSLATE_NOOP("spoken", "Draw it on the baseline and give it with --roi."),
    QT_TRANSLATE_NOOP(
        "spoken",
        "Traced hairs were corrected by hand; changes since other photos rest on those traced.",
    ),
    QT_TRANSLATE_NOOP(
        "spoken",
        "The patch reaches the edge of the drawn region; what lies beyond is not measured.",
    ),
    QT_TRANSLATE_NOOP(
        "spoken", "Draw the region larger, with a finger's breadth of skin around the patch."
    ),
    QT_TRANSLATE_NOOP("spoken", "oral"),
    QT_TRANSLATE_NOOP("spoken", "sublingual"),
    QT_TRANSLATE_NOOP("spoken", "intramuscular"),
    QT_TRANSLATE_NOOP("spoken", "subcutaneous"),
    QT_TRANSLATE_NOOP("spoken", "intravenous"),
    QT_TRANSLATE_NOOP("spoken", "nasal"),
    QT_TRANSLATE_NOOP("spoken", "topical"),
    QT_TRANSLATE_NOOP("spoken", "light"),
    QT_TRANSLATE_NOOP("spoken", "haircut"),
    QT_TRANSLATE_NOOP("spoken", "transplant"),
    QT_TRANSLATE_NOOP("spoken", "sunburn"),
    QT_TRANSLATE_NOOP("spoken", "illness"),
    QT_TRANSLATE_NOOP("spoken", "surgery"),
    QT_TRANSLATE_NOOP("spoken", "washout"),
    QT_TRANSLATE_NOOP("spoken", "other"),
    QT_TRANSLATE_NOOP("spoken", "sun"),
    QT_TRANSLATE_NOOP("spoken", "narrow-band UVB"),
    QT_TRANSLATE_NOOP("spoken", "excimer"),
    QT_TRANSLATE_NOOP("spoken", "PUVA"),
    QT_TRANSLATE_NOOP("spoken", "tanning bed"),
    QT_TRANSLATE_NOOP("spoken", "fatigue"),
    QT_TRANSLATE_NOOP("spoken", "tingling or numbness"),
    QT_TRANSLATE_NOOP("spoken", "breathlessness"),
    QT_TRANSLATE_NOOP("spoken", "pale skin"),
    QT_TRANSLATE_NOOP("spoken", "hair shedding"),
    QT_TRANSLATE_NOOP("spoken", "dry or breaking hair"),
    QT_TRANSLATE_NOOP("spoken", "poor appetite"),
    QT_TRANSLATE_NOOP("spoken", "burning feet"),
    QT_TRANSLATE_NOOP("spoken", "itch"),
    QT_TRANSLATE_NOOP("spoken", "sleeplessness"),
    QT_TRANSLATE_NOOP("spoken", "proton-pump inhibitor or H2 blocker"),
    QT_TRANSLATE_NOOP("spoken", "metformin"),
    QT_TRANSLATE_NOOP("spoken", "gastritis"),
    QT_TRANSLATE_NOOP("spoken", "coeliac disease"),
    QT_TRANSLATE_NOOP("spoken", "Crohn's disease"),
    QT_TRANSLATE_NOOP("spoken", "vegan diet"),
    QT_TRANSLATE_NOOP("spoken", "age over 60"),
    QT_TRANSLATE_NOOP("spoken", "stomach or bowel surgery"),
    QT_TRANSLATE_NOOP("spoken", "labs"),
    QT_TRANSLATE_NOOP("spoken", "doses"),
    QT_TRANSLATE_NOOP("spoken", "scores"),
    QT_TRANSLATE_NOOP("spoken", "events"),
    QT_TRANSLATE_NOOP("spoken", "symptoms"),
    QT_TRANSLATE_NOOP("spoken", "Vitamin B12"),
    QT_TRANSLATE_NOOP("spoken", "Holotranscobalamin"),
    QT_TRANSLATE_NOOP("spoken", "Methylmalonic acid"),
    QT_TRANSLATE_NOOP("spoken", "Homocysteine"),
    QT_TRANSLATE_NOOP("spoken", "Folate"),
    QT_TRANSLATE_NOOP("spoken", "25-OH vitamin D"),
    QT_TRANSLATE_NOOP("spoken", "Ferritin"),
    QT_TRANSLATE_NOOP("spoken", "Zinc"),
    QT_TRANSLATE_NOOP("spoken", "Haemoglobin"),
    QT_TRANSLATE_NOOP("spoken", "Mean corpuscular volume"),
    QT_TRANSLATE_NOOP("spoken", "vitiligo support"),
    QT_TRANSLATE_NOOP("spoken", "B12 oral daily"),
    QT_TRANSLATE_NOOP("spoken", "B12 IM weekly"),
    QT_TRANSLATE_NOOP("spoken", "B12 maintenance"),
    QT_TRANSLATE_NOOP("spoken", "% of the region"),
    QT_TRANSLATE_NOOP("spoken", "melanin index"),
    QT_TRANSLATE_NOOP("spoken", "Depigmented area"),
    QT_TRANSLATE_NOOP("spoken", "Contrast to the skin beside it"),
    QT_TRANSLATE_NOOP("spoken", "beyond noise"),
    QT_TRANSLATE_NOOP("spoken", "within noise"),
    QT_TRANSLATE_NOOP("spoken", "not enough data"),
)
