import type { Pool } from 'pg';

/** Tables of sign-in; repeatable. */
const SIGN_IN_SCHEMA_SQL = `
CREATE SCHEMA IF NOT EXISTS sign_in;

CREATE TABLE IF NOT EXISTS sign_in.session (
  id               bytea PRIMARY KEY CHECK (octet_length(id) = 32),
  issuer           text NOT NULL,
  subject          text NOT NULL,
  name             text,
  authenticated_at timestamptz NOT NULL,
  created_at       timestamptz NOT NULL,
  last_seen_at     timestamptz NOT NULL,
  ended_at         timestamptz
);
ALTER TABLE sign_in.session
  ADD COLUMN IF NOT EXISTS ref             uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN IF NOT EXISTS provider        text NOT NULL DEFAULT 'default',
  ADD COLUMN IF NOT EXISTS provider_sid    text,
  ADD COLUMN IF NOT EXISTS device          text NOT NULL DEFAULT 'a browser',
  ADD COLUMN IF NOT EXISTS sign_in_level   smallint NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS identity_level  smallint NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX IF NOT EXISTS session_by_ref ON sign_in.session (ref);
CREATE INDEX IF NOT EXISTS session_by_sid ON sign_in.session (issuer, provider_sid) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS session_by_account ON sign_in.session (issuer, subject) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS session_by_age ON sign_in.session (created_at);

CREATE TABLE IF NOT EXISTS sign_in.pending_sign_in (
  state_hash   bytea PRIMARY KEY CHECK (octet_length(state_hash) = 32),
  browser_hash bytea NOT NULL CHECK (octet_length(browser_hash) = 32),
  nonce        text NOT NULL,
  verifier     text NOT NULL,
  return_to    text NOT NULL,
  created_at   timestamptz NOT NULL
);
ALTER TABLE sign_in.pending_sign_in
  ADD COLUMN IF NOT EXISTS provider     text NOT NULL DEFAULT 'default',
  ADD COLUMN IF NOT EXISTS fresh_within integer;
CREATE INDEX IF NOT EXISTS pending_sign_in_by_age ON sign_in.pending_sign_in (created_at);

CREATE TABLE IF NOT EXISTS sign_in.api_token (
  id         bytea PRIMARY KEY CHECK (octet_length(id) = 32),
  client_id  uuid NOT NULL,
  scopes     text[] NOT NULL,
  audience   text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS api_token_by_age ON sign_in.api_token (expires_at);

CREATE TABLE IF NOT EXISTS sign_in.used_token (
  issuer   text NOT NULL,
  id_hash  bytea NOT NULL CHECK (octet_length(id_hash) = 32),
  used_at  timestamptz NOT NULL,
  PRIMARY KEY (issuer, id_hash)
);
CREATE INDEX IF NOT EXISTS used_token_by_age ON sign_in.used_token (used_at);

CREATE TABLE IF NOT EXISTS sign_in.demonstration_account (
  sub        text PRIMARY KEY,
  name       text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
  created_at timestamptz NOT NULL
);
`;

/** As the owner of the database; of several processes that start at once, one makes what the others find. */
export async function prepareSignIn(pool: Pool): Promise<void> {
  await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(7236000); ${SIGN_IN_SCHEMA_SQL} COMMIT;`);
}
