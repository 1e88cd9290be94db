import type { Reaction } from '@platform/runtime/context-parts';
import { HearOfDeath } from '../../commands/hear-of-death/hear-of-death.command';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

/** Whoever has died is not sought; when that was a mistake, they are again. */
export const whenDeathIsRecordedThenHearOfDeath: Reaction = {
  id: 'intake.when-death-is-recorded-then-hear-of-death.v1',
  streams: [introductionStream],
  react(recorded, context) {
    const event = recorded.event as IntroductionEvent;
    switch (event.type) {
      case 'DeathRecorded':
        return new HearOfDeath(event.data.personId, true, context);
      case 'DeathCorrected':
        return new HearOfDeath(event.data.personId, false, context);
      default:
        return undefined;
    }
  },
};
