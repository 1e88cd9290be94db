import type { Decision } from '@platform/decider/decider';
import type { FirstIntroductionEvent } from '../../domain/introduction/introduction.events';
import type { FirstWords, FirstWordsRefusal } from '../../domain/introduction/introduction.rules';
import { receive } from '../../domain/introduction/introduction.rules';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type IntroduceSomeoneRefusal = FirstWordsRefusal;

/** Anybody may introduce anybody, and is told that it landed. */
export function introduceSomeone(
  said: FirstWords,
  current: Introduction,
  now: string,
): Decision<FirstIntroductionEvent, IntroduceSomeoneRefusal> {
  return receive(said, current, now);
}
