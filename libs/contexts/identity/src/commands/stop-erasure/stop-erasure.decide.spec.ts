import { given } from '@platform/decider/given-when-then';
import { approved, begun, completed, requested, stopped } from '../../domain/erasure/erasure.fixtures';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { stopErasure } from './stop-erasure.decide';

const stop = (state: typeof erasureStream.initial) => {
  const { personId: _personId, ...data } = stopped().data;
  return stopErasure(data, state);
};

describe('stopping an erasure', () => {
  it('is possible before and after the second yes', () => {
    given(erasureStream, [requested()]).when(stop).then([stopped()]);
    given(erasureStream, [requested(), approved()]).when(stop).then([stopped()]);
  });

  it('is already so once it was stopped', () =>
    given(erasureStream, [requested(), stopped()]).when(stop).thenNothing());

  it('comes too late once keys are being destroyed', () => {
    given(erasureStream, [requested(), approved(), begun()]).when(stop).thenRefused('erasure-too-late');
    given(erasureStream, [requested(), approved(), begun(), completed()]).when(stop).thenRefused('erasure-too-late');
  });

  it('is refused of what was never asked for', () =>
    given(erasureStream, []).when(stop).thenRefused('erasure-unknown'));
});
