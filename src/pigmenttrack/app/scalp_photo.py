"""One photo of the scalp on its way: read, with its scale and all that is known beside hair."""

from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.graticule import MM_A_STROKE, scale_of_reference
from pigmenttrack.app.inspect_photo import doubts, look_for_reference, stated_scale
from pigmenttrack.app.options import STATED_SCALE_RELATIVE_SD, MeasureOptions
from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Points, Rgb
from pigmenttrack.imaging.fingerprint import pixel_fingerprint
from pigmenttrack.imaging.quality import require_measurable
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.scalp.drawn_panel import find_drawn_panels, without_drawings
from pigmenttrack.imaging.scalp.field_of_view import FieldOfView, find_field_of_view
from pigmenttrack.imaging.scalp.scale_bar import FoundBar, find_scale_bar
from pigmenttrack.media.folder import FoundPhoto
from pigmenttrack.media.load import load_photo

LARGEST_WITH_DRAWINGS_PX = 6_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpPhoto:
    """A photo of the scalp, upright and at full size.

    Attributes
    ----------
    scale : Scale or None
        As this photo shows it or the person stated it.
    bar_px : float or None
        Length of a bar that the device drew; None where none was found.
    stroke_px : float or None
        From stroke to stroke of a graticule of which nobody said how fine it is; else None.
    covered : tuple of arrays (N, 2)
        Outlines of what hides the scalp: a card, what a device drew.
    traced_rgb : uint8 array (H, W, 3)
        The picture with what a device drew filled from its surroundings: letters are no hair.
    """

    name: str
    sha256: str
    captured: CaptureTime
    rgb: Rgb
    traced_rgb: Rgb
    fingerprint: int
    field: FieldOfView
    scale: Scale | None
    bar_px: float | None
    stroke_px: float | None
    covered: tuple[Points, ...]
    flags: QualityFlag

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in pixels."""
        return self.rgb.shape[0], self.rgb.shape[1]

    def shown(self) -> Mask | None:
        """Return where the photo shows scalp; None: everywhere."""
        if not self.covered:
            return self.field.mask
        free = ~mask_from_polygons(self.covered, self.size)
        return free if self.field.mask is None else free & self.field.mask

    def where_counted(self, drawn: Mask | None) -> Mask | None:
        """Return where roots count: on scalp, and in the region that a person drew; None: all."""
        shown = self.shown()
        if drawn is None or shown is None:
            return shown if drawn is None else drawn
        return np.asarray(shown & drawn)


def read_scalp_photo(found: FoundPhoto, options: MeasureOptions) -> ScalpPhoto:
    """Read a photo and look for its scale.

    Raises
    ------
    PhotoRejected
        If it cannot be read or shows nothing.
    """
    photo = load_photo(found.path)
    require_measurable(photo.rgb)
    field = find_field_of_view(photo.rgb)
    may_have = _may_have_drawings(photo.rgb, options)
    bar = find_scale_bar(photo.rgb) if may_have else None
    drawn = find_drawn_panels(photo.rgb) if may_have else ()
    drawn += () if bar is None else bar.outlines
    scale = _stated_scale(options, field)
    if scale is None and bar is not None and options.bar_mm is not None:
        scale = _bar_scale(bar, options.bar_mm)
    reference = look_for_reference(photo.rgb, options) if scale is None else None
    stroke_px = None
    if reference is not None:
        scale = scale_of_reference(photo.rgb, reference, options)
        if scale is None:
            stroke_px = MM_A_STROKE / reference.scale.mm_per_px
        if scale is None or scale.kind is ScaleKind.GRATICULE:
            drawn += reference.covered  # its strokes are no hair
    return ScalpPhoto(
        name=photo.name,
        sha256=photo.sha256,
        captured=found.captured,
        rgb=photo.rgb,
        traced_rgb=without_drawings(photo.rgb, drawn),
        fingerprint=pixel_fingerprint(photo.rgb),
        field=field,
        scale=scale,
        bar_px=None if bar is None else bar.length_px,
        stroke_px=stroke_px,
        covered=(*drawn, *(() if reference is None else reference.covered)),
        flags=doubts(photo, found.captured, reference),
    )


def scale_doubts(scale: Scale | None) -> QualityFlag:
    """Return what is doubtful about a scale."""
    return QualityFlag.NO_SCALE if scale is None else NO_DOUBT


def _may_have_drawings(rgb: Rgb, options: MeasureOptions) -> bool:
    """Tell whether drawings are worth looking for: dermatoscopes make them, phones do not."""
    return options.bar_mm is not None or rgb.shape[0] * rgb.shape[1] <= LARGEST_WITH_DRAWINGS_PX


def _bar_scale(bar: FoundBar, bar_mm: float) -> Scale:
    size = bar_mm / bar.length_px
    return Scale(
        mm_per_px=size,
        sd_mm_per_px=size * bar.sd_px / bar.length_px,
        kind=ScaleKind.BAR,
        detail=f"bar of {bar_mm:g} mm, {bar.length_px:.1f} px",
    )


def _stated_scale(options: MeasureOptions, field: FieldOfView) -> Scale | None:
    """Return the scale that the person gave, in millimetres a pixel or as the field's width."""
    if options.field_mm is None:
        return stated_scale(options)
    size = options.field_mm / field.width_px
    what = "diameter of the round field" if field.is_round else "width of the picture"
    return Scale(
        mm_per_px=size,
        sd_mm_per_px=size * STATED_SCALE_RELATIVE_SD,
        kind=ScaleKind.FIELD,
        detail=f"{what}, {options.field_mm:g} mm",
    )
