-- The journal: what a person took, did and felt.

CREATE TABLE journal_entry (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL REFERENCES subject (id),
    number INTEGER NOT NULL, -- 1, 2, … within the subject: the order of entry
    kind TEXT NOT NULL,
    dated TEXT, -- the first day that it speaks of; NULL for what has no date
    version INTEGER NOT NULL, -- of the form of its content
    content TEXT NOT NULL, -- JSON
    row_sum TEXT NOT NULL,
    UNIQUE (subject_id, number)
) STRICT;
