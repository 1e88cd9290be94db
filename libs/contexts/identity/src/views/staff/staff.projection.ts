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
      switch (event.type) {
        case 'AgencyJoined': {
          const { agencyId, name, kind } = event.data;
          await sql.query('INSERT INTO agency (agency_id, name, kind) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING', [
            agencyId,
            name,
            kind,
          ]);
          break;
        }
        case 'PractitionerRegistered': {
          const { practitionerId, agencyId, name, role, tier, issuer, subject } = event.data;
          await sql.query(
            `INSERT INTO practitioner (practitioner_id, account_id, agency_id, name, role, tier)
             VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT DO NOTHING`,
            [practitionerId, accountIdOf(issuer, subject), agencyId, name, role, tier],
          );
        }
      }
    }
    return [];
  },
};

/** An account is its issuer and its subject together, and nothing else. */
export function accountIdOf(issuer: string, subject: string): string {
  return idFrom('account', issuer, subject);
}
