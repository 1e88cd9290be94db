import { given } from '@platform/decider/given-when-then';
import { approved, AT, begun, completed, DUE, held, requested, stopped } from '../../domain/erasure/erasure.fixtures';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { beginErasure } from './carry-out-erasure.decide';

const begin =
  (at = DUE) =>
  (state: typeof erasureStream.initial) =>
    beginErasure({ erasureId: 'erasure-1', at }, state);

describe('carrying out an erasure', () => {
  it('begins when the days are over', () =>
    given(erasureStream, [requested(), approved()]).when(begin()).then([begun()]));

  it('does not begin a moment before, nor unless somebody else agreed, nor when it was stopped', () => {
    given(erasureStream, [requested(), approved()])
      .when(begin('2026-03-16T08:59:59.999Z'))
      .thenRefused('erasure-not-due');
    given(erasureStream, [requested()]).when(begin()).thenRefused('erasure-not-due');
    given(erasureStream, [requested(), approved(), stopped()]).when(begin()).thenRefused('erasure-not-due');
  });

  it('does not begin under a legal hold that was placed since', () =>
    given(erasureStream, [requested(), approved(), held()]).when(begin()).thenRefused('erasure-held'));

  it('begins once', () => {
    given(erasureStream, [requested(), approved(), begun()]).when(begin()).thenNothing();
    given(erasureStream, [requested(), approved(), begun(), completed()]).when(begin(AT)).thenNothing();
  });
});
