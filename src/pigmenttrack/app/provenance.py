"""Gather what a measurement depends on."""

import hashlib
import platform
from collections.abc import Sequence
from functools import cache
from importlib import metadata

import numpy as np

from pigmenttrack import __version__
from pigmenttrack.app.model_evidence import model_facts
from pigmenttrack.app.series_scale import SeriesScale
from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.warp import Frame

LIBRARIES = ("numpy", "opencv-python-headless", "scipy", "pillow", "pi-heif", "tifffile")


def provenance_of(
    visit: Visit,
    mask: Mask,
    baseline: Baseline,
    scale: SeriesScale | None,
    used: Sequence[Visit],
) -> Provenance:
    """Return everything the numbers of one visit depend on.

    One boundary between skin and patch is decided for all visits together, so each number depends
    on every photo of the series.
    """
    return Provenance(
        {
            "program": {"name": "pigmenttrack", "version": __version__},
            "libraries": dict(library_versions()),
            "python": platform.python_version(),
            "parameters": baseline.options.facts(),
            "photo": photo_facts(visit.sha256, visit.size, visit.captured),
            "baseline_sha256": baseline.visit.sha256,
            "series_sha256": [other.sha256 for other in used],
            "frame": frame_facts(baseline.frame),
            "region_sha256": None if baseline.region is None else mask_sha256(baseline.region),
            "strokes": strokes_facts(used),
            "mask_sha256": mask_sha256(mask),
            "registration": (None if visit.registration is None else visit.registration.to_facts()),
            "scale": None if scale is None else scale_facts(scale),
            "card": card_facts(visit),
            **({} if baseline.options.model is None else model_facts(baseline.options)),
        }
    )


def photo_facts(sha256: str, size: tuple[int, int], captured: CaptureTime) -> dict[str, object]:
    """Return which photo this is."""
    return {
        "sha256": sha256,
        "height_px": size[0],
        "width_px": size[1],
        "taken_at": captured.taken_at.isoformat(),
        "date_source": captured.source.value,
    }


def frame_facts(frame: Frame) -> dict[str, object]:
    """Return which part of the baseline photo is measured, and how finely."""
    return {
        "left_px": frame.left_px,
        "top_px": frame.top_px,
        "reduction": frame.reduction,
        "height_px": frame.size[0],
        "width_px": frame.size[1],
    }


def scale_facts(scale: SeriesScale) -> dict[str, object]:
    """Return where millimetres come from."""
    one = scale.scale
    return {
        "kind": one.kind.value,
        "photo_sha256": scale.photo_sha256,
        "mm_per_px": one.mm_per_px,
        "sd_mm_per_px": one.sd_mm_per_px,
        "tilt_deg": one.tilt_deg,
        "plane_mm_from_px": None if one.plane_mm_from_px is None else list(one.plane_mm_from_px),
        "detail": one.detail,
        "relative_plane_sd": scale.relative_plane_sd,
    }


def card_facts(visit: Visit) -> dict[str, object] | None:
    """Return what the reference object in this photo said about colour and tilt."""
    if visit.reference is None:
        return None
    color = visit.reference.color
    scale = visit.reference.scale
    return {
        "kind": scale.kind.value,
        "mm_per_px": scale.mm_per_px,
        "tilt_deg": scale.tilt_deg,
        "color": None if color is None else color.to_facts(),
    }


def strokes_facts(visits: Sequence[Visit]) -> dict[str, object] | None:
    """Return how many strokes the person drew, and their hash; None without any.

    The hash is that of labels, widths and paths in the frame, visit by visit.
    """
    n_strokes = sum(len(visit.strokes) for visit in visits)
    if not n_strokes:
        return None
    digest = hashlib.sha256()
    for visit in visits:
        digest.update(f"photo {visit.sha256}\n".encode())
        for stroke in visit.strokes:
            path = np.asarray(stroke.path_xy, np.float64).round(3).tolist()
            digest.update(f"{stroke.label.value} {stroke.radius_px:.3f} {path}\n".encode())
    return {"count": n_strokes, "sha256": digest.hexdigest()}


def mask_sha256(mask: Mask) -> str:
    """Return the hash of a mask's size and bits."""
    size = np.array(mask.shape, np.int64).tobytes()
    return hashlib.sha256(size + np.packbits(mask).tobytes()).hexdigest()


@cache
def library_versions() -> tuple[tuple[str, str], ...]:
    """Return name and version of every library that numbers depend on."""
    return tuple((name, metadata.version(name)) for name in LIBRARIES)
