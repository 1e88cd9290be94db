import { given } from '@platform/decider/given-when-then';
import { answered, asked, overdue } from '../../domain/correction/correction.fixtures';
import { correctionStream } from '../../domain/correction/correction.state';
import { answerCorrection } from './answer-correction.decide';

const answer = (outcome: 'put-right' | 'not-changed') => (state: typeof correctionStream.initial) =>
  answerCorrection(answered(outcome).data, state);

describe('answering whoever said that something is wrong', () => {
  it.each(['put-right', 'not-changed'] as const)('says %s and why, and keeps what they said', (outcome) => {
    const said = given(correctionStream, [asked(), overdue()]).when(answer(outcome));
    said.then([answered(outcome)]);
    expect(said.thenState()).toMatchObject([{ statement: 'I never said that I drink.', answered: { outcome } }]);
  });

  it('is done once', () =>
    given(correctionStream, [asked(), answered()])
      .when(answer('not-changed'))
      .thenRefused('correction-answered-already'));

  it('is refused of what nobody said', () =>
    given(correctionStream, []).when(answer('put-right')).thenRefused('correction-unknown'));
});
