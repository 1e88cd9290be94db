import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { NothingFoundEvent } from '../../domain/nothing-found/nothing-found.events';
import { nothingFoundStream } from '../../domain/nothing-found/nothing-found.state';

export const nothingFoundProjection: Projection = {
  id: 'provider-directory.nothing-found.v1',
  streams: [nothingFoundStream],
  tables: ['nothing_found'],
  async project(events, sql) {
    const said = events as readonly RecordedEvent<NothingFoundEvent>[];
    for (const { event, revision } of said) {
      if (event.type === 'NothingFound') {
        const { personId, need, saidBy, saidOn } = event.data;
        await sql.query(
          `INSERT INTO nothing_found (person_id, revision, need, said_by, said_on) VALUES ($1,$2,$3,$4,$5)
           ON CONFLICT (person_id, revision) DO NOTHING`,
          [personId, revision, need, saidBy, saidOn],
        );
      } else {
        const { personId, need } = event.data;
        await sql.query(
          `DELETE FROM nothing_found WHERE person_id = $1 AND revision =
             (SELECT max(revision) FROM nothing_found WHERE person_id = $1 AND need = $2 AND revision < $3)`,
          [personId, need, revision],
        );
      }
    }
    return said.map(({ event }) => event.data.personId);
  },
};
