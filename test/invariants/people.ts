import { idFrom } from '@platform/event-store/command-context';

/** Everybody who acts in a history, besides the people themselves. */
export interface Worker {
  readonly name: string;
  readonly memberId: string;
  readonly agencyId: string;
  readonly role: 'clinician' | 'community-worker' | 'peer-supporter' | 'link-worker' | 'hub-coordinator';
}

const worker = (name: string, agency: string, role: Worker['role']): Worker => ({
  name,
  memberId: idFrom('invariants', 'worker', name),
  agencyId: idFrom('invariants', 'agency', agency),
  role,
});

export const WORKERS: readonly Worker[] = [
  worker('Grace', 'trust', 'clinician'),
  worker('Amara', 'charity', 'community-worker'),
  worker('Dev', 'peers', 'peer-supporter'),
  worker('Ada', 'trust', 'clinician'),
  worker('Tom', 'surgery', 'link-worker'),
  worker('Jo', 'council', 'hub-coordinator'),
];

export const PEOPLE: readonly string[] = ['Robin', 'Wren', 'Ash'].map((name) => idFrom('invariants', 'person', name));
/** Somebody close, to whom something is shown, and somebody to whom nothing is. */
export const CARERS = ['Ruth', 'Sol'].map((name) => idFrom('invariants', 'carer', name)) as [string, string];
const NAMES = ['Robin', 'Wren', 'Ash'];

/** Whoever asks: a worker, or one of the people. */
export interface Asker {
  readonly name: string;
  readonly memberId: string;
  readonly personId: string | null;
  readonly worker: Worker | null;
}

export const asWorker = (one: Worker): Asker => ({
  name: one.name,
  memberId: one.memberId,
  personId: null,
  worker: one,
});
export const asPerson = (personId: string): Asker => ({
  name: nameOfPerson(personId),
  memberId: personId,
  personId,
  worker: null,
});

export const nameOfPerson = (personId: string): string => NAMES[PEOPLE.indexOf(personId)] ?? 'somebody';
