import type { Decision } from '@platform/decider/decider';
import type { MeasureOfferTakenBack } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';
import { endOfOffer } from '../../domain/measure/offer.rules';

export type TakeBackCodeRefusal = 'code-not-there' | 'code-used';

/** While nobody has answered by it; of what was answered it is said so, because it was somebody. */
export function takeBackCode(
  { personId, takenBackBy, at }: { readonly personId: string; readonly takenBackBy: string; readonly at: string },
  current: Measure,
): Decision<MeasureOfferTakenBack, TakeBackCodeRefusal> {
  if (current.status === 'not-completed' || current.status === 'about-somebody-else')
    return { refused: 'code-not-there' };
  if (current.personId !== personId) return { refused: 'code-not-there' };
  if (current.status === 'taken-back') return [];
  if (current.status === 'completed') return { refused: 'code-used' };
  return endOfOffer(current, takenBackBy, at);
}
