import { createRoleSql } from '../../postgres/role-pool';

/** The application works on the log as this role: it may read and append, never update or delete. */
export const EVENT_STORE_ROLE = 'living_well_events';
export const EVENT_STORE_SCHEMA_VERSION = 1;
export const EVENTS_CHANNEL = 'living_well_events';

/**
 * Run by the owner at boot; repeatable.
 * `append_group` takes one lock before the first position is drawn and holds it to the commit, so positions become
 * visible in order and `position > x order by position` misses nothing, with several writing processes too. Of several appends
 * to one stream each stands on what those before it store, and after a conflict none of them is stored. `appends` and `nths` say
 * of each event to which append it belongs and as which one, from 1.
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
  streams text[], categories text[], expected bigint[], commands uuid[],
  appends int[], nths int[], ids uuid[], types text[], datas text[], metadatas text[]
) RETURNS TABLE (outcome text, revision bigint, pos bigint) LANGUAGE plpgsql
SET enable_seqscan TO off SET plan_cache_mode TO force_generic_plan AS $append$
BEGIN
  PERFORM pg_advisory_xact_lock(7236001);
  -- Of a snapshot of its own, taken with the lock in hand.
  RETURN QUERY
  WITH asked AS MATERIALIZED (
    SELECT a.*, counted.events, coalesce(
        (SELECT e.revision FROM events.event e WHERE e.stream = a.stream ORDER BY e.revision DESC LIMIT 1), -1) AS head,
      before.revision AS before_revision, before.position AS before_position
    FROM unnest(streams, categories, expected, commands) WITH ORDINALITY AS a(stream, category, expected, command, n)
      JOIN (SELECT append, max(nth) AS events FROM unnest(appends, nths) AS u(append, nth) GROUP BY append) AS counted
        ON counted.append = a.n
      LEFT JOIN LATERAL (SELECT c.revision, c.position FROM events.command c
        WHERE c.stream = a.stream AND c.command_id = a.command OFFSET 0) AS before ON true
  ), placed AS (
    SELECT *, head + coalesce(sum(events) OVER earlier, 0) AS stands_on FROM asked WHERE before_revision IS NULL
    WINDOW earlier AS (PARTITION BY stream ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ), fresh AS MATERIALIZED (
    SELECT * FROM (SELECT *, bool_and(placed.expected = stands_on) OVER (PARTITION BY stream ORDER BY n) AS fits FROM placed) AS fitting
    WHERE fits
  ), written AS (
    INSERT INTO events.event AS w (position, stream, revision, category, id, type, data, metadata)
    SELECT nextval('events.position'), o.* FROM (
      SELECT fresh.stream, fresh.expected + u.nth, fresh.category, u.id, u.type, u.data, u.metadata
      FROM unnest(appends, nths, ids, types, datas, metadatas) WITH ORDINALITY
          AS u(append, nth, id, type, data, metadata, m)
        JOIN fresh ON fresh.n = u.append
      ORDER BY u.m) AS o
    RETURNING w.stream, w.revision, w.position
  ), last AS MATERIALIZED (
    SELECT fresh.n, fresh.stream, fresh.command, written.revision, written.position
    FROM fresh JOIN written ON written.stream = fresh.stream AND written.revision = fresh.expected + fresh.events
  ), known AS (
    INSERT INTO events.command (stream, command_id, revision, position)
    SELECT last.stream, last.command, last.revision, last.position FROM last
  ), told AS MATERIALIZED (
    SELECT pg_notify('${EVENTS_CHANNEL}', max(last.position)::text) FROM last HAVING count(*) > 0
  )
  SELECT CASE WHEN before_revision IS NOT NULL THEN 'repeated' WHEN last.n IS NOT NULL THEN 'stored' ELSE 'conflict' END,
    coalesce(before_revision, last.revision, asked.head), coalesce(before_position, last.position, 0)
  FROM asked LEFT JOIN last ON last.n = asked.n CROSS JOIN (SELECT count(*) AS times FROM told) AS told
  WHERE told.times >= 0 -- what nobody asks of is not done
  ORDER BY asked.n;
END $append$;
-- The same for one event that is alone, for which the statement above is more work than it saves.
CREATE OR REPLACE FUNCTION events.append_one(
  one text, its_category text, expected bigint, command uuid, its_id uuid, its_type text, its_data text, its_metadata text
) RETURNS TABLE (outcome text, revision bigint, pos bigint) LANGUAGE plpgsql AS $append$
DECLARE
  head bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7236001);
  SELECT c.revision, c.position INTO revision, pos FROM events.command c WHERE c.stream = one AND c.command_id = command;
  IF FOUND THEN
    outcome := 'repeated';
  ELSE
    SELECT e.revision INTO head FROM events.event e WHERE e.stream = one ORDER BY e.revision DESC LIMIT 1;
    head := coalesce(head, -1);
    IF head <> expected THEN
      outcome := 'conflict'; revision := head; pos := 0;
    ELSE
      outcome := 'stored'; revision := head + 1; pos := nextval('events.position');
      INSERT INTO events.event (position, stream, revision, category, id, type, data, metadata)
        VALUES (pos, one, append_one.revision, its_category, its_id, its_type, its_data, its_metadata);
      INSERT INTO events.command (stream, command_id, revision, position) VALUES (one, command, append_one.revision, pos);
      PERFORM pg_notify('${EVENTS_CHANNEL}', pos::text);
    END IF;
  END IF;
  RETURN NEXT;
END $append$;
GRANT USAGE ON SCHEMA events TO ${EVENT_STORE_ROLE};
GRANT SELECT ON events.schema_version TO ${EVENT_STORE_ROLE};
GRANT SELECT, INSERT ON events.event, events.command TO ${EVENT_STORE_ROLE};
GRANT USAGE ON SEQUENCE events.position TO ${EVENT_STORE_ROLE};
`;
