import { given } from '@platform/decider/given-when-then';
import { signed, witnessed } from '../../domain/checkpoint/checkpoint.fixtures';
import { checkpointStream } from '../../domain/checkpoint/checkpoint.state';
import { witnessCheckpoint } from './witness-checkpoint.decide';

describe('a co-signature', () => {
  it('is recorded with who gave it and when', () =>
    given(checkpointStream, [signed()])
      .when((state) => witnessCheckpoint(witnessed().data, state))
      .then([witnessed()]));

  it('of another witness is recorded too', () =>
    given(checkpointStream, [signed(), witnessed({ witness: 'commissioner' })])
      .when((state) => witnessCheckpoint(witnessed().data, state))
      .then([witnessed()]));

  it('of the same witness again is no news', () =>
    given(checkpointStream, [signed(), witnessed()])
      .when((state) => witnessCheckpoint(witnessed({ witnessedAt: '2026-03-02T10:00:00.000Z' }).data, state))
      .thenNothing());

  it('of what was never signed is nothing', () =>
    given(checkpointStream, [])
      .when((state) => witnessCheckpoint(witnessed().data, state))
      .thenNothing());
});
