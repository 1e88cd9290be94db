import { POLICIES } from '@platform/decider/policies';
import { workingDaysLater } from '@platform/decider/working-days';
import type { Nation } from '@platform/decider/bank-holidays';
import type { Channel } from './engagement.events';
import { CHANNELS } from './engagement.events';
import type { Concern } from './engagement.state';

/** Policy of the alliance: so many ways are tried before a team decides together how to go on. */
export const CHANNELS_BEFORE_A_DECISION = 2;
/** Policy of the alliance: the next step is taken within this many working days. */
const UNSET_WORKING_DAYS = POLICIES['engagement-step-working-days'].unset;

export const nextStepDueAt = (now: Date, nation: Nation, workingDays: number = UNSET_WORKING_DAYS): string =>
  workingDaysLater(now, workingDays, nation).toISOString();

export const channelsTried = ({ tried }: Pick<Concern, 'tried'>): readonly Channel[] =>
  CHANNELS.filter((channel) => tried.some((one) => one.channel === channel));

export type NextStep =
  | { readonly step: 'try-another-way'; readonly notTried: readonly Channel[] }
  | { readonly step: 'ask-the-carer' }
  | { readonly step: 'visit' }
  | { readonly step: 'decide-together' };

/** What helps most now. What the person would rather have comes first among the ways. */
export function nextStepOf(
  concern: Pick<Concern, 'tried' | 'carerContacted'>,
  { preferred, hasCarerToAsk }: { readonly preferred: Channel | null; readonly hasCarerToAsk: boolean },
): NextStep {
  const tried = channelsTried(concern);
  const notTried = CHANNELS.filter((channel) => !tried.includes(channel));
  if (tried.length < CHANNELS_BEFORE_A_DECISION) {
    return { step: 'try-another-way', notTried: [...notTried].sort((a, b) => Number(b === preferred) - Number(a === preferred)) }; // prettier-ignore
  }
  if (hasCarerToAsk && !concern.carerContacted) return { step: 'ask-the-carer' };
  return tried.includes('visit') ? { step: 'decide-together' } : { step: 'visit' };
}
