import type { Decision } from '@platform/decider/decider';
import type { KeyWorkerNamed, PractitionerRole } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type NameKeyWorkerRefusal =
  | 'introduction-not-found'
  | 'declined-by-person'
  | 'handed-over-already'
  | 'person-died'
  | 'has-another-key-worker'
  | 'huddle-not-open'
  | 'key-worker-unknown'
  | 'next-contact-in-the-past';

/** What the handler looked up at the moment of asking. */
export interface NamingFacts {
  readonly huddleIsOpen: boolean;
  /** The role of the practitioner in that agency; undefined when there is no such practitioner. */
  readonly role: PractitionerRole | undefined;
  /** The civil day where the alliance is. */
  readonly today: string;
  readonly namedAt: string;
}

/** The huddle gives an introduction an owner and a day. The first owner stays. */
export function nameKeyWorker(
  asked: Omit<KeyWorkerNamed['data'], 'personId' | 'role' | 'namedAt'>,
  introduction: Introduction,
  { huddleIsOpen, role, today, namedAt }: NamingFacts,
): Decision<KeyWorkerNamed, NameKeyWorkerRefusal> {
  if (introduction.status === 'not-received') return { refused: 'introduction-not-found' };
  if (introduction.status === 'declined-by-person') return { refused: 'declined-by-person' };
  if (introduction.status === 'handed-over-warmly') return { refused: 'handed-over-already' };
  if (introduction.status === 'died') return { refused: 'person-died' };
  if (introduction.status === 'welcomed') {
    return introduction.keyWorkerId === asked.keyWorkerId ? [] : { refused: 'has-another-key-worker' };
  }
  if (!huddleIsOpen) return { refused: 'huddle-not-open' };
  if (!role) return { refused: 'key-worker-unknown' };
  if (asked.nextContactOn < today) return { refused: 'next-contact-in-the-past' };
  return [{ type: 'KeyWorkerNamed', data: { ...asked, personId: introduction.personId, role, namedAt } }];
}
