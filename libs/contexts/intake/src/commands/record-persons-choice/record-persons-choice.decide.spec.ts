import { given } from '@platform/decider/given-when-then';
import {
  deathRecorded,
  declined,
  handedOverWarmly,
  keyWorkerNamed,
  received,
  receiverAccepted,
} from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { recordPersonsChoice } from './record-persons-choice.decide';

const { personId: _, ...choice } = declined().data;
const choosing = (state: Parameters<typeof recordPersonsChoice>[1]) => recordPersonsChoice(choice, state);

describe('recording that the person chose otherwise', () => {
  it('is theirs to say while they wait and after', () => {
    given(introductionStream, [received()]).when(choosing).then([declined()]);
    given(introductionStream, [received(), keyWorkerNamed()]).when(choosing).then([declined()]);
  });

  it('is already so the second time', () =>
    given(introductionStream, [received(), declined()]).when(choosing).thenNothing());

  it.each([
    ['D', 'N', 'A'].join(''),
    'Did not attend twice.',
    'didn’t come',
    'No-show',
    'Failed to engage',
    'Disengaged',
  ])('is not made by somebody else because the person did not come: "%s"', (reason) =>
    given(introductionStream, [received(), keyWorkerNamed()])
      .when((state) => recordPersonsChoice({ ...choice, reason, recordedBy: 'grace' }, state))
      .thenRefused('not-coming-is-no-choice'),
  );

  it('may be in any words of the person themself, and in theirs as somebody heard them', () => {
    const own = { ...choice, reason: 'I did not come, because I am better.' };
    given(introductionStream, [received()])
      .when((state) => recordPersonsChoice(own, state))
      .then([{ type: 'DeclinedByPerson', data: { ...declined().data, ...own } }]);
    const heard = { ...choice, reason: 'They said that a friend helps them.', recordedBy: 'grace' };
    given(introductionStream, [received()])
      .when((state) => recordPersonsChoice(heard, state))
      .then([{ type: 'DeclinedByPerson', data: { ...declined().data, ...heard } }]);
  });

  it('has nothing to end after a hand-over, or a death', () => {
    given(introductionStream, [received(), keyWorkerNamed(), receiverAccepted(), handedOverWarmly()])
      .when(choosing)
      .thenRefused('handed-over-already');
    given(introductionStream, [received(), deathRecorded()]).when(choosing).thenRefused('person-died');
  });

  it('is refused when nobody was introduced', () =>
    given(introductionStream, []).when(choosing).thenRefused('introduction-not-found'));
});
