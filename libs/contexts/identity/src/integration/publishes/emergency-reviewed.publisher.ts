import type { Publisher } from '@platform/runtime/context-parts';
import type { BreakGlassEvent } from '../../domain/break-glass/break-glass.events';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';

/** That somebody else has looked at an emergency, never what they found. */
export const emergencyReviewedPublisher: Publisher = {
  id: 'identity.emergency-reviewed.v1',
  streams: [breakGlassStream],
  translate(recorded) {
    const event = recorded.event as BreakGlassEvent;
    if (event.type !== 'BreakGlassReviewed') return undefined;
    const { emergencyId, personId, memberId, reviewedAt } = event.data;
    return { type: 'identity.emergency-reviewed.v1', data: { emergencyId, personId, memberId, reviewedAt } };
  },
};
