import { foldEvents } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import {
  agreed,
  AT,
  clinician,
  keyWorker,
  lapsed,
  openedWithTeam,
  person,
  plan,
  rewordingProposed,
  stranger,
  wordsRecorded,
} from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { evolve, planStream } from '../../domain/plan/plan.state';
import { acceptRewording } from './accept-rewording.decide';

const { proposalId } = rewordingProposed('').data;
const accepted: PlanEvent = {
  type: 'RewordingAccepted',
  data: { ...plan, proposalId, text: 'Loves the sea', acceptedAt: AT },
};
const proposed = [...openedWithTeam(), wordsRecorded('I like the sea'), rewordingProposed('Loves the sea')];

const accept = (history: readonly PlanEvent[], by: Asked, revisionSeen: bigint | null = null) =>
  acceptRewording(
    { proposalId, revisionSeen },
    by,
    foldEvents(evolve, planStream.initial, history),
    history.map((event, index) => ({ event, revision: BigInt(index) })),
  );

describe('accepting other words for about me', () => {
  it('given the person, makes them the person’s own', () => {
    expect(accept(proposed, person)).toEqual([accepted]);
    const after = foldEvents(evolve, planStream.initial, [...proposed, accepted]);
    expect(after.sections['about-me']).toEqual({ text: 'Loves the sea', revisedBy: plan.personId, revisedAt: AT });
    expect(after.proposals).toEqual([]);
  });

  it.each([keyWorker, clinician])('is refused to everybody else, also to whoever proposed them', (member) =>
    expect(accept(proposed, member)).toEqual({ refused: 'persons-own-words' }),
  );

  it('is refused to somebody who is not on the team', () =>
    expect(accept(proposed, stranger)).toEqual({ refused: 'not-on-the-team' }));

  it('is refused when the person’s words changed after the proposal, unless the person says that they saw them', () => {
    const later = [...proposed, wordsRecorded('I like the sea at night')];
    expect(accept(later, person)).toMatchObject({ refused: 'changed-since-you-looked' });
    expect(accept(later, person, 4n)).toMatchObject({ refused: 'changed-since-you-looked' });
    expect(accept(later, person, 5n)).toEqual([accepted]);
  });

  it('is refused when there is no such proposal, or it was accepted before', () => {
    expect(accept(openedWithTeam(), person)).toEqual({ refused: 'proposal-not-found' });
    expect(accept([...proposed, accepted], person)).toEqual({ refused: 'proposal-not-found' });
  });

  it('given a signature, lets it lapse', () =>
    expect(accept([...proposed, agreed()], person)).toEqual([
      accepted,
      lapsed({ kind: 'section', id: 'about-me', field: 'text' }),
    ]));
});
