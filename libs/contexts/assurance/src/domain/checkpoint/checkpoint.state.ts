import { defineStream } from '@platform/decider/stream-definition';
import type { CheckpointEvent, CheckpointSigned } from './checkpoint.events';

/** The one checkpoint of one size of the log. */
export type Checkpoint =
  { readonly status: 'not-signed' } | { readonly status: 'signed'; readonly signed: CheckpointSigned['data'] };

export function evolve(_checkpoint: Checkpoint, event: CheckpointEvent): Checkpoint {
  switch (event.type) {
    case 'CheckpointSigned':
      return { status: 'signed', signed: event.data };
  }
}

export const checkpointStream = defineStream<Checkpoint, CheckpointEvent>({
  category: 'checkpoint',
  eventTypes: { CheckpointSigned: true },
  initial: { status: 'not-signed' },
  evolve,
  informationClass: 'assurance',
  personal: {},
});
