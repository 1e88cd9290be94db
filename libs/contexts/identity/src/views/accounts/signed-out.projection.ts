import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { PractitionerEvent } from '../../domain/practitioner/practitioner.events';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';

/** Whose sessions are over, because they left or because what they may do has changed. Its keys are accounts: their open pages close. */
export const signedOutProjection: Projection = {
  id: 'identity.accounts.v1',
  streams: [practitionerStream],
  tables: ['signed_out'],
  async project(events, sql) {
    const accounts: string[] = [];
    for (const { event, revision } of events as readonly RecordedEvent<PractitionerEvent>[]) {
      const before = endsSessionsAt(event, revision);
      if (before === null || !('accountId' in event.data) || event.data.accountId === '') continue;
      accounts.push(event.data.accountId);
      await sql.query(
        `INSERT INTO signed_out (account_id, before) VALUES ($1,$2)
         ON CONFLICT (account_id) DO UPDATE SET before = greatest(signed_out.before, excluded.before)`,
        [event.data.accountId, before],
      );
    }
    return accounts;
  },
};

/** The standing that comes with joining ends nothing: whoever took up an invitation goes on in the session they did it in. */
function endsSessionsAt(event: PractitionerEvent, revision: bigint): string | null {
  if (event.type === 'EmploymentEnded') return event.data.endedAt;
  return event.type === 'StandingStated' && revision > 1n ? event.data.statedAt : null;
}
