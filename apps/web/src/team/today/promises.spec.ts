import type { HandOver, MyPerson } from '../../answers/care-plan';
import type { Me } from '../../answers/identity';
import { promises } from './promises';

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
const nothing = { me, people: [], actions: [], asks: [], handOvers: [], ...known };

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
});

it('asks whoever agreed again, in words, when the plan has changed, and whoever carries something out to do it', () => {
  const of = { personId: 'sam', question: 'Is it time?' };
  const { iOwe } = promises({
    ...nothing,
    decisions: [
      { ...of, decisionId: 'one', owes: 'implementation', due: '2026-03-09' },
      { ...of, decisionId: 'two', owes: 'position-again', due: '2026-03-04' },
    ],
  });
  expect(iOwe.map(({ says, to }) => `${says} ${to}`)).toEqual([
    'The plan changed after you agreed. Read it again and say where you stand: Is it time? /team/decisions/two',
    'Carry out what was decided: Is it time? /team/decisions/one',
  ]);
});
