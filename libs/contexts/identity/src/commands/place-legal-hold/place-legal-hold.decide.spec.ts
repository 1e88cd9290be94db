import { given } from '@platform/decider/given-when-then';
import { approved, held, lifted, requested } from '../../domain/erasure/erasure.fixtures';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { placeLegalHold } from './place-legal-hold.decide';

const place =
  (isKnown = true) =>
  (state: typeof erasureStream.initial) =>
    placeLegalHold(held().data, state, isKnown);

describe('placing a legal hold', () => {
  it('stands from now on, also while an erasure waits', () => {
    given(erasureStream, []).when(place()).then([held()]);
    given(erasureStream, [requested(), approved()]).when(place()).then([held()]);
    given(erasureStream, [held(), lifted()]).when(place()).then([held()]);
  });

  it('is refused while one of the same ground stands', () =>
    given(erasureStream, [held()]).when(place()).thenRefused('hold-stands-already'));

  it('is refused of somebody who is not here', () =>
    given(erasureStream, []).when(place(false)).thenRefused('erasure-of-nobody'));
});
