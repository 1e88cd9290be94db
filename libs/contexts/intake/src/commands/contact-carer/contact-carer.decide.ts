import type { Decision } from '@platform/decider/decider';
import type { CarerContacted } from '../../domain/engagement/engagement.events';
import type { Engagement } from '../../domain/engagement/engagement.state';

export type ContactCarerRefusal =
  'nobody-is-sought' | 'person-does-not-allow-it' | 'tried-in-the-future' | 'tried-before-it-was-missed';

/** A carer is asked only where the person said before that they may be. */
export function contactCarer(
  contacted: Omit<CarerContacted['data'], 'concernId'>,
  { concern }: Engagement,
  { mayBeAsked, today }: { readonly mayBeAsked: boolean; readonly today: string },
): Decision<CarerContacted, ContactCarerRefusal> {
  if (!mayBeAsked) return { refused: 'person-does-not-allow-it' };
  if (!concern) return { refused: 'nobody-is-sought' };
  if (contacted.contactedOn > today) return { refused: 'tried-in-the-future' };
  if (contacted.contactedOn < concern.missedOn) return { refused: 'tried-before-it-was-missed' };
  return [{ type: 'CarerContacted', data: { ...contacted, concernId: concern.concernId } }];
}
