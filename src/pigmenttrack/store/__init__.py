"""The catalog: a folder with an SQLite file, photos as they came, masks and snapshots."""
