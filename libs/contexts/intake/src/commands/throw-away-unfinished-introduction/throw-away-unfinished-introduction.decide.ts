import type { UnfinishedIntroductionThrownAway } from '../../domain/unfinished-introduction/unfinished-introduction.events';
import { unfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.rules';
import type { UnfinishedIntroduction } from '../../domain/unfinished-introduction/unfinished-introduction.state';

/** Once, when it was sent or its day has come; never while somebody may still come back to it. */
export function throwAwayUnfinishedIntroduction(
  thrownAway: UnfinishedIntroductionThrownAway['data'],
  state: UnfinishedIntroduction,
): readonly UnfinishedIntroductionThrownAway[] {
  if (state.status !== 'kept') return [];
  const mayComeBack = unfinishedAnswers(state, thrownAway.thrownAwayAt) !== undefined;
  if (thrownAway.because === 'nobody-came-back' && mayComeBack) return [];
  return [{ type: 'UnfinishedIntroductionThrownAway', data: thrownAway }];
}
