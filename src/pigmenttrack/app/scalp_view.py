"""How near the camera was: close-up or wider view, and why we think so."""

from dataclasses import dataclass

from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.domain.hair import COARSEST_COUNT_MM_PER_PX
from pigmenttrack.domain.scalp import ScalpView
from pigmenttrack.imaging.scalp.nearness import line_dominance

# On close-ups lines stand out by about as much as the whole picture varies, or by more; on wider
# views by a third of it.
NEAR_FROM = 2.0 / 3.0


@dataclass(frozen=True, slots=True)
class ViewChoice:
    """The view, and a sentence that says why."""

    view: ScalpView
    reason: str


def choose_view(baseline: ScalpPhoto, wanted: ScalpView | None) -> ViewChoice:
    """Return how near the photos of a folder were taken, judged by the baseline.

    A known scale decides; without one how much single lines stand out.
    """
    if wanted is not None:
        return ViewChoice(wanted, f"Measured as {_words(wanted)}, as asked.")
    if baseline.scale is not None:
        size_um = 1000 * baseline.scale.mm_per_px
        fine = baseline.scale.mm_per_px <= COARSEST_COUNT_MM_PER_PX
        view = ScalpView.CLOSE_UP if fine else ScalpView.GLOBAL
        limit_um = 1000 * COARSEST_COUNT_MM_PER_PX
        side = "finer" if fine else "coarser"
        return ViewChoice(
            view,
            f"Measured as {_words(view)}: {size_um:.3g} µm a pixel is {side} than the "
            f"{limit_um:.0f} µm at which single hairs can be told apart.",
        )
    if baseline.bar_px is not None:
        return ViewChoice(
            ScalpView.CLOSE_UP, "Measured as close-ups: the device drew a scale bar into them."
        )
    if baseline.stroke_px is not None:
        return ViewChoice(
            ScalpView.CLOSE_UP,
            "Measured as close-ups: single hairs stand out beside the strokes of a graticule.",
        )
    dominance = line_dominance(baseline.rgb)
    near = dominance >= NEAR_FROM
    view = ScalpView.CLOSE_UP if near else ScalpView.GLOBAL
    seen = "single lines stand out on even ground" if near else "no single hairs stand out"
    return ViewChoice(
        view,
        f"Measured as {_words(view)}: the scale is not known, and {seen} (--view says otherwise).",
    )


def _words(view: ScalpView) -> str:
    return "close-ups" if view is ScalpView.CLOSE_UP else "wider views of the scalp"
