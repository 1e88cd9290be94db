import type { Reaction } from '@platform/runtime/context-parts';
import { DetectOverAsking } from '../../commands/detect-over-asking/detect-over-asking.command';
import type { AskEvent } from '../../domain/ask/ask.events';
import { askStream } from '../../domain/ask/ask.state';

/** Each ask may be one too many. */
export const whenAskMadeThenDetectOverAsking: Reaction = {
  id: 'provider-directory.when-ask-made-then-detect-over-asking.v1',
  streams: [askStream],
  react({ event, position }, context) {
    const ask = event as AskEvent;
    return ask.type === 'AskMade' ? new DetectOverAsking(ask.data.serviceId, position, context) : undefined;
  },
};
