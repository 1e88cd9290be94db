/** In the schema of each consuming context. */
export const INBOX_TABLES_SQL = `
CREATE TABLE IF NOT EXISTS inbox (
  consumer text NOT NULL, message_id uuid NOT NULL, handled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);
CREATE TABLE IF NOT EXISTS inbox_stream (
  consumer text NOT NULL, stream text NOT NULL, revision bigint NOT NULL, PRIMARY KEY (consumer, stream)
);
ALTER TABLE inbox_stream ADD COLUMN IF NOT EXISTS epoch int NOT NULL DEFAULT 1;
CREATE TABLE IF NOT EXISTS parked (
  consumer text NOT NULL, message_id uuid NOT NULL, stream text NOT NULL, revision bigint NOT NULL, type text NOT NULL,
  reason text NOT NULL, message text NOT NULL, parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);
CREATE INDEX IF NOT EXISTS parked_stream ON parked (consumer, stream, revision);
DO $added$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'inbox'::regclass AND attname = 'outcome') THEN
    ALTER TABLE inbox ADD COLUMN outcome text NOT NULL DEFAULT 'done';
    ALTER TABLE parked ADD COLUMN tries int NOT NULL DEFAULT 0, ADD COLUMN last_tried_at timestamptz;
  END IF;
END $added$;
`;
