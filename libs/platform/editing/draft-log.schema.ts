import { wallSql } from '../projections/row-level-security';

/**
 * Words while they are being written together. A row of `draft_document` is held while its updates are numbered, so that whoever
 * follows them by `seq` misses none. No reader's role sees any of it: only the rooms of the context do.
 */
export const draftTablesSql = (schema: string): string => `
CREATE TABLE draft_document (
  document_id uuid PRIMARY KEY,
  epoch uuid NOT NULL,
  person_id uuid NOT NULL,
  stream_id text NOT NULL,
  part text NOT NULL,
  base_revision bigint NOT NULL,
  last_seq bigint NOT NULL,
  settled_seq bigint NOT NULL,
  last_at timestamptz NOT NULL
);
CREATE INDEX draft_document_unsettled ON draft_document (last_at) WHERE settled_seq < last_seq;
CREATE INDEX draft_document_of_stream ON draft_document (stream_id);
CREATE TABLE draft_update (
  document_id uuid NOT NULL REFERENCES draft_document,
  seq bigint NOT NULL,
  author_id text,
  author_role text,
  agency_id text,
  key_ref uuid NOT NULL,
  sealed bytea NOT NULL,
  client_ids bigint[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  written_by uuid NOT NULL,
  PRIMARY KEY (document_id, seq)
);
${wallSql(schema, 'draft_document')}
${wallSql(schema, 'draft_update')}`;
