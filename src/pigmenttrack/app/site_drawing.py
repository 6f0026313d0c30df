"""What a person drew on a site's photos, as the site keeps it.

One JSON text holds it all, so that every stroke is one edit of the site, with an inverse:

    {"polygons_xy": [[[x, y], …]],
     "strokes": [{"photo": sha256, "label": "patch", "path_xy": [[x, y], …], "radius_px": r}],
     "landmarks": [{"photo": sha256, "pairs": [[x0, y0, x1, y1], …]}],
     "scale": {"line_xy": [[x, y], [x, y]], "length_mm": 20.0}, "coin": "1 euro",
     "field_mm": 8.6,
     "hair_edits": [{"photo": sha256, "edits": [{"delete": [x, y]}, …]}]}

Outlines, the first points of landmarks and the scale lie on the baseline. Photos are named by
their hash, because two visits may bring files of one name; a folder's ``roi.json`` names files
instead (`app.staged_outline`). Whatever else the text holds is kept.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import hypot
from typing import Any

from pigmenttrack.domain.edit import Edit, RecordChange
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.media.hair_edits import HairWish, wish_from
from pigmenttrack.store.sites import site_record

XY = tuple[float, float]
Polygon = tuple[XY, ...]
LandmarkPair = tuple[XY, XY]  # on the baseline, on the visit
_DECIMALS = 2  # of a pixel: finer than any hand
_KNOWN = (
    "polygon_xy",
    "polygons_xy",
    "strokes",
    "landmarks",
    "scale",
    "coin",
    "field_mm",
    "hair_edits",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnStroke:
    """One stroke of the brush on one photo.

    Attributes
    ----------
    photo : str
        Hash of the photo.
    label : str
        "patch" or "skin".
    """

    photo: str
    label: str
    path_xy: tuple[XY, ...]
    radius_px: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnScale:
    """Two points on the baseline and how far they are apart on the skin."""

    line_xy: tuple[XY, XY]
    length_mm: float

    @property
    def mm_per_px(self) -> float:
        """What that makes of a pixel."""
        (x0, y0), (x1, y1) = self.line_xy
        return self.length_mm / hypot(x1 - x0, y1 - y0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDrawing:
    """All that was drawn on a site's photos.

    Attributes
    ----------
    polygons : outlines of the region on the baseline
    strokes : earlier ones first
    landmarks : mapping of a photo's hash to its pairs
    scale : DrawnScale or None
    coin : str
        Name of a coin that lies beside the patch; empty: none.
    field_mm : float or None
        Width of what a scalp close-up shows, or the diameter where the field is round.
    hair_edits : mapping of a photo's hash to the corrections of its hairs, earlier ones first
    others : str
        What else the site keeps, as JSON.
    """

    polygons: tuple[Polygon, ...] = ()
    strokes: tuple[DrawnStroke, ...] = ()
    landmarks: tuple[tuple[str, tuple[LandmarkPair, ...]], ...] = ()
    scale: DrawnScale | None = None
    coin: str = ""
    field_mm: float | None = None
    hair_edits: tuple[tuple[str, tuple[HairWish, ...]], ...] = ()
    others: str = "{}"

    def strokes_on(self, photo: str) -> tuple[DrawnStroke, ...]:
        """Return the strokes on one photo."""
        return tuple(stroke for stroke in self.strokes if stroke.photo == photo)

    def pairs_on(self, photo: str) -> tuple[LandmarkPair, ...]:
        """Return the landmarks that tie one photo to the baseline."""
        return dict(self.landmarks).get(photo, ())

    def hair_edits_on(self, photo: str) -> tuple[HairWish, ...]:
        """Return the corrections of the hairs of one photo."""
        return dict(self.hair_edits).get(photo, ())

    def with_hair_edits_on(self, photo: str, edits: tuple[HairWish, ...]) -> "SiteDrawing":
        """Return the drawing with other corrections of the hairs of one photo."""
        kept = tuple((other, own) for other, own in self.hair_edits if other != photo)
        return replace(self, hair_edits=(*kept, (photo, edits)) if edits else kept)

    def with_strokes_on(self, photo: str, strokes: tuple[DrawnStroke, ...]) -> "SiteDrawing":
        """Return the drawing with other strokes on one photo."""
        others = tuple(stroke for stroke in self.strokes if stroke.photo != photo)
        return replace(self, strokes=others + strokes)

    def with_pairs_on(self, photo: str, pairs: tuple[LandmarkPair, ...]) -> "SiteDrawing":
        """Return the drawing with other landmarks on one photo."""
        landmarks = dict(self.landmarks)
        landmarks.pop(photo, None)
        if pairs:
            landmarks[photo] = pairs
        return replace(self, landmarks=tuple(landmarks.items()))

    def to_text(self) -> str | None:
        """Return the drawing as a site keeps it; None where nothing was drawn."""
        content: dict[str, object] = json.loads(self.others)
        if self.polygons:
            content["polygons_xy"] = [_plain(polygon) for polygon in self.polygons]
        if self.strokes:
            content["strokes"] = [_stroke_content(stroke) for stroke in self.strokes]
        if self.landmarks:
            content["landmarks"] = [
                {"photo": photo, "pairs": [_plain(pair)[0] + _plain(pair)[1] for pair in pairs]}
                for photo, pairs in self.landmarks
            ]
        if self.scale is not None:
            content["scale"] = {
                "line_xy": _plain(self.scale.line_xy),
                "length_mm": self.scale.length_mm,
            }
        if self.coin:
            content["coin"] = self.coin
        if self.field_mm is not None:
            content["field_mm"] = self.field_mm
        if self.hair_edits:
            content["hair_edits"] = [
                {"photo": photo, "edits": [one.content() for one in own]}
                for photo, own in self.hair_edits
            ]
        return json.dumps(content) if content else None


def drawing_of(site: Site) -> SiteDrawing:
    """Return what was drawn on a site.

    Raises
    ------
    BadRequest
        If what it keeps cannot be read.
    """
    return drawing_from(site.region, baseline=site.baseline_sha256 or "")


def drawing_from(text: str | None, *, baseline: str = "") -> SiteDrawing:
    """Return the drawing that a site keeps.

    Parameters
    ----------
    baseline : str
        Hash of the photo on which strokes lie that name none.

    Raises
    ------
    BadRequest
        If the text is no drawing.
    """
    if text is None:
        return SiteDrawing()
    try:
        return _drawing(json.loads(text), baseline)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        msg = "What was drawn on this site cannot be read."
        raise BadRequest(msg, advice="Undo the last change, or draw the region anew.") from error


def drawing_edit(site: Site, drawing: SiteDrawing, baseline: str | None, label: str) -> Edit:
    """Return the edit that gives a site another drawing.

    Parameters
    ----------
    baseline : str or None
        Hash of the photo on which outlines and scale lie: it becomes the site's baseline where
        none was chosen.
    """
    after = replace(
        site, region=drawing.to_text(), baseline_sha256=site.baseline_sha256 or baseline
    )
    change = RecordChange(kind="site", before=site_record(site), after=site_record(after))
    return Edit(label=label, changes=(change,))


def _drawing(content: Mapping[str, Any], baseline: str) -> SiteDrawing:
    polygons = content.get("polygons_xy", [])
    if "polygon_xy" in content:
        polygons = [*polygons, content["polygon_xy"]]
    scale = content.get("scale")
    return SiteDrawing(
        polygons=tuple(_points(polygon) for polygon in polygons),
        strokes=tuple(_stroke(stroke, baseline) for stroke in content.get("strokes", ())),
        landmarks=tuple(
            (str(one["photo"]), tuple(_pair(pair) for pair in one["pairs"]))
            for one in content.get("landmarks", ())
        ),
        scale=None if scale is None else _scale(scale),
        coin=str(content.get("coin", "")),
        field_mm=None if content.get("field_mm") is None else float(content["field_mm"]),
        hair_edits=tuple(
            (str(one["photo"]), tuple(wish_from(each) for each in one["edits"]))
            for one in content.get("hair_edits", ())
        ),
        others=json.dumps(
            {name: value for name, value in content.items() if name not in (*_KNOWN, "photo")}
        ),
    )


def _stroke(content: Mapping[str, Any], baseline: str) -> DrawnStroke:
    return DrawnStroke(
        photo=str(content.get("photo") or baseline),
        label=str(content["label"]),
        path_xy=_points(content["path_xy"]),
        radius_px=float(content["radius_px"]),
    )


def _stroke_content(stroke: DrawnStroke) -> dict[str, object]:
    content: dict[str, object] = {
        "label": stroke.label,
        "path_xy": _plain(stroke.path_xy),
        "radius_px": round(stroke.radius_px, _DECIMALS),
    }
    return {"photo": stroke.photo, **content} if stroke.photo else content


def _scale(content: Mapping[str, Any]) -> DrawnScale:
    first, second = _points(content["line_xy"])
    return DrawnScale(line_xy=(first, second), length_mm=float(content["length_mm"]))


def _points(content: Any) -> tuple[XY, ...]:  # noqa: ANN401 - whatever JSON holds
    return tuple((float(x), float(y)) for x, y in content)


def _pair(content: Any) -> LandmarkPair:  # noqa: ANN401 - whatever JSON holds
    x0, y0, x1, y1 = map(float, content)
    return (x0, y0), (x1, y1)


def _plain(points: tuple[XY, ...]) -> list[list[float]]:
    return [[round(x, _DECIMALS), round(y, _DECIMALS)] for x, y in points]
