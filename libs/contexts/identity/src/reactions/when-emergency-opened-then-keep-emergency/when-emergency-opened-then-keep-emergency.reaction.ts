import type { EmergencyEvent } from '@platform/access-control/emergency-stream';
import { defineEmergencyStream } from '@platform/access-control/emergency-stream';
import type { Reaction } from '@platform/runtime/context-parts';
import { emergencyCategoryOf, toldOf } from '@platform/runtime/emergency-parts';
import { KeepEmergency } from '../../commands/keep-emergency/keep-emergency.command';

/** What identity itself opened; what others opened it hears of. */
export const whenEmergencyOpenedThenKeepEmergency: Reaction = {
  id: 'identity.when-emergency-opened-then-keep-emergency.v1',
  streams: [defineEmergencyStream(emergencyCategoryOf('identity'))],
  react(recorded, context) {
    const event = recorded.event as EmergencyEvent;
    return event.type === 'EmergencyOpened' ? new KeepEmergency(toldOf(event.data), context) : undefined;
  },
};
