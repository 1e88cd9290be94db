import type { HandOver, Plan, TeamMember } from '../../answers/care-plan';
import { accountableNow } from './accountable';

const member = (memberId: string, agencyId: string, isKeyWorker = false): TeamMember => ({
  memberId,
  role: 'clinician',
  agencyId,
  isKeyWorker,
  joinedAt: '2026-03-01T09:00:00Z',
  leftAt: null,
});
const planOf = (...team: TeamMember[]): Plan => ({ team }) as Plan;
const handOver = (status: HandOver['status'], memberId: string, agencyId: string): HandOver =>
  ({
    status,
    accountableMemberId: memberId,
    accountableAgencyId: agencyId,
    fromAgencyId: 'trust',
    toAgencyId: 'riverside',
    receiverId: 'amara',
    firstContactAt: status === 'completed' ? '2026-03-05T09:00:00Z' : null,
  }) as HandOver;

const team = planOf(member('grace', 'trust', true), member('amara', 'riverside'));

describe('who answers for a person now', () => {
  it('is the key worker when nothing is handed over', () => {
    expect(accountableNow(team, [], undefined)).toEqual({ memberId: 'grace', agencyId: 'trust', handedTo: null });
    expect(accountableNow(team, [handOver('withdrawn', 'grace', 'trust')], undefined)?.memberId).toBe('grace');
  });

  it('stays the sender until first contact, and says to whom it goes then', () => {
    expect(accountableNow(team, [handOver('accepted', 'grace', 'trust')], undefined)).toEqual({
      memberId: 'grace',
      agencyId: 'trust',
      handedTo: { agencyId: 'riverside', receiverId: 'amara' },
    });
  });

  it('is the receiver after first contact, whoever is the key worker', () => {
    const completed = handOver('completed', 'amara', 'riverside');
    expect(accountableNow(team, [completed], undefined)).toEqual({
      memberId: 'amara',
      agencyId: 'riverside',
      handedTo: null,
    });
  });

  it('is whoever has them back, on the way back that was agreed, and what was under way goes nowhere', () => {
    const back = { accountable: { agencyId: 'peers', memberId: 'robin' } };
    expect(accountableNow(team, [], back)).toEqual({ memberId: 'robin', agencyId: 'peers', handedTo: null });
    expect(accountableNow(team, [handOver('accepted', 'robin', 'peers')], back)?.handedTo).toBeNull();
  });

  it('is nobody while there is neither', () => {
    expect(accountableNow(planOf(), [], undefined)).toBeNull();
  });
});
