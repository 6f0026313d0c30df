"""Two visits beside each other: both in one frame, and what changed between them.

Pictures are warped when they are looked at and never stored. The frame for looking is the one in
which the series was measured, but finer, so that the eye gets what the camera saw.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.app.photo_outline import borders_of, frame_of, read_mask, registration_of
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, photo_path
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.measurement import PatchMeasurement
from pigmenttrack.imaging.array_types import Mask, Points, Rgb
from pigmenttrack.imaging.overlay import draw_overlay
from pigmenttrack.imaging.warp import Frame, warp_to_frame
from pigmenttrack.media.load import load_photo
from pigmenttrack.store.layout import CatalogFolder

LONGEST_PX = 1600  # of a picture for looking: more than a screen shows of it, less than 30 MB each


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RegisteredPhoto:
    """One measured photo in the frame for looking.

    Attributes
    ----------
    rgb : uint8 array (H, W, 3), black where the photo shows nothing of the frame
    inside : bool array (H, W), where it shows the frame
    mask : bool array (H, W), depigmented skin
    outline : tuple of arrays (N, 2), its border in the same pixels
    """

    rgb: Rgb
    inside: Mask
    mask: Mask
    outline: tuple[Points, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the measurement says of two visits.

    Attributes
    ----------
    net : Estimate
        Depigmented area of the earlier visit minus that of the later one, in the series' unit:
        positive where pigment came back.
    gain, loss, repigmentation_pct : Estimate or None
        Known where the earlier visit is the baseline.
    """

    earlier: PatchMeasurement
    later: PatchMeasurement
    net: Estimate
    gain: Estimate | None = None
    loss: Estimate | None = None
    repigmentation_pct: Estimate | None = None

    @property
    def is_beyond_noise(self) -> bool:
        """Whether the interval of the net change leaves zero out."""
        return not self.net.low <= 0 <= self.net.high


def looking_frame(visit: VisitPhoto) -> Frame:
    """Return the frame of a measured visit, as fine as the photo or the eye allows."""
    measured = frame_of(visit)
    height, width = measured.size
    finer = min(LONGEST_PX / max(height, width), 1.0 / measured.reduction)
    finer = max(finer, 1.0)
    return Frame(
        left_px=measured.left_px,
        top_px=measured.top_px,
        reduction=measured.reduction * finer,
        size=(round(height * finer), round(width * finer)),
    )


def registered_photo(folder: CatalogFolder, visit: VisitPhoto) -> RegisteredPhoto:
    """Bring a measured photo into the frame for looking.

    Raises
    ------
    pigmenttrack.domain.errors.UnreadablePhoto
        If the stored file cannot be read any more.
    pigmenttrack.store.errors.CatalogDamaged
        If its mask is missing or damaged.
    """
    frame, registration = looking_frame(visit), registration_of(visit)
    photo = load_photo(photo_path(folder, visit.file))
    rgb, inside = warp_to_frame(
        photo.rgb, frame, (lambda xy: xy) if registration is None else registration.fixed_to_moving
    )
    mask = read_mask(folder, visit)
    # Interpolated, then cut at one half: the border stays where it is, without stairs.
    grey = cv2.resize(mask.astype(np.float32), frame.size[::-1], interpolation=cv2.INTER_LINEAR)
    finer = np.array(frame.size[::-1]) / np.array(mask.shape[::-1])
    outline = tuple((path + 0.5) * finer - 0.5 for path in borders_of(mask))
    return RegisteredPhoto(rgb=rgb, inside=inside, mask=np.asarray(grey >= 0.5), outline=outline)


def mm_per_looking_px(photos: SitePhotos) -> float | None:
    """Return the scale of the frame for looking; None where it is not known."""
    baseline = photos.baseline
    if baseline is None or not baseline.lies_in_frame:
        return None
    if baseline.scalp is not None:
        scale = baseline.facts.get("scale")
        return None if scale is None else scale["mm_per_px"] / looking_frame(baseline).reduction
    if photos.mm_per_frame_px is None:
        return None
    return photos.mm_per_frame_px * frame_of(baseline).reduction / looking_frame(baseline).reduction


def gain_loss_picture(earlier: RegisteredPhoto, later: RegisteredPhoto) -> Rgb:
    """Return the later photo with both outlines, regained and newly lost pigment drawn on it."""
    return draw_overlay(later.rgb, later.mask, earlier.mask, valid=later.inside & earlier.inside)


def change_between(photos: SitePhotos, earlier: VisitPhoto, later: VisitPhoto) -> Change | None:
    """Return what the measurement says of two visits.

    Against the baseline these are the stored numbers. Between two other visits the difference of
    their areas carries twice the variance of one area in this series, and the scale's error in
    proportion; None where either was not measured or the series' noise is not known.
    """
    before, after = earlier.measurement, later.measurement
    if before is None or after is None or photos.series is None or earlier is later:
        return None
    if before.is_baseline and after.net is not None:
        return Change(
            earlier=before,
            later=after,
            net=after.net,
            gain=after.gain,
            loss=after.loss,
            repigmentation_pct=after.repigmentation_pct,
        )
    if photos.series.noise_sd is None:
        return None
    net = before.area.value - after.area.value
    sd = float(np.hypot(np.sqrt(2.0) * photos.series.noise_sd, _relative_scale_sd(later) * net))
    return Change(earlier=before, later=after, net=normal_estimate(net, sd))


def _relative_scale_sd(visit: VisitPhoto) -> float:
    """Return the relative sd of an area from the scale that all areas of a series share."""
    scale = visit.facts.get("scale")
    if scale is None:
        return 0.0
    relative = float(scale["sd_mm_per_px"]) / float(scale["mm_per_px"])
    return float(np.hypot(2.0 * relative, float(scale["relative_plane_sd"])))
