import type { Decision } from '@platform/decider/decider';
import type { HuddleOutcomeShared, OutcomeOf } from '../../domain/huddle-outcome/huddle-outcome.events';
import type { HuddleOutcome } from '../../domain/huddle-outcome/huddle-outcome.state';

export type ShareHuddleOutcomeRefusal = 'nothing-agreed-yet' | 'outcome-already-shared';

/** What was agreed, as the handler found it; undefined while there is no outcome. */
export type Agreed = { readonly of: OutcomeOf; readonly personId: string } | undefined;

/** In words that somebody wrote for the person; once, so that what they were told stays as they were told it. */
export function shareHuddleOutcome(
  sharing: Omit<HuddleOutcomeShared['data'], 'of' | 'personId'>,
  outcome: HuddleOutcome,
  agreed: Agreed,
): Decision<HuddleOutcomeShared, ShareHuddleOutcomeRefusal> {
  if (!agreed) return { refused: 'nothing-agreed-yet' };
  if (outcome.status === 'shared') {
    return outcome.words === sharing.words ? [] : { refused: 'outcome-already-shared' };
  }
  return [{ type: 'HuddleOutcomeShared', data: { ...sharing, ...agreed } }];
}
