import type { CommandContext } from '@platform/event-store/command-context';
import type { Reaction } from '@platform/runtime/context-parts';
import type { ToBeTold } from '../../commands/compose-message/compose-message.command';
import { ComposeMessage } from '../../commands/compose-message/compose-message.command';
import type { BreakGlassEvent, GlassBroken } from '../../domain/break-glass/break-glass.events';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';

const DAY_MS = 24 * 60 * 60_000;

function reaction(id: string, toldOf: (opened: GlassBroken['data']) => ToBeTold): Reaction {
  return {
    id,
    streams: [breakGlassStream],
    react(recorded, context: CommandContext) {
      const event = recorded.event as BreakGlassEvent;
      return event.type === 'GlassBroken' ? new ComposeMessage(toldOf(event.data), context) : undefined;
    },
  };
}

/** Whoever answers for privacy hears of it now, at any hour. */
export const tellOfficersOfEmergency = reaction(
  'identity.when-glass-is-broken-then-compose-message-to-officers.v1',
  ({ emergencyId, agencyId, openedAt, reviewDueAt }) => ({
    audience: { of: 'privacy-officers', agencyId },
    ...{ template: 'emergency-to-review', aboutId: emergencyId, step: 'opened', isUrgent: true },
    ...{ notBefore: openedAt, uselessAfter: reviewDueAt },
  }),
);

/** The person hears of it when it has ended, which gives whoever reviews it an hour to say that hearing of it would do harm. */
export const tellPersonOfEmergency = reaction(
  'identity.when-glass-is-broken-then-compose-message-to-person.v1',
  ({ emergencyId, personId, expiresAt }) => ({
    audience: { of: 'person', personId },
    ...{ template: 'record-was-opened', aboutId: emergencyId, step: 'opened', isUrgent: false },
    ...{ notBefore: expiresAt, uselessAfter: new Date(Date.parse(expiresAt) + 60 * DAY_MS).toISOString() },
  }),
);
