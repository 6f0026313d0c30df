"""A new catalog: made whole under another name, then given its own."""

import secrets
import shutil
from datetime import UTC, datetime

from pigmenttrack.store.connection import connect, writing
from pigmenttrack.store.durable import sync_folder
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.layout import FILE_MODE, SUFFIX, CatalogFolder
from pigmenttrack.store.migrate import climb
from pigmenttrack.store.page_sums import sums_of, write_sums
from pigmenttrack.store.tables import CATALOG


def make_catalog(target: CatalogFolder, now: datetime) -> None:
    """Make an empty catalog.

    Raises
    ------
    OSError, sqlite3.Error
        If it cannot be written; nothing is left behind.
    """
    unfinished = CatalogFolder(target.path.with_name(f".{secrets.token_hex(8)}{SUFFIX}"))
    try:
        unfinished.make_folders()
        unfinished.lock.touch(mode=FILE_MODE)
        unfinished.database.touch(mode=FILE_MODE)
        connection = connect(unfinished.database, read_only=False)
        try:
            climb(connection)
            with writing(connection):
                CATALOG.insert(
                    connection, {"id": new_id(), "created_at": now.astimezone(UTC).isoformat()}
                )
            sums = sums_of(connection.serialize())
        finally:
            connection.close()
        write_sums(unfinished.page_sums, sums, tmp=unfinished.tmp)
        sync_folder(unfinished.path)
        unfinished.path.rename(target.path)
    except BaseException:
        shutil.rmtree(unfinished.path, ignore_errors=True)
        raise
    sync_folder(target.path.parent)
