"""The form of an exported catalog: names, versions, and what its README says."""

from pathlib import Path

SCHEMA = "pigmenttrack.catalog"
SCHEMA_VERSION = 1  # raised when a field changes its meaning or goes; a new field leaves it
INDEX = "catalog.json"
# Columns that hold JSON: written as what they say, so that a person can read them.
JSON_COLUMNS = frozenset({"content", "facts"})
README = """\
This folder was written by PigmentTrack {version}. Nothing in it needs that program.

  catalog.json   every record: subjects, sites, visits, photos, measurements with all that they
                 depend on. "schema" and "schema_version" name its form.
  SHA256SUMS     the hash of every file; "sha256sum -c SHA256SUMS" checks them.
  ALIAS/         one folder for every subject: journal.json; laboratory results, doses and
                 scores as tables, too.
  ALIAS/SITE/    one folder for every site of every subject:
    photos/            the photos, dates first in their names. visits.csv holds dates given by
                       hand, roi.json the outline of the region in pixels of the baseline,
                       hair_edits.json what was corrected on traced hair.
    masks/             what was measured: white where skin is depigmented or bald, in the
                       pixels of the frame that catalog.json gives with each measurement.
    measurements.csv   the newest measurements as a table, with 95 % intervals and doubts.
    measurements.json  the same with every digit and the full provenance.

Where the photos were taken (GPS), maker's notes and captions were left out; the pixels are those of
the originals, to the bit. It documents; it does not diagnose.
"""


def is_export(folder: Path) -> bool:
    """Tell whether a folder is an exported catalog."""
    return (folder / INDEX).is_file()
