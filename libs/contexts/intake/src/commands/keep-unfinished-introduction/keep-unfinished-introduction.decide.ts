import type { Decision } from '@platform/decider/decider';
import type { UnfinishedIntroductionKept } from '../../domain/unfinished-introduction/unfinished-introduction.events';
import { keptUntil, unfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.rules';
import type { UnfinishedIntroduction } from '../../domain/unfinished-introduction/unfinished-introduction.state';

export type KeepUnfinishedRefusal = 'introduction-already-received' | 'receipt-code-unknown';

/** Kept as it is, however little it is; under a code that nothing is kept with any more it is not. */
export function keepUnfinishedIntroduction(
  /** `personBefore`: null for nobody, and left out by whoever says nothing new of it. */
  said: Omit<UnfinishedIntroductionKept['data'], 'keptUntil'>,
  state: UnfinishedIntroduction,
  { isContinued, now }: { readonly isContinued: boolean; readonly now: string },
): Decision<UnfinishedIntroductionKept, KeepUnfinishedRefusal> {
  if (state.status === 'thrown-away' && state.because === 'sent') return { refused: 'introduction-already-received' };
  if (isContinued && !unfinishedAnswers(state, now)) return { refused: 'receipt-code-unknown' };
  const { personBefore = state.status === 'kept' ? state.personBefore : null } = said;
  const before = personBefore === null ? {} : { personBefore };
  const { personBefore: _, ...answers } = said;
  return [{ type: 'UnfinishedIntroductionKept', data: { ...answers, ...before, keptUntil: keptUntil(now) } }];
}
