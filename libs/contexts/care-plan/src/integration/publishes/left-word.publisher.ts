import type { Publisher } from '@platform/runtime/context-parts';
import type { LeftWordEvent } from '../../domain/left-word/left-word.events';
import { leftWordStream } from '../../domain/left-word/left-word.state';

/** That something waits at the door and until when, and that it waits no more: by its own id, and never of whom it is. */
export const leftWordPublisher: Publisher = {
  id: 'care-plan.left-word.v1',
  streams: [leftWordStream],
  translate(recorded) {
    const event = recorded.event as LeftWordEvent;
    const { wordId } = event.data;
    switch (event.type) {
      case 'WordLeft':
        return { type: 'care-plan.word-left.v1', data: { wordId, dueAt: event.data.dueAt } };
      case 'WordPlaced':
        return { type: 'care-plan.left-word-dealt-with.v1', data: { wordId, dealtWithAt: event.data.placedAt } };
      case 'LeftWordSettled':
        return { type: 'care-plan.left-word-dealt-with.v1', data: { wordId, dealtWithAt: event.data.settledAt } };
    }
  },
};
