-- The catalog's first schema. Applied schema files are never changed; a new number is added.
-- Every record carries row_sum, a hash of its other columns that are not NULL.

CREATE TABLE catalog (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    row_sum TEXT NOT NULL
) STRICT;

CREATE TABLE subject (
    id TEXT PRIMARY KEY,
    alias TEXT NOT NULL UNIQUE,
    birth_year INTEGER,
    sex TEXT,
    height_cm REAL,
    weight_kg REAL,
    note TEXT NOT NULL,
    row_sum TEXT NOT NULL
) STRICT;

-- Bytes, known once however many sites they show.
CREATE TABLE photo_file (
    id TEXT PRIMARY KEY, -- sha256 of the bytes as they came
    stored_sha256 TEXT NOT NULL UNIQUE,
    n_bytes INTEGER NOT NULL CHECK (n_bytes > 0),
    format TEXT NOT NULL,
    height_px INTEGER NOT NULL,
    width_px INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    row_sum TEXT NOT NULL
) STRICT;

CREATE TABLE site (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL REFERENCES subject (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    body_region TEXT NOT NULL,
    side TEXT,
    modality TEXT NOT NULL,
    map_view TEXT,
    map_x REAL,
    map_y REAL,
    is_control INTEGER NOT NULL CHECK (is_control IN (0, 1)),
    baseline_sha256 TEXT REFERENCES photo_file (id),
    region TEXT,
    note TEXT NOT NULL,
    row_sum TEXT NOT NULL,
    UNIQUE (subject_id, name)
) STRICT;
CREATE INDEX site_by_baseline ON site (baseline_sha256);

CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    site_id TEXT NOT NULL REFERENCES site (id),
    visited_on TEXT NOT NULL,
    note TEXT NOT NULL,
    row_sum TEXT NOT NULL,
    UNIQUE (site_id, visited_on)
) STRICT;

CREATE TABLE photo (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    sha256 TEXT NOT NULL REFERENCES photo_file (id),
    file_name TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    has_offset INTEGER NOT NULL CHECK (has_offset IN (0, 1)),
    date_source TEXT NOT NULL,
    date_flags TEXT NOT NULL,
    flags TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    row_sum TEXT NOT NULL,
    UNIQUE (visit_id, sha256)
) STRICT;
CREATE INDEX photo_by_file ON photo (sha256);

-- One measuring of a whole site: its photos are decided together.
CREATE TABLE measurement_run (
    id TEXT PRIMARY KEY,
    site_id TEXT NOT NULL REFERENCES site (id),
    number INTEGER NOT NULL,
    measured_at TEXT NOT NULL,
    content TEXT NOT NULL, -- JSON with its schema and version
    row_sum TEXT NOT NULL,
    UNIQUE (site_id, number)
) STRICT;

-- What numbers depend on; the id is the hash of the facts.
CREATE TABLE provenance (
    id TEXT PRIMARY KEY,
    facts TEXT NOT NULL,
    row_sum TEXT NOT NULL
) STRICT;

CREATE TABLE measurement (
    id TEXT PRIMARY KEY,
    site_id TEXT NOT NULL REFERENCES site (id),
    run_id TEXT NOT NULL REFERENCES measurement_run (id),
    number INTEGER NOT NULL, -- 1, 2, … within the site: the order of its hash chain
    sha256 TEXT NOT NULL REFERENCES photo_file (id),
    supersedes TEXT REFERENCES measurement (id),
    content TEXT NOT NULL, -- JSON with its schema and version
    provenance_sha256 TEXT NOT NULL REFERENCES provenance (id),
    mask_sha256 TEXT, -- of the file in masks/
    chain_sha256 TEXT NOT NULL, -- hash of the link before and of this record
    row_sum TEXT NOT NULL,
    UNIQUE (site_id, number)
) STRICT;
CREATE INDEX measurement_by_run ON measurement (run_id);
CREATE INDEX measurement_by_file ON measurement (sha256);
CREATE INDEX measurement_by_superseded ON measurement (supersedes);
CREATE INDEX measurement_by_provenance ON measurement (provenance_sha256);

CREATE TRIGGER measurement_is_final BEFORE UPDATE ON measurement
BEGIN
    SELECT RAISE(ABORT, 'a measurement is never changed, only superseded');
END;

CREATE TRIGGER measurement_run_is_final BEFORE UPDATE ON measurement_run
BEGIN
    SELECT RAISE(ABORT, 'a run is never changed, only followed by another');
END;

CREATE TABLE edit (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    group_id TEXT NOT NULL,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changes TEXT NOT NULL, -- JSON: the records before and after
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    row_sum TEXT NOT NULL
) STRICT;
CREATE INDEX edit_by_group ON edit (group_id);
