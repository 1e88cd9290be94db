import type { Decision } from '@platform/decider/decider';
import type { BreakGlassReviewed } from '../../domain/break-glass/break-glass.events';
import type { BreakGlass } from '../../domain/break-glass/break-glass.state';

export type ReviewEmergencyRefusal = 'emergency-unknown' | 'emergency-is-yours' | 'emergency-is-reviewed';

/** By somebody else than the one who opened the record. */
export function reviewEmergency(
  review: Omit<BreakGlassReviewed['data'], 'personId' | 'memberId'>,
  breakGlass: BreakGlass,
): Decision<BreakGlassReviewed, ReviewEmergencyRefusal> {
  if (breakGlass.status === 'unknown') return { refused: 'emergency-unknown' };
  const { personId, memberId } = breakGlass.broken;
  if (memberId === review.reviewedBy) return { refused: 'emergency-is-yours' };
  if (breakGlass.status === 'reviewed') return { refused: 'emergency-is-reviewed' };
  return [{ type: 'BreakGlassReviewed', data: { ...review, personId, memberId } }];
}
