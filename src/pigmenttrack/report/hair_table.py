"""The hairs of one close-up as a table, numbered as on the overlay."""

import csv
import io
from pathlib import Path

from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.report.atomic_write import replace_file

_NAMES = {
    HairFlag.ROOT_OUTSIDE: "root_outside",
    HairFlag.TIP_OUTSIDE: "tip_outside",
    HairFlag.LOOSE: "clipping",
    HairFlag.ROOT_UNSURE: "root_unsure",
}
COLUMNS = (
    "number",
    "counted",
    "unit",
    "diameter_um",
    "length_mm",
    "root_x_px",
    "root_y_px",
    "tip_x_px",
    "tip_y_px",
    "flags",
)


def write_hairs_csv(field: HairField, path: Path) -> None:
    """Write one row a hair, loose clippings last; places in pixels of the upright photo.

    Raises
    ------
    OSError
        If the file cannot be written; an older one is then still there.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, hair in enumerate((*field.hairs, *field.clippings), start=1):
        writer.writerow(_row(number, hair))
    replace_file(path, text.getvalue().encode())


def _row(number: int, hair: Hair) -> tuple[str, ...]:
    places = [f"{place:.1f}" for place in (*hair.root_xy.tolist(), *hair.tip_xy.tolist())]
    return (
        str(number),
        "yes" if hair.is_counted else "no",
        str(hair.unit) if hair.unit >= 0 else "",
        "" if hair.diameter_um is None else f"{hair.diameter_um:.1f}",
        f"{hair.length_mm:.3f}",
        *places,
        ";".join(name for flag, name in _NAMES.items() if hair.flags & flag),
    )
