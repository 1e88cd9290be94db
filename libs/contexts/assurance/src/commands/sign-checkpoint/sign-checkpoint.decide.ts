import type { Decision } from '@platform/decider/decider';
import type { CheckpointSigned } from '../../domain/checkpoint/checkpoint.events';
import type { Checkpoint } from '../../domain/checkpoint/checkpoint.state';

export type SignCheckpointRefusal = 'nothing-to-sign' | 'log-contradicts-itself';

/** One checkpoint for one size: the same again is no news, another is a contradiction. */
export function signCheckpoint(
  signed: CheckpointSigned['data'],
  checkpoint: Checkpoint,
): Decision<CheckpointSigned, SignCheckpointRefusal> {
  if (signed.size === 0) return { refused: 'nothing-to-sign' };
  if (checkpoint.status === 'not-signed') return [{ type: 'CheckpointSigned', data: signed }];
  return checkpoint.signed.root === signed.root ? [] : { refused: 'log-contradicts-itself' };
}
