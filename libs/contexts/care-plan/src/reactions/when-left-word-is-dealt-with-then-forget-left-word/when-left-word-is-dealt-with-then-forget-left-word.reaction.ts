import type { Reaction } from '@platform/runtime/context-parts';
import { ForgetLeftWord } from '../../commands/forget-left-word/forget-left-word.command';
import type { LeftWordEvent } from '../../domain/left-word/left-word.events';
import { leftWordStream } from '../../domain/left-word/left-word.state';

export const whenLeftWordIsDealtWithThenForgetLeftWord: Reaction = {
  id: 'care-plan.when-left-word-is-dealt-with-then-forget-left-word.v1',
  streams: [leftWordStream],
  react(recorded, context) {
    const event = recorded.event as LeftWordEvent;
    return event.type === 'WordLeft' ? undefined : new ForgetLeftWord(event.data.wordId, context);
  },
};
