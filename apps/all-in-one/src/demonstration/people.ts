import { agreedPeople } from './people/agreed';
import { askingPeople } from './people/asking';
import { peopleWhoDeclined, waitingPeople } from './people/at-the-door';
import { draftingPeople } from './people/drafting';
import { handingOverPeople } from './people/handing-over';
import { welcomedPeople } from './people/welcomed';
import type { DemonstrationPerson, WelcomedPerson } from './story';

/** Everybody who has a key worker. */
export const peopleWithKeyWorker: readonly WelcomedPerson[] = [
  ...agreedPeople,
  ...handingOverPeople,
  ...askingPeople,
  ...draftingPeople,
  ...welcomedPeople,
];

/** Forty made-up people, each at a place of their own on the way. */
export const everybody: readonly DemonstrationPerson[] = [
  ...peopleWithKeyWorker,
  ...peopleWhoDeclined,
  ...waitingPeople,
];
