import { given } from '@platform/decider/given-when-then';
import { declined, keyWorkerNamed, received } from '../../domain/introduction/introduction.fixtures';
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

  it('is refused when nobody was introduced', () =>
    given(introductionStream, []).when(choosing).thenRefused('introduction-not-found'));
});
