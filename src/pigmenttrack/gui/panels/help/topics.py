"""The words of the help."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One card of the help; its drawing may be missing."""

    heading: str
    words: str
    drawing: str = ""


def photographing() -> tuple[Paragraph, ...]:
    """Return how to photograph."""
    return (
        Paragraph(
            QCoreApplication.translate("help", "From the front"),
            QCoreApplication.translate(
                "help",
                "Hold the phone parallel to the skin, a forearm's length away. From the side, "
                "areas look smaller than they are.",
            ),
            "front",
        ),
        Paragraph(
            QCoreApplication.translate("help", "In even daylight"),
            QCoreApplication.translate(
                "help",
                "Near a window, without direct sun, flash off. Turn so that neither you nor the "
                "phone casts a shadow.",
            ),
            "light",
        ),
        Paragraph(
            QCoreApplication.translate("help", "With the card beside the patch"),
            QCoreApplication.translate(
                "help",
                "Print the card (pigmenttrack card), lay it flat beside the patch. With it areas "
                "are told in cm², without it in percent of the region.",
            ),
            "card",
        ),
        Paragraph(
            QCoreApplication.translate("help", "Sharp and close"),
            QCoreApplication.translate(
                "help",
                "Tap the skin on the screen to focus and rest your elbow. The patch should fill "
                "a third of the picture, with a hand's breadth of skin around it.",
            ),
            "close",
        ),
        Paragraph(
            QCoreApplication.translate("help", "The same place each time"),
            QCoreApplication.translate(
                "help",
                "The same posture, the same distance, every four weeks. Two or three photos a "
                "day make the measurement steadier: they count as one visit.",
            ),
            "again",
        ),
        Paragraph(
            QCoreApplication.translate("help", "One kind of light in a series"),
            QCoreApplication.translate(
                "help",
                "Wood's lamp, polarised light and a dermatoscope are fine, each as a site of its "
                "own. Cream, sunscreen and make-up come off first.",
            ),
            "lamp",
        ),
    )


def numbers() -> tuple[Paragraph, ...]:
    """Return what the numbers mean."""
    return (
        Paragraph(
            QCoreApplication.translate("help", "Area, and its interval"),
            QCoreApplication.translate(
                "help",
                "Depigmented area in cm², or in percent of the region without a scale. The "
                "two numbers beside it are the 95 % interval: scale, border and registration "
                "together.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "Gain and loss"),
            QCoreApplication.translate(
                "help",
                "Pigment regained and newly lost since the baseline, counted apart: a patch may "
                "fill in the middle and spread at its edge. Net is gain minus loss.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "Noise band"),
            QCoreApplication.translate(
                "help",
                "What a series shows when nothing changes: light, posture, camera, skin. "
                "A change counts only where it leaves this band.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "Verdict"),
            QCoreApplication.translate(
                "help",
                "Beyond noise, within noise, or not enough data. A verdict needs six visits over "
                "more than a month; until then two photos are compared with each other only.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "Flags"),
            QCoreApplication.translate(
                "help",
                "A flag is a doubt about one photo, in a sentence with what to do about it. "
                "A photo that cannot be measured has no number at all.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "Contrast"),
            QCoreApplication.translate(
                "help",
                "How much paler the patch is than the skin beside it, in units of the melanin "
                "index. Comparing within one photo takes light and tan out.",
            ),
        ),
    )


def limits() -> tuple[Paragraph, ...]:
    """Return what the numbers do not mean."""
    return (
        Paragraph(
            QCoreApplication.translate("help", "No diagnosis"),
            QCoreApplication.translate(
                "help",
                "The program does not know what a pale patch is. It measures what was outlined. "
                "What it is, a dermatologist says.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "No cause"),
            QCoreApplication.translate(
                "help",
                "What was taken and what changed stand beside each other on one axis. That one "
                "came after the other does not say why.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "No advice on therapy"),
            QCoreApplication.translate(
                "help",
                "Templates and reference lines are forms to fill in and lines that somebody "
                "published. None of them is meant for you in particular.",
            ),
        ),
        Paragraph(
            QCoreApplication.translate("help", "Not the whole body"),
            QCoreApplication.translate(
                "help",
                "A number speaks of one site. Sites chosen for looking worst tend to "
                "look better later, whatever is done. Photograph a site that nobody treats, too.",
            ),
        ),
    )
