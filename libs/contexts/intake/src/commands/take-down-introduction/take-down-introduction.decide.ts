import type { Decision } from '@platform/decider/decider';
import type { FirstIntroductionEvent } from '../../domain/introduction/introduction.events';
import type { FirstWords, FirstWordsRefusal } from '../../domain/introduction/introduction.rules';
import { receive } from '../../domain/introduction/introduction.rules';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type TakeDownRefusal = FirstWordsRefusal;

/** What came by telephone or on paper counts from when it came, and says who wrote it down, and when. */
export function takeDownIntroduction(
  said: Omit<FirstWords, 'takenDown'>,
  { saidBy, takenDownBy, now }: { readonly saidBy: string; readonly takenDownBy: string; readonly now: string },
  current: Introduction,
): Decision<FirstIntroductionEvent, TakeDownRefusal> {
  return receive({ ...said, takenDown: { saidBy, takenDownBy, takenDownAt: now } }, current, now);
}
