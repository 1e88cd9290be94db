import type { MessageType, MessageTypes } from '@contracts/generated/messages';
import { announceAccess } from '../access-control/access-changes';
import type { AccessPolicy } from '../access-control/decide-access';
import { recordEmergencyAccess, recordEmergencyReviewed } from '../access-control/emergency-facts';
import type { EmergencyEvent } from '../access-control/emergency-stream';
import { defineEmergencyStream } from '../access-control/emergency-stream';
import type { RecordedEvent } from '../event-store/recorded-event';
import type { Projection } from '../projections/projection';
import type { MessageConsumer, Publisher } from './context-parts';
import { consumer } from './context-parts';

const WORKERS = [
  'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator', 'service-manager',
] as const; // prettier-ignore
const FIVE_MINUTES = 300;

/** Opening needs a sign-in of the last minutes, and somebody who answers to a register for it. */
export const EMERGENCY_ACCESS: AccessPolicy = {
  'emergency.open': [{ roles: WORKERS, relations: 'anyone', tiers: ['regulated'], signedInWithin: FIVE_MINUTES }],
  'emergency.own': [{ roles: WORKERS, relations: 'anyone' }],
  'emergency.review': [
    { roles: ['privacy-officer'], relations: ['own-agency'] },
    { roles: ['caldicott-guardian'], relations: 'anyone' },
  ],
};

export const emergencyCategoryOf = (context: string): string =>
  `${context.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Emergency`;

export const emergencyProjectionId = (context: string): string => `${context}.emergency-access.v1`;

/** From a context's own streams to the facts it decides by: nothing else has to be there for it. */
export function emergencyProjection(context: string): Projection {
  return {
    id: emergencyProjectionId(context),
    streams: [defineEmergencyStream(emergencyCategoryOf(context))],
    // What was reviewed is told by identity, so its rows are not of this log alone and are not filled beside.
    tables: [],
    async project(events, sql) {
      const emergencies = events as readonly RecordedEvent<EmergencyEvent>[];
      for (const { event } of emergencies) {
        if (event.type === 'EmergencyOpened') await recordEmergencyAccess(sql, event.data);
        else {
          const { emergencyId, endedAt } = event.data;
          await sql.query(
            'UPDATE emergency_access SET expires_at = least(expires_at, $2) WHERE emergency_id = $1',
            [emergencyId, endedAt], // prettier-ignore
          );
        }
        await announceAccess(sql, { audience: 'member', audienceId: event.data.memberId });
      }
      return emergencies.map(({ event }) => event.data.personId);
    },
  };
}

type TellsOfEmergencies = Extract<MessageType, `${string}.emergency-opened.v1`>;

/** Tells identity, where it is reviewed; never the words. */
export function emergencyPublisher(context: string, type: TellsOfEmergencies): Publisher {
  return {
    id: `${context}.emergency-opened.v1`,
    streams: [defineEmergencyStream(emergencyCategoryOf(context))],
    translate({ event }) {
      const emergency = event as EmergencyEvent;
      return emergency.type === 'EmergencyOpened' ? { type, data: toldOf(emergency.data) } : undefined;
    },
  };
}

/** An opening without what was said of it. */
export function toldOf({
  words: _,
  reason: ground,
  ...told
}: Extract<EmergencyEvent, { type: 'EmergencyOpened' }>['data']): MessageTypes[TellsOfEmergencies] {
  return { ...told, ground };
}

/** Without the review nobody opens the same record again. */
export function emergencyReviewedConsumer(context: string): MessageConsumer {
  return consumer({
    id: `${context}.emergency-reviewed.v1`,
    types: ['identity.emergency-reviewed.v1'],
    handle: ({ data }, { sql }) => recordEmergencyReviewed(sql, data),
  });
}
