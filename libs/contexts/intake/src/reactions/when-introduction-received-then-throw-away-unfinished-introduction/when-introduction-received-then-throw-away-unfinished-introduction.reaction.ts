import type { Reaction } from '@platform/runtime/context-parts';
import { ThrowAwayUnfinishedIntroduction } from '../../commands/throw-away-unfinished-introduction/throw-away-unfinished-introduction.command';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

/** What was kept before it was sent is not needed any more. */
export const whenIntroductionReceivedThenThrowAwayUnfinishedIntroduction: Reaction = {
  id: 'intake.when-introduction-received-then-throw-away-unfinished-introduction.v1',
  streams: [introductionStream],
  react(recorded, context) {
    const { type, data } = recorded.event as IntroductionEvent;
    if (type !== 'IntroductionReceived') return undefined;
    return new ThrowAwayUnfinishedIntroduction(data.introductionId, 'sent', context);
  },
};
