import type { Decision } from '@platform/decider/decider';
import type { ContactMissed, EngagementConcernRaised } from '../../domain/engagement/engagement.events';
import type { Engagement } from '../../domain/engagement/engagement.state';

export type RecordMissedContactRefusal = 'contact-in-the-future' | 'person-has-died';

export interface MissedFacts {
  /** Of the concern that opens, if one does. */
  readonly concernId: string;
  readonly nextStepDueAt: string;
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
}

/** A missed contact opens curiosity, unless the person has been in touch since. It closes nothing. */
export function recordMissedContact(
  missed: ContactMissed['data'],
  { concern, lastContactOn, died }: Engagement,
  { concernId, nextStepDueAt, today }: MissedFacts,
): Decision<ContactMissed | EngagementConcernRaised, RecordMissedContactRefusal> {
  if (died) return { refused: 'person-has-died' };
  const { personId, missedOn, saidBy: raisedBy, recordedAt: raisedAt } = missed;
  if (missedOn > today) return { refused: 'contact-in-the-future' };
  const fact: ContactMissed = { type: 'ContactMissed', data: missed };
  const isAnswered = lastContactOn !== null && lastContactOn > missedOn;
  if (concern || isAnswered) return [fact];
  const raised = { personId, concernId, missedOn, raisedBy, raisedAt, nextStepDueAt };
  return [fact, { type: 'EngagementConcernRaised', data: raised }];
}
