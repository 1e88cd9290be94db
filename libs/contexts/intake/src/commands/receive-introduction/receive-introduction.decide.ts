import type { Decision } from '@platform/decider/decider';
import type { FirstIntroductionEvent } from '../../domain/introduction/introduction.events';
import type { FirstWords, FirstWordsRefusal } from '../../domain/introduction/introduction.rules';
import { receive } from '../../domain/introduction/introduction.rules';
import type { Introduction } from '../../domain/introduction/introduction.state';
import { unfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.rules';
import type { UnfinishedIntroduction } from '../../domain/unfinished-introduction/unfinished-introduction.state';

export type ReceiveRefusal = FirstWordsRefusal | 'receipt-code-unknown';

/** Nobody is turned away. One that was kept unfinished is sent under the code that it was kept with, and once. */
export function receiveIntroduction(
  said: Pick<FirstWords, 'introduction' | 'language'>,
  current: Introduction,
  now: string,
  continued?: UnfinishedIntroduction,
): Decision<FirstIntroductionEvent, ReceiveRefusal> {
  if (current.status === 'not-received' && continued && !unfinishedAnswers(continued, now)) {
    const fields = [{ field: 'receiptCode', problem: 'we do not know this code; leave it out to go on without it' }];
    return { refused: 'receipt-code-unknown', about: { fields } };
  }
  return receive(said, current, now);
}
