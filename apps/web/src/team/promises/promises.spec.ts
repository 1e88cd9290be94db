import type { HandOver, MyPerson } from '../../answers/care-plan';
import type { Me } from '../../answers/identity';
import type { OwnListing } from '../../answers/provider-directory';
import { isLate, shown, whenDue } from './promised';
import { promises } from './promises';
import type { OfOthers } from './promises-of-others';
import type { ToPeople } from './promises-to-people';

const practitioner = { practitionerId: 'amara', name: 'Amara', agencyId: 'riverside', agencyName: 'Riverside' };
const me: Me = {
  signedIn: true,
  demonstration: true,
  role: 'community-worker',
  name: 'Amara',
  personId: null,
  practitioner: { ...practitioner, role: 'community-worker' },
  memberId: 'amara',
};
const known = {
  person: (id: string) => id,
  member: (id: string | null) => id ?? 'nobody',
  agency: (id: string) => id,
};
const toPeople: ToPeople = {
  ...{
    intake: [],
    decisions: [],
    safety: [],
    needs: [],
    concerns: [],
    carers: [],
    leftWords: [],
    corrections: [],
    reviews: [],
  },
  ...{ outcomes: [], alerts: [] },
};
const ofOthers: OfOthers = { intake: [], carePlan: [], asks: [] };
const nothing = { me, people: [], actions: [], asks: [], listings: [], handOvers: [], toPeople, ofOthers, ...known };

const handOver: HandOver = {
  handOverId: 'h',
  personId: 'sam',
  planId: 'plan',
  decisionId: 'd',
  fromAgencyId: 'trust',
  toAgencyId: 'riverside',
  proposedBy: 'grace',
  receiverId: null,
  status: 'proposed',
  accountableAgencyId: 'trust',
  accountableMemberId: 'grace',
  acknowledgeDueAt: '2026-03-03T09:00:00Z',
  contactDueAt: '2026-03-08T09:00:00Z',
  late: false,
  toldAboutLateness: [],
  firstContactAt: null,
  proposedAt: '2026-03-01T09:00:00Z',
  meetingOn: '2026-03-01',
  direction: 'step-down',
  missing: [],
  section117: 'not-applicable',
  revision: '0',
};

const sam: MyPerson = {
  personId: 'sam',
  planId: 'plan',
  isKeyWorker: true,
  role: 'community-worker',
  openActions: 1,
  nextDueOn: '2026-03-04',
  signature: 'agreed',
  lastChangedAt: '2026-03-01T09:00:00Z',
  diedAt: null,
};

const keys = (owing: { key: string }[]): string[] => owing.map(({ key }) => key);

