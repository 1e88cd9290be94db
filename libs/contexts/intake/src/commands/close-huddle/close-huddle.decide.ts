import type { Decision } from '@platform/decider/decider';
import type { HuddleClosed } from '../../domain/huddle/huddle.events';
import type { Huddle } from '../../domain/huddle/huddle.state';

export type CloseHuddleRefusal = 'huddle-not-open' | 'introductions-without-owner' | 'items-without-outcome';

/** What the huddle has not answered, by id, and for which of it a reason is recorded. */
export interface LeftOver {
  readonly introductions: readonly string[];
  readonly items: readonly string[];
  readonly withReason: ReadonlySet<string>;
}

/** Nobody and nothing is left behind unseen: whatever still waits has a reason recorded, or the huddle stays open. */
export function closeHuddle(
  closing: Omit<HuddleClosed['data'], 'heldOver' | 'carried'>,
  huddle: Huddle,
  { introductions, items, withReason }: LeftOver,
): Decision<HuddleClosed, CloseHuddleRefusal> {
  if (huddle.status !== 'open') return { refused: 'huddle-not-open' };
  const unexplained = (ids: readonly string[]) => ids.filter((id) => !withReason.has(id));
  const people = unexplained(introductions).map((introductionId) => ({ introductionId }));
  if (people.length > 0) return { refused: 'introductions-without-owner', about: { introductions: people } };
  const questions = unexplained(items).map((itemId) => ({ itemId }));
  if (questions.length > 0) return { refused: 'items-without-outcome', about: { items: questions } };
  return [{ type: 'HuddleClosed', data: { ...closing, heldOver: introductions, carried: items } }];
}
