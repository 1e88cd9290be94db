import { defineStream } from '@platform/decider/stream-definition';
import type { CheckpointEvent, CheckpointSigned } from './checkpoint.events';

/** The one checkpoint of one size of the log. */
export type Checkpoint =
  | { readonly status: 'not-signed' }
  | {
      readonly status: 'signed';
      readonly signed: CheckpointSigned['data'];
      /** Who has co-signed it. */
      readonly witnesses: readonly string[];
    };

export function evolve(checkpoint: Checkpoint, event: CheckpointEvent): Checkpoint {
  switch (event.type) {
    case 'CheckpointSigned':
      return { status: 'signed', signed: event.data, witnesses: [] };
    case 'CheckpointWitnessed':
      return checkpoint.status === 'signed'
        ? { ...checkpoint, witnesses: [...checkpoint.witnesses, event.data.witness] }
        : checkpoint;
  }
}

export const checkpointStream = defineStream<Checkpoint, CheckpointEvent>({
  category: 'checkpoint',
  initial: { status: 'not-signed' },
  evolve,
  informationClass: 'assurance',
  personal: { CheckpointSigned: {}, CheckpointWitnessed: {} },
});
