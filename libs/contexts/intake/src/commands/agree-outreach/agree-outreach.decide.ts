import type { Decision } from '@platform/decider/decider';
import type { OutreachAgreed } from '../../domain/engagement/engagement.events';
import type { Engagement } from '../../domain/engagement/engagement.state';
import { channelsTried, CHANNELS_BEFORE_A_DECISION } from '../../domain/engagement/path.rules';

export type AgreeOutreachRefusal =
  'nobody-is-sought' | 'outreach-not-decided' | 'decided-before-it-was-missed' | 'two-ways-first';

/** A joint decision about outreach that was taken, as care-plan told it. */
export interface OutreachDecision {
  readonly personId: string;
  readonly takenAt: string;
}

/** A team goes on as it decided together, after enough ways were tried; nothing is closed by it. */
export function agreeOutreach(
  agreed: Omit<OutreachAgreed['data'], 'concernId' | 'agreedAt'>,
  { concern }: Engagement,
  decision: OutreachDecision | undefined,
): Decision<OutreachAgreed, AgreeOutreachRefusal> {
  if (!concern) return { refused: 'nobody-is-sought' };
  if (decision?.personId !== agreed.personId) return { refused: 'outreach-not-decided' };
  if (Date.parse(decision.takenAt) < Date.parse(concern.raisedAt)) return { refused: 'decided-before-it-was-missed' };
  const tried = channelsTried(concern);
  if (tried.length < CHANNELS_BEFORE_A_DECISION) return { refused: 'two-ways-first', about: { tried } };
  const { concernId } = concern;
  return [{ type: 'OutreachAgreed', data: { ...agreed, concernId, agreedAt: decision.takenAt } }];
}
