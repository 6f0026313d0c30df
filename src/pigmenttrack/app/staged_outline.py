"""What was drawn on a site, as the files of a folder: its region, its corrections of hair."""

import json
from collections.abc import Mapping

from pigmenttrack.app.site_drawing import drawing_from
from pigmenttrack.media.hair_edits import hair_edits_text

_OF_A_FOLDER = ("polygon_xy", "polygons_xy", "regions", "strokes", "landmarks", "midline_xy")


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


def staged_hair_edits(text: str, names: Mapping[str, str]) -> str | None:
    """Return a site's corrections of hair as the ``hair_edits.json`` of a folder.

    Parameters
    ----------
    names : mapping of a photo's hash to its file name
        Corrections on a photo that is gone are left out.

    Returns
    -------
    str or None
        None where there are none.
    """
    edits = {names[photo]: own for photo, own in drawing_from(text).hair_edits if photo in names}
    return hair_edits_text(edits) if edits else None
