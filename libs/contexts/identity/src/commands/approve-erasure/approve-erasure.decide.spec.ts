import { given } from '@platform/decider/given-when-then';
import { approved, AT, held, requested, stopped } from '../../domain/erasure/erasure.fixtures';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { approveErasure } from './approve-erasure.decide';

const approve =
  (by = 'another') =>
  (state: typeof erasureStream.initial) =>
    approveErasure({ erasureId: 'erasure-1', by, at: AT }, state);

describe('agreeing to an erasure', () => {
  it('is somebody else’s, and then it waits for fourteen days', () =>
    given(erasureStream, [requested()]).when(approve()).then([approved()]));

  it('is refused to whoever asked for it', () =>
    given(erasureStream, [requested()]).when(approve('guardian')).thenRefused('erasure-needs-somebody-else'));

  it('is refused while a legal hold stands', () =>
    given(erasureStream, [requested(), held()]).when(approve()).thenRefused('erasure-held'));

  it('is refused of what was agreed to or stopped, or never asked for', () => {
    given(erasureStream, [requested(), approved()]).when(approve()).thenRefused('erasure-not-open');
    given(erasureStream, [requested(), stopped()]).when(approve()).thenRefused('erasure-not-open');
    given(erasureStream, []).when(approve()).thenRefused('erasure-unknown');
  });
});
