import type { Decision } from '@platform/decider/decider';
import type { PersonReintroduced, PractitionerRole } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';
import type { Earlier } from '../../domain/introduction/way-back.rules';

export type ReintroducePersonRefusal =
  | 'introduction-not-found'
  | 'declined-by-person'
  | 'handed-over-already'
  | 'person-died'
  | 'has-another-key-worker'
  | 'nothing-to-come-back-to'
  | 'key-worker-unknown'
  | 'next-contact-in-the-past';

/** What the handler looked up at the moment of asking. */
export interface ReturnFacts {
  /** The introduction that they come back from; undefined outside the time for it. */
  readonly earlier: Earlier | undefined;
  /** The role of the practitioner in that agency; undefined when there is no such practitioner. */
  readonly role: PractitionerRole | undefined;
  /** The civil day where the alliance is. */
  readonly today: string;
}

type Asked = Omit<PersonReintroduced['data'], 'personId' | 'earlierIntroductionId' | 'role'>;

/** Whoever comes back in time has an owner and a day at once, and waits for no huddle. */
export function reintroducePerson(
  asked: Asked,
  introduction: Introduction,
  { earlier, role, today }: ReturnFacts,
): Decision<PersonReintroduced, ReintroducePersonRefusal> {
  switch (introduction.status) {
    case 'not-received':
      return { refused: 'introduction-not-found' };
    case 'declined-by-person':
      return { refused: 'declined-by-person' };
    case 'handed-over-warmly':
      return { refused: 'handed-over-already' };
    case 'died':
      return { refused: 'person-died' };
    case 'welcomed':
      return introduction.keyWorkerId === asked.keyWorkerId ? [] : { refused: 'has-another-key-worker' };
    case 'waiting': {
      if (!earlier) return { refused: 'nothing-to-come-back-to' };
      if (!role) return { refused: 'key-worker-unknown' };
      if (asked.nextContactOn < today) return { refused: 'next-contact-in-the-past' };
      const { personId } = introduction;
      const data = { ...asked, personId, earlierIntroductionId: earlier.introductionId, role };
      return [{ type: 'PersonReintroduced', data }];
    }
  }
}
