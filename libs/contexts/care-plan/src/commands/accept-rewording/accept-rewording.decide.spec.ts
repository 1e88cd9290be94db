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
const accepted = {
  type: 'RewordingAccepted' as const,
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

  it('is for whom the person named to write for them too, under their name', () => {
    const scribe = {
      type: 'ScribeNamed',
      data: { ...plan, memberId: keyWorker.by.memberId ?? '', namedAt: AT },
    } as const;
    const data = { ...accepted.data, writtenDownBy: keyWorker.by.memberId };
    expect(accept([...proposed, scribe], keyWorker)).toEqual([{ ...accepted, data }]);
  });
});

describe('accepting words in the place of some of one’s own', () => {
  const instead = { epoch: 'an epoch', start: '00', end: '01' };
  const suggestion = rewordingProposed('love');
  const suggested: PlanEvent = { ...suggestion, data: { ...suggestion.data, instead, quote: 'like' } };
  const acceptIn = (now: string, at: number | null, more: { revisionSeen?: bigint; written?: string } = {}) => {
    const history = [...openedWithTeam(), wordsRecorded('I like the sea'), suggested, wordsRecorded(now)];
    const place = at === null ? null : { from: at, to: at + 4 };
    return acceptRewording(
      { proposalId, revisionSeen: more.revisionSeen ?? null, placed: { text: more.written ?? now, place } },
      person,
      foldEvents(evolve, planStream.initial, history),
      history.map((event, index) => ({ event, revision: BigInt(index) })),
    );
  };

  it('puts them there as the text stands by then', () =>
    expect(acceptIn('Now: I like the sea at night', 7)).toEqual([
      { ...accepted, data: { ...accepted.data, text: 'Now: I love the sea at night' } },
    ]));

  it('says so when those words changed, and puts them there when the person says that they saw it', () => {
    expect(acceptIn('I hate the sea', 2)).toEqual({ refused: 'suggested-words-changed' });
    expect(acceptIn('I hate the sea', 2, { revisionSeen: 4n })).toEqual({ refused: 'suggested-words-changed' });
    expect(acceptIn('I hate the sea', 2, { revisionSeen: 5n })).toEqual([
      { ...accepted, data: { ...accepted.data, text: 'I love the sea' } },
    ]);
  });

  it('is refused when those words are gone, and when what is being written is not what the plan says', () => {
    expect(acceptIn('The sea', null, { revisionSeen: 5n })).toEqual({ refused: 'suggested-words-gone' });
    expect(acceptIn('I like it', 2, { written: 'I like the sea' })).toMatchObject({
      refused: 'changed-since-you-looked',
    });
  });
});
