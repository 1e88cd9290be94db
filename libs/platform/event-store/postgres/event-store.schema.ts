import { createRoleSql } from '../../postgres/role-pool';

/** The application works on the log as this role: it may read and append, never update or delete. */
export const EVENT_STORE_ROLE = 'living_well_events';
export const EVENT_STORE_SCHEMA_VERSION = 1;
export const EVENTS_CHANNEL = 'living_well_events';

/**
 * Run by the owner at boot; repeatable.
 * `append_group` takes one lock before the first position is drawn and holds it to the commit, so positions become
 * visible in order and `position > x order by position` misses nothing, with several writing processes too.
 */
export const EVENT_STORE_SCHEMA_SQL = `
${createRoleSql(EVENT_STORE_ROLE)}
CREATE SCHEMA IF NOT EXISTS events;
CREATE TABLE IF NOT EXISTS events.schema_version (version int NOT NULL);
INSERT INTO events.schema_version SELECT ${EVENT_STORE_SCHEMA_VERSION} WHERE NOT EXISTS (SELECT FROM events.schema_version);
CREATE TABLE IF NOT EXISTS events.event (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  category text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  data text NOT NULL,
  metadata text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (stream, revision)
);
CREATE TABLE IF NOT EXISTS events.command (
  stream text COLLATE "C" NOT NULL,
  command_id uuid NOT NULL,
  revision bigint NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (stream, command_id)
);
CREATE SEQUENCE IF NOT EXISTS events.position CACHE 1;
CREATE OR REPLACE FUNCTION events.append_group(
  streams text[], categories text[], expected bigint[], commands uuid[], counts int[],
  ids uuid[], types text[], datas text[], metadatas text[]
) RETURNS TABLE (outcome text, revision bigint, pos bigint) LANGUAGE plpgsql AS $append$
DECLARE
  i int; first int := 1; last int; head bigint; wrote boolean := false;
BEGIN
  PERFORM pg_advisory_xact_lock(7236001);
  FOR i IN 1 .. cardinality(streams) LOOP
    last := first + counts[i] - 1;
    SELECT c.revision, c.position INTO revision, pos FROM events.command c
      WHERE c.stream = streams[i] AND c.command_id = commands[i];
    IF FOUND THEN
      outcome := 'repeated';
    ELSE
      SELECT e.revision INTO head FROM events.event e WHERE e.stream = streams[i] ORDER BY e.revision DESC LIMIT 1;
      head := coalesce(head, -1);
      IF head <> expected[i] THEN
        outcome := 'conflict'; revision := head; pos := 0;
      ELSE
        INSERT INTO events.event (position, stream, revision, category, id, type, data, metadata)
          SELECT nextval('events.position'), streams[i], head + u.n, categories[i], u.id, u.type, u.data, u.metadata
          FROM unnest(ids[first:last], types[first:last], datas[first:last], metadatas[first:last])
            WITH ORDINALITY AS u(id, type, data, metadata, n);
        outcome := 'stored'; revision := head + counts[i]; pos := currval('events.position');
        INSERT INTO events.command (stream, command_id, revision, position)
          VALUES (streams[i], commands[i], append_group.revision, pos);
        wrote := true;
      END IF;
    END IF;
    RETURN NEXT;
    first := last + 1;
  END LOOP;
  IF wrote THEN PERFORM pg_notify('${EVENTS_CHANNEL}', currval('events.position')::text); END IF;
END $append$;
GRANT USAGE ON SCHEMA events TO ${EVENT_STORE_ROLE};
GRANT SELECT ON events.schema_version TO ${EVENT_STORE_ROLE};
GRANT SELECT, INSERT ON events.event, events.command TO ${EVENT_STORE_ROLE};
GRANT USAGE ON SEQUENCE events.position TO ${EVENT_STORE_ROLE};
`;
