import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { PersonNamesEvent } from '../../domain/person-names/person-names.events';
import { personNamesStream } from '../../domain/person-names/person-names.state';
import type { PersonEvent } from '../../domain/person/person.events';
import { personStream } from '../../domain/person/person.state';

export const peopleProjection: Projection = {
  id: 'identity.people.v1',
  streams: [personStream, personNamesStream],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<PersonEvent | PersonNamesEvent>[];
    for (const { event } of told) await projectOne(event, sql);
    return told.map(({ event }) => event.data.personId);
  },
};

async function projectOne(event: PersonEvent | PersonNamesEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'PersonRegistered': {
      const { personId, name, communicationNeeds, introducedVia, registeredAt } = event.data;
      await sql.query(
        `INSERT INTO person (person_id, name, communication_needs, introduced_via, registered_at)
         VALUES ($1,$2,$3,$4,$5) ON CONFLICT (person_id) DO NOTHING`,
        [personId, name, communicationNeeds, introducedVia, registeredAt],
      );
      return;
    }
    case 'PersonAccountLinked': {
      const { personId, accountId, linkedAt } = event.data;
      await sql.query(
        'INSERT INTO person_account (account_id, person_id, linked_at) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING',
        [accountId, personId, linkedAt],
      );
      return;
    }
    case 'NamesGiven': {
      const { personId, name, knownAs } = event.data;
      await sql.query('UPDATE person SET name = $2 WHERE person_id = $1', [personId, knownAs ?? name]);
    }
  }
}
