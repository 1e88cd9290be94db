import { given } from '@platform/decider/given-when-then';
import { proposed, reached, stated, taken, voiced, worker } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { recordPersonsVoice } from './record-persons-voice.decide';

const keyWorker = { recordedBy: worker.memberId };
const notPresent = voiced({ ...keyWorker, outcome: 'not-present', words: 'Robin is in hospital this week.' });
const otherText = 'b'.repeat(64);

describe("recording the person's voice", () => {
  it.each(['agrees', 'refuses'] as const)('keeps that the person %s, in their words', (outcome) =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced({ outcome }).data, null, state))
      .then([voiced({ outcome })]),
  );

  it('lets the key worker say that the person was not there, and why', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(notPresent.data, null, state))
      .then([notPresent]));

  it.each(['agrees', 'refuses'] as const)('is refused when somebody else says that the person %s', (outcome) =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced({ ...keyWorker, outcome }).data, null, state))
      .thenRefused('only-the-person-can-say'),
  );

  it('is refused when the person says they are not there', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced({ outcome: 'not-present' }).data, null, state))
      .thenRefused('person-is-here'));

  it('cannot be taken back by the key worker once the person has spoken', () =>
    given(jointDecisionStream, [proposed(), voiced({ outcome: 'refuses' })])
      .when((state) => recordPersonsVoice(notPresent.data, null, state))
      .thenRefused('person-has-spoken'));

  it('lets the person speak after it was said that they were not there, and change their mind', () =>
    given(jointDecisionStream, [proposed(), notPresent, voiced()])
      .when((state) => recordPersonsVoice(voiced({ outcome: 'refuses' }).data, null, state))
      .then([voiced({ outcome: 'refuses' })]));

  it('says when this was the last thing the quorum waited for', () =>
    given(jointDecisionStream, [proposed(), stated(), stated(worker)])
      .when((state) => recordPersonsVoice(voiced().data, null, state))
      .then([voiced(), reached()]));

  it('is refused when the person was shown another text of the plan', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => recordPersonsVoice(voiced().data, otherText, state))
      .thenRefused('changed-since-you-looked'));

  it('is refused once the decision is taken, and when there is none', () => {
    given(jointDecisionStream, [proposed(), taken()])
      .when((state) => recordPersonsVoice(voiced().data, null, state))
      .thenRefused('already-taken');
    given(jointDecisionStream, [])
      .when((state) => recordPersonsVoice(voiced().data, null, state))
      .thenRefused('decision-not-found');
  });
});
