CREATE TABLE sightings (
  target   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  region   TEXT NOT NULL,
  resource TEXT NOT NULL,
  status   TEXT NOT NULL,  -- as last told; empty before the first sight of it
  ready    INTEGER NOT NULL,
  over     INTEGER NOT NULL,  -- 1: not watched any more
  at       INTEGER NOT NULL,
  PRIMARY KEY (target, kind, region, resource)
) WITHOUT ROWID;
