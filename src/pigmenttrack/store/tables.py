"""All tables, in an order in which each refers only to earlier ones."""

from pigmenttrack.store.edits_table import EDITS
from pigmenttrack.store.journal import JOURNAL
from pigmenttrack.store.measurements import MEASUREMENTS, PROVENANCES, RUNS
from pigmenttrack.store.rows import Table
from pigmenttrack.store.sites import SITES
from pigmenttrack.store.subjects import SUBJECTS
from pigmenttrack.store.visits import PHOTO_FILES, PHOTOS, VISITS

CATALOG = Table("catalog", ("id", "created_at"), shown="id")
TABLES: tuple[Table, ...] = (
    CATALOG,
    SUBJECTS,
    PHOTO_FILES,
    SITES,
    VISITS,
    PHOTOS,
    RUNS,
    PROVENANCES,
    MEASUREMENTS,
    JOURNAL,
    EDITS,
)
# What a person changes and may take back. Measurements are not among them: they are superseded.
EDITABLE: dict[str, Table] = {
    table.name: table for table in (SUBJECTS, SITES, VISITS, PHOTOS, JOURNAL)
}
