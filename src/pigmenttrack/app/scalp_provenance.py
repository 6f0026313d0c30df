"""What a measurement of the scalp depends on."""

import hashlib
import platform
from collections.abc import Mapping, Sequence

import numpy as np

from pigmenttrack import __version__
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.provenance import library_versions, mask_sha256, photo_facts
from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.hair.shafts import Hair

PATH_STEPS_PER_PX = 100  # paths are hashed in hundredths of a pixel


def scalp_provenance(
    photo: ScalpPhoto,
    options: MeasureOptions,
    *,
    view: str,
    baseline_sha256: str,
    roi: Mask | None,
    found: Mapping[str, object],
) -> Provenance:
    """Return everything the numbers of one photo depend on.

    Parameters
    ----------
    found : mapping
        What was found on the photo and how it lies beside the baseline, as plain values.
    """
    return Provenance(
        {
            "program": {"name": "pigmenttrack", "version": __version__},
            "libraries": dict(library_versions()),
            "python": platform.python_version(),
            "parameters": options.facts(),
            "view": view,
            "photo": photo_facts(photo.sha256, photo.size, photo.captured),
            "baseline_sha256": baseline_sha256,
            "region_sha256": None if roi is None else mask_sha256(roi),
            "scale": None if photo.scale is None else scale_facts(photo.scale),
            **found,
        }
    )


def scale_facts(scale: Scale) -> dict[str, object]:
    """Return where millimetres come from."""
    return {
        "kind": scale.kind.value,
        "mm_per_px": scale.mm_per_px,
        "sd_mm_per_px": scale.sd_mm_per_px,
        "tilt_deg": scale.tilt_deg,
        "detail": scale.detail,
    }


def hairs_sha256(hairs: Sequence[Hair]) -> str:
    """Return the hash of all traced paths."""
    digest = hashlib.sha256()
    for hair in hairs:
        steps = np.rint(hair.path_xy * PATH_STEPS_PER_PX).astype(np.int64)
        digest.update(len(steps).to_bytes(8, "little") + steps.tobytes())
    return digest.hexdigest()
