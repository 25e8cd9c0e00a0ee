-- The queryable picture of a desk. The journal is the truth; every row here can be made anew from it.

CREATE TABLE files (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  first_request INTEGER NOT NULL,
  requests INTEGER NOT NULL
) STRICT;

CREATE TABLE batches (
  place INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  sealed_at TEXT NOT NULL,
  sealed_by TEXT NOT NULL,
  rule_set TEXT NOT NULL,
  reference TEXT NOT NULL,
  requests INTEGER NOT NULL
) STRICT;

CREATE TABLE requests (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES files (number),
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  -- '' while undecided.
  decision TEXT NOT NULL,
  -- Null while in no batch.
  batch INTEGER REFERENCES batches (place),
  -- ISO date of the request, or of adding its file where it has none.
  made_on TEXT NOT NULL,
  office TEXT NOT NULL,
  designation TEXT NOT NULL,
  current_mdo TEXT NOT NULL,
  target_mdo TEXT NOT NULL
) STRICT;

-- Values that stand in the requests stay in the journal; here are those the admin changed.
CREATE TABLE field_values (
  request INTEGER NOT NULL REFERENCES requests (id),
  field TEXT NOT NULL,
  raw TEXT NOT NULL,
  value TEXT NOT NULL,
  correction TEXT NOT NULL,
  PRIMARY KEY (request, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
  request INTEGER NOT NULL REFERENCES requests (id),
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  PRIMARY KEY (request, rule, severity)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  request INTEGER PRIMARY KEY REFERENCES requests (id),
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
