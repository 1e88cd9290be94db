import type { Reaction } from '@platform/runtime/context-parts';
import { TellIntroducer } from '../../commands/tell-introducer/tell-introducer.command';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

/** That help started, when the person was first spoken with; that it ended, whichever way it did. Never why. */
export const whenIntroductionMovesOnThenTellIntroducer: Reaction = {
  id: 'intake.when-introduction-moves-on-then-tell-introducer.v1',
  streams: [introductionStream],
  react(recorded, context) {
    const event = recorded.event as IntroductionEvent;
    switch (event.type) {
      case 'InitialConversationHeld':
        return new TellIntroducer(event.data.introductionId, ['help-started'], context);
      case 'HandedOverWarmly':
        return new TellIntroducer(event.data.introductionId, ['help-started', 'ended'], context);
      case 'FarewellNoted':
      case 'DeclinedByPerson':
        return new TellIntroducer(event.data.introductionId, ['ended'], context);
      case 'DeathRecorded':
        return new TellIntroducer(event.data.introductionId, ['ended'], context, true);
      case 'DeathCorrected':
        return new TellIntroducer(event.data.introductionId, ['goes-on'], context, true);
      default:
        return undefined;
    }
  },
};
