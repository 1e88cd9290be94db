import type { Reaction } from '@platform/runtime/context-parts';
import { PlaceLeftWord } from '../../commands/place-left-word/place-left-word.command';
import type { LeftWordEvent } from '../../domain/left-word/left-word.events';
import { leftWordStream } from '../../domain/left-word/left-word.state';

/** A receipt code says of whom it is, and nothing else does by itself: a name is for somebody to decide. After the answer, so that no answer tells. */
export const whenWordLeftThenPlaceLeftWord: Reaction = {
  id: 'care-plan.when-word-left-then-place-left-word.v1',
  streams: [leftWordStream],
  react(recorded, context) {
    const event = recorded.event as LeftWordEvent;
    if (event.type !== 'WordLeft' || event.data.codeOf === null) return undefined;
    return new PlaceLeftWord(event.data.wordId, event.data.codeOf, null, context);
  },
};
