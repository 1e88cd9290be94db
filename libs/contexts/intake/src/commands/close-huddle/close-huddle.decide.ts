import type { Decision } from '@platform/decider/decider';
import type { HuddleClosed } from '../../domain/huddle/huddle.events';
import type { Huddle } from '../../domain/huddle/huddle.state';

export type CloseHuddleRefusal = 'huddle-not-open' | 'introductions-without-owner';

/** Nobody is left behind unseen: whoever still waits has a reason recorded, or the huddle stays open. */
export function closeHuddle(
  closing: Omit<HuddleClosed['data'], 'heldOver'>,
  huddle: Huddle,
  waiting: readonly string[],
  withReason: readonly string[],
): Decision<HuddleClosed, CloseHuddleRefusal> {
  if (huddle.status !== 'open') return { refused: 'huddle-not-open' };
  const without = waiting.filter((introductionId) => !withReason.includes(introductionId));
  if (without.length > 0) {
    const introductions = without.map((introductionId) => ({ introductionId }));
    return { refused: 'introductions-without-owner', about: { introductions } };
  }
  return [{ type: 'HuddleClosed', data: { ...closing, heldOver: waiting } }];
}
