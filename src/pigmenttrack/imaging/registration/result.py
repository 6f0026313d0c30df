"""What registration gives back: a map, where it holds, how well, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.coordinates import Size, inside
from pigmenttrack.imaging.registration.stretched_plane import StretchedPlane

Layers: TypeAlias = tuple[StretchedPlane, ...]


@dataclass(frozen=True, slots=True)
class SupportMap:
    """Where on a photo a map was measured: bool cells (rows, columns) that tile the photo."""

    size: Size
    cells: NDArray[np.bool_]

    def __call__(self, points_xy: Points) -> NDArray[np.bool_]:
        """Tell which points (N, 2) lie in a supported cell."""
        height, width = self.size
        rows, columns = self.cells.shape
        row = ((points_xy[:, 1] + 0.5) / height * rows).astype(int).clip(0, rows - 1)
        column = ((points_xy[:, 0] + 0.5) / width * columns).astype(int).clip(0, columns - 1)
        return np.asarray(self.cells[row, column] & inside(points_xy, self.size))


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """The map from a fixed photo (the baseline) to a moving one (a later visit).

    Attributes
    ----------
    ok : bool
        Whether the map is vouched for where `support` says so. Without it nothing may be measured.
    reasons : tuple of str
        Why not, in plain sentences; for a good map, what one should know of it.
    fixed_size, moving_size : (height, width) in px
    layers : tuple of StretchedPlane
        Applied one after the other: one for a direct registration, more for a chain of visits;
        empty when no map was found at all.
    residual_px : float
        One standard deviation of the distance between where a supported point is mapped and where
        it truly lies, in px of the moving photo; infinite without a map.
    supported : tuple of SupportMap
        One a layer, each over the photo that layer starts from.
    mirrored : bool
        Whether one of the photos is a mirror image, as front cameras make.
    evidence : mapping
        The numbers of the self-check.
    """

    ok: bool
    reasons: tuple[str, ...]
    fixed_size: Size
    moving_size: Size
    layers: Layers
    residual_px: float
    supported: tuple[SupportMap, ...]
    mirrored: bool
    evidence: Mapping[str, float]

    def fixed_to_moving(self, points_xy: Points) -> Points:
        """Map points (N, 2) of the fixed photo to the moving one.

        Returns
        -------
        float64 array (N, 2)
            All NaN when no map was found.
        """
        points = np.asarray(points_xy, np.float64)
        if not self.layers:
            return np.full_like(points, np.nan)
        for layer in self.layers:
            points = layer(points)
        return points

    def moving_to_fixed(self, points_xy: Points) -> Points:
        """Map points (N, 2) of the moving photo to the fixed one; NaN when no map was found."""
        points = np.asarray(points_xy, np.float64)
        if not self.layers:
            return np.full_like(points, np.nan)
        for layer in reversed(self.layers):
            points = layer.undo(points)
        return points

    def support(self, points_xy: Points) -> NDArray[np.bool_]:
        """Tell at which points (N, 2) of the fixed photo the map was measured, not extrapolated."""
        points = np.asarray(points_xy, np.float64)
        holds = np.full(len(points), bool(self.layers))
        for layer, supported in zip(self.layers, self.supported, strict=True):
            holds &= supported(points)
            points = layer(points)
        return holds & inside(points, self.moving_size) if self.layers else holds

    def to_facts(self) -> dict[str, object]:
        """Return the registration as plain JSON values, a few kB a layer."""
        return {
            "ok": self.ok,
            "reasons": list(self.reasons),
            "fixed_size": list(self.fixed_size),
            "moving_size": list(self.moving_size),
            "layers": [layer.to_facts() for layer in self.layers],
            "residual_px": self.residual_px if self.layers else None,
            "support": [_cells_to_text(supported.cells) for supported in self.supported],
            "mirrored": self.mirrored,
            "evidence": dict(self.evidence),
        }

    @classmethod
    def from_facts(cls, facts: Mapping[str, object]) -> "Registration":
        """Return the registration that `to_facts` described; it maps points to the same bit."""
        layers = tuple(
            map(StretchedPlane.from_facts, cast("list[dict[str, object]]", facts["layers"]))
        )
        texts = cast("list[list[str]]", facts["support"])
        residual_px = cast("float | None", facts["residual_px"])
        return cls(
            ok=bool(facts["ok"]),
            reasons=tuple(cast("list[str]", facts["reasons"])),
            fixed_size=_size(facts["fixed_size"]),
            moving_size=_size(facts["moving_size"]),
            layers=layers,
            residual_px=np.inf if residual_px is None else residual_px,
            supported=tuple(
                SupportMap(layer.displacement.size, _cells_from_text(text))
                for layer, text in zip(layers, texts, strict=True)
            ),
            mirrored=bool(facts["mirrored"]),
            evidence=cast("dict[str, float]", facts["evidence"]),
        )


def refused(fixed_size: Size, moving_size: Size, *reasons: str, **evidence: float) -> Registration:
    """Return a registration without a map."""
    return Registration(
        ok=False,
        reasons=reasons,
        fixed_size=fixed_size,
        moving_size=moving_size,
        layers=(),
        residual_px=np.inf,
        supported=(),
        mirrored=False,
        evidence=evidence,
    )


def identity(size: Size) -> Registration:
    """Return the registration of a photo to itself."""
    return Registration(
        ok=True,
        reasons=(),
        fixed_size=size,
        moving_size=size,
        layers=(StretchedPlane.flat(np.eye(3), size),),
        residual_px=0.0,
        supported=(SupportMap(size, np.ones((1, 1), np.bool_)),),
        mirrored=False,
        evidence={},
    )


def _size(value: object) -> Size:
    height, width = cast("list[int]", value)
    return height, width


def _cells_to_text(cells: NDArray[np.bool_]) -> list[str]:
    return ["".join("x" if cell else "." for cell in row) for row in cells]


def _cells_from_text(rows: list[str]) -> NDArray[np.bool_]:
    return np.array([[cell == "x" for cell in row] for row in rows], np.bool_)
