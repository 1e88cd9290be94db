import { foldEvents } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import {
  conversationHeld,
  deathCorrected,
  deathRecorded,
  declined,
  keyWorkerNamed,
  received,
} from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { correctDeath } from './correct-death.decide';

const { personId: _, ...correction } = deathCorrected().data;
const correcting = (state: Parameters<typeof correctDeath>[1]) => correctDeath(correction, state);

describe('correcting that a person has died', () => {
  it.each<readonly [string, readonly IntroductionEvent[]]>([
    ['waits', [received()]],
    ['has a key worker', [received(), keyWorkerNamed(), conversationHeld()]],
    ['chose otherwise', [received(), declined()]],
  ])('brings everything back of a person who %s', (_what, before) => {
    const back = given(introductionStream, [...before, deathRecorded()]).when(correcting);
    back.then([deathCorrected()]);
    expect(back.thenState()).toEqual(foldEvents(introductionStream.evolve, introductionStream.initial, before));
  });

  it('is already so when nobody said that they have died', () =>
    given(introductionStream, [received()]).when(correcting).thenNothing());

  it('is refused when nobody was introduced', () =>
    given(introductionStream, []).when(correcting).thenRefused('introduction-not-found'));
});
