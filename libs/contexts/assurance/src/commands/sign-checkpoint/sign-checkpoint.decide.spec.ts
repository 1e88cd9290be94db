import { given } from '@platform/decider/given-when-then';
import { signed } from '../../domain/checkpoint/checkpoint.fixtures';
import { checkpointStream } from '../../domain/checkpoint/checkpoint.state';
import { signCheckpoint } from './sign-checkpoint.decide';

describe('signing a checkpoint', () => {
  it('is recorded with its size, its root and the note as it is published', () =>
    given(checkpointStream, [])
      .when((state) => signCheckpoint(signed().data, state))
      .then([signed()]));

  it('of the same log again is no news', () =>
    given(checkpointStream, [signed()])
      .when((state) => signCheckpoint(signed({ signedAt: '2026-03-02T10:00:00.000Z' }).data, state))
      .thenNothing());

  it('is refused for another history of the same size', () =>
    given(checkpointStream, [signed()])
      .when((state) => signCheckpoint(signed({ root: 'another' }).data, state))
      .thenRefused('log-contradicts-itself'));

  it('is refused while nothing is recorded', () =>
    given(checkpointStream, [])
      .when((state) => signCheckpoint(signed({ size: 0 }).data, state))
      .thenRefused('nothing-to-sign'));
});