describe('what I owe and what I am owed', () => {
  it('given nothing, owes nothing', () => {
    expect(promises(nothing)).toEqual({ iOwe: [], iAmOwed: [] });
  });

  it('given a hand-over to us, owes an answer, and names nobody before it is accepted', () => {
    const { iOwe, iAmOwed } = promises({ ...nothing, handOvers: [handOver] });
    expect(keys(iOwe)).toEqual(['receiver h']);
    expect(iOwe[0]?.says).not.toContain('sam');
    expect(iAmOwed).toEqual([]);
  });

  it('given an accepted hand-over, the receiver alone owes the first contact, and the sender is owed it', () => {
    const accepted: HandOver = { ...handOver, status: 'accepted', receiverId: 'amara' };
    expect(keys(promises({ ...nothing, handOvers: [accepted] }).iOwe)).toEqual(['contact h']);
    const colleague: HandOver = { ...accepted, receiverId: 'ben' };
    expect(promises({ ...nothing, handOvers: [colleague] }).iOwe).toEqual([]);
    const grace = {
      ...me,
      memberId: 'grace',
      practitioner: { ...practitioner, role: me.role, agencyId: 'trust' },
    } as Me;
    expect(keys(promises({ ...nothing, me: grace, handOvers: [accepted] }).iAmOwed)).toEqual(['awaited h']);
  });

  it('given a person whose key worker I am, owes a next step and is owed their word on the plan', () => {
    const owing = promises({ ...nothing, people: [{ ...sam, nextDueOn: null, signature: 'lapsed' }] });
    expect(keys(owing.iOwe)).toEqual(['next sam']);
    expect(keys(owing.iAmOwed)).toEqual(['agreement sam']);
    expect(promises({ ...nothing, people: [{ ...sam, isKeyWorker: false, nextDueOn: null }] }).iOwe).toEqual([]);
  });

  it('lists what our agency offers once it is to be looked at again, and says when nobody finds it any more', () => {
    const walk = { serviceId: 'w', name: 'Walk and talk', hasLapsed: false } as OwnListing;
    const of = (more: Partial<OwnListing>) => promises({ ...nothing, listings: [{ ...walk, ...more }] }).iOwe;
    expect(of({ checkBy: null })).toEqual([]);
    expect(of({ checkBy: '2026-06-01' })).toMatchObject([
      { key: 'check w', due: '2026-06-01', to: '/team/services#check-w', personId: null },
    ]);
    expect(of({ checkBy: '2026-06-01', hasLapsed: true })[0]?.says).toContain('nobody finds it');
  });

  it('puts the soonest first and what has no day last', () => {
    const action = {
      planId: 'plan',
      personId: 'sam',
      actionId: 'a',
      text: 'Ring',
      dueOn: '2026-03-02',
      keptFromUse: false,
    };
    const { iOwe } = promises({
      ...nothing,
      actions: [{ ...action, actionId: 'b', dueOn: '2026-03-05' }, action],
      handOvers: [handOver],
      people: [{ ...sam, nextDueOn: null }],
    });
    expect(keys(iOwe)).toEqual(['action a', 'receiver h', 'action b', 'next sam']);
  });

  it('lists what was left at the front door for whoever says whom it concerns, with the day that was promised there', () => {
    const left = {
      ...{ wordId: 'w', about: 'Sam Field', more: null, words: 'He does not sleep.', mayBeShownToThePerson: false },
      ...{ teller: { name: null, reachMe: null, language: null }, codeOf: null, isLate: false },
      ...{ leftAt: '2026-03-02T09:00:00Z', dueAt: '2026-03-05T09:00:00Z' },
    };
    const { iOwe } = promises({ ...nothing, toPeople: { ...toPeople, leftWords: [left] } });
    expect(iOwe).toMatchObject([{ key: 'left-word w', due: left.dueAt, to: '/team#left-words', personId: null }]);
    expect(iOwe[0]?.says).not.toContain('sleep');
  });

  it('lists what is owed to people at once and after they were missed, and marks it as a matter of safety', () => {
    const needs = [
      { needId: 'n', personId: 'sam', kind: 'food' as const, words: 'Nothing in.', dueAt: '2026-03-02T12:00:00Z' },
    ];
    const concerns = [
      {
        ...{ concernId: 'c', personId: 'sam', missedOn: '2026-03-01', tried: [] },
        ...{ nextStep: { step: 'decide-together' as const }, nextStepDueAt: '2026-03-03T09:00:00Z' },
      },
    ];
    const { iOwe } = promises({ ...nothing, toPeople: { ...toPeople, needs, concerns } });
    expect(iOwe).toMatchObject([
      { key: 'need n', isSafety: true, to: '/team/people/sam/story#needed-now' },
      { key: 'concern c', isSafety: true, to: '/team/people/sam/in-touch' },
    ]);
  });

  it('lists a first contact, what a huddle agreed, a position, a look at a decision, and what others owe of these', () => {
    const line = { personId: 'sam', memberId: 'amara', dueOn: null, words: 'Is it time?' };
    const intake = [
      { ...line, kind: 'next-contact' as const, aboutId: 'i', dueOn: '2026-03-05', words: null },
      { ...line, kind: 'huddle-item' as const, aboutId: 'h', dueOn: '2026-03-06', words: 'Amara rings.' },
    ];
    const carePlan = [
      { ...line, kind: 'decision-review' as const, aboutId: 'd', dueOn: '2026-03-07', words: 'Yes' },
      { ...line, kind: 'position' as const, aboutId: 'p' },
    ];
    const of = { personId: 'sam', question: 'Is it time?' };
    const decisions = [
      { ...of, decisionId: 'd', owes: 'review' as const, due: '2026-03-07' },
      { ...of, decisionId: 'p', owes: 'position-again' as const, due: null },
    ];
    const mine = promises({ ...nothing, toPeople: { ...toPeople, intake, decisions } });
    expect(keys(mine.iOwe)).toEqual(['next-contact i', 'huddle-item h', 'review d', 'position-again p']);
    expect(mine.iOwe.at(-1)?.says).toBe(
      'The plan changed after you agreed. Read it again and say where you stand: Is it time?',
    );
    const others = promises({ ...nothing, ofOthers: { ...ofOthers, intake, carePlan } });
    expect(others.iOwe).toEqual([]);
    expect(keys(others.iAmOwed)).toEqual([
      'next-contact i amara',
      'huddle-item h amara',
      'decision-review d amara',
      'position p amara',
    ]);
  });
});

describe('when something is due', () => {
  const now = new Date('2026-03-05T10:00:00Z');

  it('says in words how late it is', () => {
    expect(whenDue({ due: '2026-03-03' }, now)).toBe('2 days late: it was due Tuesday 3 March, 2 days ago');
    expect(whenDue({ due: '2026-03-05T07:00:00Z' }, now)).toBe(
      '3 hours late: it was due Thursday 5 March at 7am, today',
    );
    expect(whenDue({ due: '2026-03-05' }, now)).toBe('By Thursday 5 March, today');
    expect(whenDue({ due: null }, now)).toBe('No day yet');
  });

  it('is late once its moment, or its whole day, has passed', () => {
    expect(isLate({ due: '2026-03-05' }, now)).toBe(false);
    expect(isLate({ due: '2026-03-04' }, now)).toBe(true);
    expect(isLate({ due: '2026-03-05T10:00:00.001Z' }, now)).toBe(false);
    expect(isLate({ due: null }, now)).toBe(false);
  });

  it('leaves what was asked to be shown', () => {
    const of = (key: string, due: string | null) => ({ key, due, says: '', personId: null, to: '', press: '' });
    const owing = {
      iOwe: [of('late', '2026-03-01'), of('soon', '2026-03-11'), of('far', '2026-03-12'), of('no day', null)],
      iAmOwed: [of('theirs', '2026-03-02')],
    };
    const left = (shows: Parameters<typeof shown>[1]) => {
      const { iOwe, iAmOwed } = shown(owing, shows, now);
      return [keys(iOwe), keys(iAmOwed)];
    };
    expect(left('late')).toEqual([['late'], ['theirs']]);
    expect(left('this-week')).toEqual([['late', 'soon'], ['theirs']]);
    expect(left('i-owe')).toEqual([['late', 'soon', 'far', 'no day'], []]);
    expect(left('i-am-owed')).toEqual([[], ['theirs']]);
  });
});
