import { given } from '@platform/decider/given-when-then';
import { declined, keyWorkerNamed, received, receiverAccepted } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { noteReceiver } from './note-receiver.decide';

const noting = (state: Parameters<typeof noteReceiver>[1]) => noteReceiver(receiverAccepted().data, state);

describe('noting who accepted a hand-over', () => {
  it('leaves the introduction with its owner', () => {
    const noted = given(introductionStream, [received(), keyWorkerNamed()]).when(noting);
    noted.then([receiverAccepted()]);
    expect(noted.thenState()).toMatchObject({ status: 'welcomed', keyWorkerId: 'grace' });
  });

  it('is already so the second time', () =>
    given(introductionStream, [received(), keyWorkerNamed(), receiverAccepted()]).when(noting).thenNothing());

  it('means nothing for somebody who has no owner to hand them over', () => {
    given(introductionStream, [received()]).when(noting).thenNothing();
    given(introductionStream, [received(), keyWorkerNamed(), declined()]).when(noting).thenNothing();
  });
});
