/** In the schema of each context: for each stream that a follower has parked, the first event that it cannot take. */
export const PARKED_EVENT_TABLE_SQL = `
CREATE TABLE IF NOT EXISTS parked_event (
  follower text NOT NULL, stream text NOT NULL, revision bigint NOT NULL, position bigint NOT NULL, event_id uuid NOT NULL,
  type text NOT NULL, reason text NOT NULL, parked_at timestamptz NOT NULL DEFAULT now(),
  tries int NOT NULL DEFAULT 1, last_tried_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (follower, stream)
);
CREATE TABLE IF NOT EXISTS set_aside_event (
  follower text NOT NULL, stream text NOT NULL, revision bigint NOT NULL, PRIMARY KEY (follower, stream, revision)
);
`;
