CREATE TABLE intents (
  correlator TEXT PRIMARY KEY,
  target     TEXT NOT NULL,
  operation  TEXT NOT NULL,
  kind       TEXT NOT NULL,
  region     TEXT NOT NULL,
  workspace  TEXT NOT NULL,
  name       TEXT NOT NULL,
  changes    TEXT NOT NULL,  -- id of what exists and is changed; empty for a creation
  plan       TEXT NOT NULL,
  digest     TEXT NOT NULL,
  afterwards TEXT NOT NULL,  -- JSON: the calls that are to follow
  price      TEXT NOT NULL,  -- JSON: as quoted, in CNY
  at         INTEGER NOT NULL,  -- ms since 1970, like every time here
  state      TEXT NOT NULL,
  resource   TEXT NOT NULL,
  touched    INTEGER NOT NULL  -- when something was last recorded of it
) WITHOUT ROWID;

CREATE INDEX intents_named ON intents (target, kind, region, workspace, name);
CREATE INDEX intents_open ON intents (target, at) WHERE state IN ('OPEN', 'UNKNOWN');
CREATE INDEX intents_at ON intents (at);

CREATE TABLE attempts (
  correlator TEXT NOT NULL REFERENCES intents,
  number     INTEGER NOT NULL,
  sent       INTEGER NOT NULL,
  answered   INTEGER,
  outcome    TEXT NOT NULL,
  why        TEXT NOT NULL,
  code       TEXT NOT NULL,
  request    TEXT NOT NULL,
  PRIMARY KEY (correlator, number)
) WITHOUT ROWID;
