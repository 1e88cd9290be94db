import type { SaidOfPromise } from '@platform/reminders/promise-publisher';
import { promisePublisher } from '@platform/reminders/promise-publisher';
import type { EngagementEvent } from '../../domain/engagement/engagement.events';
import { engagementStream } from '../../domain/engagement/engagement.state';
import type { HuddleItemEvent } from '../../domain/huddle-item/huddle-item.events';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';

type Promising = HuddleItemEvent | EngagementEvent;
type Said = SaidOfPromise<'intake'> | undefined;

/** Who owes what a huddle agreed, and the next step to reach somebody: never a word of it. One event is told by one publisher. */
export const promisesPublisher = promisePublisher('intake', [huddleItemStream, engagementStream], (event, recordedAt) =>
  said(event as Promising, recordedAt),
);

function said({ type, data }: Promising, recordedAt: string): Said {
  switch (type) {
    case 'HuddleItemCaptured': {
      const { itemId: aboutId, personId, ownerId: memberId, dueOn: due, capturedAt: since } = data;
      return { made: 'huddle-item', aboutId, personId, memberId, due, since };
    }
    case 'HuddleItemDone':
      return { kept: 'huddle-item', aboutId: data.itemId, personId: data.personId, keptAt: data.doneAt };
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
