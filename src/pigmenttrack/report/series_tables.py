"""The two tables of a series of any kind: CSV for a person, JSON with every digit."""

from pathlib import Path

from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.scalp_record import write_scalp_json
from pigmenttrack.report.scalp_table import write_scalp_csv
from pigmenttrack.report.table import write_csv, write_json

CSV_NAME, JSON_NAME = "measurements.csv", "measurements.json"


def write_tables(series: Series, folder: Path) -> None:
    """Write measurements.csv and measurements.json into a folder.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    if isinstance(series, PatchSeries):
        write_csv(series, folder / CSV_NAME)
        write_json(series, folder / JSON_NAME)
    else:
        write_scalp_csv(series, folder / CSV_NAME)
        write_scalp_json(series, folder / JSON_NAME)
