/** In the schema of each context that hears others. */
export const RECONCILIATION_TABLES_SQL = `
CREATE TABLE IF NOT EXISTS reconciliation_run (
  id text PRIMARY KEY, began_at timestamptz NOT NULL, busy_until timestamptz NOT NULL, ended_at timestamptz, compared bigint, trouble text
);
CREATE TABLE IF NOT EXISTS reconciliation_place (
  consumer text NOT NULL, owner text NOT NULL, position bigint NOT NULL, PRIMARY KEY (consumer, owner)
);
CREATE TABLE IF NOT EXISTS reconciliation_difference (
  consumer text NOT NULL, message_id uuid NOT NULL, owner text NOT NULL, type text NOT NULL, stream text NOT NULL,
  revision bigint NOT NULL, position bigint NOT NULL, kind text NOT NULL, found_at timestamptz NOT NULL,
  PRIMARY KEY (consumer, message_id)
);
`;
