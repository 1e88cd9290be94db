import type { SaidOfPromise } from '@platform/reminders/promise-publisher';
import { promisePublisher } from '@platform/reminders/promise-publisher';
import type { EngagementEvent } from '../../domain/engagement/engagement.events';
import { engagementStream } from '../../domain/engagement/engagement.state';
import type { HuddleItemEvent } from '../../domain/huddle-item/huddle-item.events';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import type { ImmediateNeedEvent } from '../../domain/immediate-need/immediate-need.events';
import { immediateNeedStream } from '../../domain/immediate-need/immediate-need.state';

type Promising = HuddleItemEvent | ImmediateNeedEvent | EngagementEvent;
type Said = SaidOfPromise<'intake'> | undefined;

/** Who owes what a huddle agreed, what is needed at once, and the next step to reach somebody: never a word of it. */
export const promisesPublisher = promisePublisher(
  'intake',
  [huddleItemStream, immediateNeedStream, engagementStream],
  (event, recordedAt) => said(event as Promising, recordedAt),
);

function said({ type, data }: Promising, recordedAt: string): Said {
  switch (type) {
    case 'HuddleItemCaptured': {
      const { itemId: aboutId, personId, ownerId: memberId, dueOn: due, capturedAt: since } = data;
      return { made: 'huddle-item', aboutId, personId, memberId, due, since };
    }
    case 'HuddleItemDone':
      return { kept: 'huddle-item', aboutId: data.itemId, personId: data.personId, keptAt: data.doneAt };
    case 'ImmediateNeedIdentified': {
      const { needId: aboutId, personId, responderId: memberId, dueAt: due, identifiedAt: since } = data;
      return { made: 'immediate-need', aboutId, personId, memberId, due, since };
    }
    case 'ImmediateNeedMet':
      return { kept: 'immediate-need', aboutId: data.needId, personId: data.personId, keptAt: data.metAt };
    case 'EngagementConcernRaised':
    case 'ReachTried':
    case 'CarerContacted': {
      const { concernId: aboutId, personId, nextStepDueAt: due } = data;
      return { made: 'engagement-step', aboutId, personId, memberId: null, due, since: recordedAt };
    }
    case 'OutreachAgreed':
      return stepKept(data.concernId, data.personId, recordedAt);
    case 'ContactMade':
    case 'DistanceAskedFor':
    case 'DeathHeardOf':
      return data.closes === undefined ? undefined : stepKept(data.closes, data.personId, recordedAt);
    default:
      return undefined;
  }
}

const stepKept = (aboutId: string, personId: string, keptAt: string): Said => ({
  ...{ kept: 'engagement-step', aboutId, personId, keptAt },
});
