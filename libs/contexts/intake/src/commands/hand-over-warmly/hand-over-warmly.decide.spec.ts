import { given } from '@platform/decider/given-when-then';
import {
  declined,
  handedOverWarmly,
  keyWorkerNamed,
  received,
  receiverAccepted,
} from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { handOverWarmly } from './hand-over-warmly.decide';

const { introductionId, handOverId, firstContactAt } = handedOverWarmly().data;
const handing =
  (id = handOverId) =>
  (state: Parameters<typeof handOverWarmly>[1]) =>
    handOverWarmly({ introductionId, handOverId: id, firstContactAt }, state);

describe('handing over warmly', () => {
  it('ends an introduction with the agency and the person there who accepted', () =>
    given(introductionStream, [received(), keyWorkerNamed(), receiverAccepted()])
      .when(handing())
      .then([handedOverWarmly()]));

  it('never ends one before somebody accepted: it stays with its owner', () => {
    given(introductionStream, [received(), keyWorkerNamed()]).when(handing()).thenNothing();
    given(introductionStream, [received(), keyWorkerNamed(), receiverAccepted()])
      .when(handing('another-hand-over'))
      .thenNothing();
  });

  it('takes nothing from the person’s own choice, and happens once', () => {
    given(introductionStream, [received(), keyWorkerNamed(), receiverAccepted(), declined()])
      .when(handing())
      .thenNothing();
    given(introductionStream, [received(), keyWorkerNamed(), receiverAccepted(), handedOverWarmly()])
      .when(handing())
      .thenNothing();
  });
});
