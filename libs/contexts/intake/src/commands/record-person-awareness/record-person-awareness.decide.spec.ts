import { given } from '@platform/decider/given-when-then';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { awarenessRecorded, introducerNamed, received } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { recordPersonAwareness } from './record-person-awareness.decide';

const told = awarenessRecorded({ awareness: 'knows-and-agrees', why: null, recordedBy: 'jo' });
const { personId: _, ...said } = told.data;
const recording = (history: readonly IntroductionEvent[]) =>
  given(introductionStream, history).when((state) => recordPersonAwareness(said, state, history));

describe('recording that the person knows', () => {
  it('is a fact of its own, beside what the introducer said', () =>
    recording([received(), introducerNamed(), awarenessRecorded()]).then([told]));

  it('is refused where the person spoke for themself', () =>
    recording([received()]).thenRefused('nobody-introduced-them'));

  it('is refused when nobody was introduced', () => recording([]).thenRefused('introduction-not-found'));
});
