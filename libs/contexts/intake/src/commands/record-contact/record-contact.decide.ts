import type { Decision } from '@platform/decider/decider';
import type { ContactMade } from '../../domain/engagement/engagement.events';
import type { Engagement } from '../../domain/engagement/engagement.state';

export type RecordContactRefusal = 'contact-in-the-future' | 'person-has-died';

/** Being in touch answers every contact that was missed up to that day. */
export function recordContact(
  contact: ContactMade['data'],
  engagement: Engagement,
  today: string,
): Decision<ContactMade, RecordContactRefusal> {
  if (engagement.died) return { refused: 'person-has-died' };
  if (contact.madeOn > today) return { refused: 'contact-in-the-future' };
  const { concern } = engagement;
  const closes = concern && contact.madeOn >= concern.lastMissedOn ? { closes: concern.concernId } : {};
  return [{ type: 'ContactMade', data: { ...contact, ...closes } }];
}
