import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import { idFrom } from '@platform/event-store/command-context';
import type { Projection } from '@platform/projections/projection';
import type { AgencyEvent } from '../../domain/agency/agency.events';
import { agencyStream } from '../../domain/agency/agency.state';
import type { PractitionerEvent } from '../../domain/practitioner/practitioner.events';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';

export const staffProjection: Projection = {
  id: 'identity.staff.v1',
  streams: [agencyStream, practitionerStream],
  tables: ['agency', 'practitioner'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<AgencyEvent | PractitionerEvent>[]) {
      await projectOne(event, sql);
    }
    return [];
  },
};

async function projectOne(event: AgencyEvent | PractitionerEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'AgencyJoined': {
      const { agencyId, name, kind } = event.data;
      await sql.query('INSERT INTO agency (agency_id, name, kind) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING', [
        agencyId,
        name,
        kind,
      ]);
      return;
    }
    case 'PractitionerRegistered': {
      const { practitionerId, agencyId, name, role, tier, issuer, subject, registeredAt } = event.data;
      await sql.query(
        `INSERT INTO practitioner (practitioner_id, account_id, agency_id, name, role, tier, joined_at)
         VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING`,
        [practitionerId, accountIdOf(issuer, subject), agencyId, name, role, tier, registeredAt],
      );
      return;
    }
    // What they are follows in the same append, before anybody reads the row.
    case 'PractitionerJoined': {
      const { practitionerId, agencyId, accountId, name, joinedAt } = event.data;
      await sql.query(
        `INSERT INTO practitioner (practitioner_id, account_id, agency_id, name, role, tier, joined_at)
         VALUES ($1,$2,$3,$4,'peer-supporter','volunteer',$5) ON CONFLICT DO NOTHING`,
        [practitionerId, accountId, agencyId, name, joinedAt],
      );
      return;
    }
    case 'StandingStated': {
      const { practitionerId, role, tier, supervisorId, registrationBody, registrationNumber } = event.data;
      await sql.query(
        `UPDATE practitioner SET role = $2, tier = $3, supervisor_id = $4, registration_body = $5,
           registration_number = $6 WHERE practitioner_id = $1`,
        [practitionerId, role, tier, supervisorId, registrationBody, registrationNumber],
      );
      return;
    }
    case 'EmploymentEnded':
      await sql.query('UPDATE practitioner SET ended_at = $2 WHERE practitioner_id = $1', [
        event.data.practitionerId,
        event.data.endedAt,
      ]);
  }
}

/** An account is its issuer and its subject together, and nothing else. */
export function accountIdOf(issuer: string, subject: string): string {
  return idFrom('account', issuer, subject);
}
