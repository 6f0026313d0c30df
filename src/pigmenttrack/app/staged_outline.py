"""What was drawn on a site, as the region file of a folder."""

import json
from collections.abc import Mapping

_OF_A_FOLDER = ("polygon_xy", "polygons_xy", "regions", "strokes", "landmarks")


def staged_outline(text: str, baseline: str, names: Mapping[str, str]) -> str | None:
    """Return a site's drawing as the ``roi.json`` of a folder, photos by their file names.

    Parameters
    ----------
    baseline : str
        The baseline's file name.
    names : mapping of a photo's hash to its file name
        What was drawn on a photo that is gone is left out.

    Returns
    -------
    str or None
        None where nothing is left that a folder could take.
    """
    content = {name: value for name, value in json.loads(text).items() if name in _OF_A_FOLDER}
    for kind in ("strokes", "landmarks"):
        named = [
            {**one, "photo": names.get(one["photo"], one["photo"])} if one.get("photo") else one
            for one in content.get(kind, ())
        ]
        content[kind] = [one for one in named if one.get("photo", baseline) in names.values()]
    shown = {name: value for name, value in content.items() if value}
    return json.dumps({**shown, "photo": baseline}) if shown else None
