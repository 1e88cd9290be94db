import type { Decision } from '@platform/decider/decider';
import type { CheckpointWitnessed } from '../../domain/checkpoint/checkpoint.events';
import type { Checkpoint } from '../../domain/checkpoint/checkpoint.state';

/** Each witness once for each checkpoint; one that was never signed cannot be witnessed. */
export function witnessCheckpoint(
  witnessed: CheckpointWitnessed['data'],
  checkpoint: Checkpoint,
): Decision<CheckpointWitnessed, never> {
  if (checkpoint.status !== 'signed' || checkpoint.witnesses.includes(witnessed.witness)) return [];
  return [{ type: 'CheckpointWitnessed', data: witnessed }];
}
