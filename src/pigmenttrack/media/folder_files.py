"""Names of the files that may lie beside the photos of a folder."""

REGION_FILE = "roi.json"
EDITS_FILE = "hair_edits.json"
