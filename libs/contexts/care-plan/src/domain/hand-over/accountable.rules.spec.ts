import fc from 'fast-check';
import type { Decision } from '@platform/decider/decider';
import { isRefusal } from '@platform/decider/decider';
import { acceptHandOver } from '../../commands/accept-hand-over/accept-hand-over.decide';
import { recordFirstContact } from '../../commands/record-first-contact/record-first-contact.decide';
import { tellOfLateness } from '../../commands/tell-of-lateness/tell-of-lateness.decide';
import { withdrawHandOver } from '../../commands/withdraw-hand-over/withdraw-hand-over.decide';
import * as plans from '../plan/plan.fixtures';
import type { PlanEvent } from '../plan/plan.events';
import { planStream } from '../plan/plan.state';
import { accountable, accountableFor } from './accountable.rules';
import {
  accepted,
  arranged,
  charity,
  firstContact,
  MONDAY,
  proposed,
  receiver,
  sender,
  trust,
  withdrawn,
} from './hand-over.fixtures';
import { steppedUp } from '../way-back/way-back.fixtures';
import type { HandOverEvent } from './hand-over.events';
import { evolve } from './hand-over.state';
import type { HandOver } from './hand-over.state';
import { stepsDue, timingOf } from './lateness.rules';

type Ask = 'accept' | 'first-contact' | 'first-contact-by-another' | 'withdraw' | 'tell';
const HOUR_MS = 60 * 60_000;

/** What one command adds at this moment; nothing when it is refused. */
function asked(ask: Ask, handOver: HandOver, now: Date): readonly HandOverEvent[] {
  const decide = (): Decision<HandOverEvent, string> => {
    switch (ask) {
      case 'accept':
        return acceptHandOver(
          { receiver: { memberId: receiver, role: 'peer-supporter' }, acceptedBy: receiver, now },
          handOver,
        );
      case 'first-contact':
      case 'first-contact-by-another': {
        const recordedBy = ask === 'first-contact' ? receiver : sender;
        const said = { contactedAt: now.toISOString(), how: 'a walk', accountableAgencyId: trust };
        return recordFirstContact({ ...said, recordedBy, now }, handOver);
      }
      case 'withdraw':
        return withdrawHandOver({ reason: 'not now', withdrawnBy: sender, now }, handOver);
      case 'tell': {
        const [step] = handOver.status === 'not-proposed' ? [] : stepsDue(timingOf(handOver), now);
        return step ? tellOfLateness(step, now, handOver) : [];
      }
    }
  };
  const decision = decide();
  return isRefusal(decision) ? [] : decision;
}

const asks = fc.array(
  fc.record({
    ask: fc.constantFrom<Ask>('accept', 'first-contact', 'first-contact-by-another', 'withdraw', 'tell', 'tell'),
    hoursLater: fc.integer({ min: 0, max: 96 }),
  }),
  { maxLength: 15 },
);

function history(commands: readonly { readonly ask: Ask; readonly hoursLater: number }[]): HandOverEvent[] {
  const events: HandOverEvent[] = [proposed(), arranged()];
  let state = events.reduce<HandOver>(evolve, { status: 'not-proposed' });
  let now = Date.parse(MONDAY);
  for (const { ask, hoursLater } of commands) {
    now += hoursLater * HOUR_MS;
    const more = asked(ask, state, new Date(now));
    events.push(...more);
    state = more.reduce(evolve, state);
  }
  return events;
}

describe('who is accountable', () => {
  it('is the sender at every revision until first contact is recorded, and the receiver from then on', () => {
    let completed = 0;
    fc.assert(
      fc.property(asks, (commands) => {
        let state: HandOver = { status: 'not-proposed' };
        let contacted = false;
        for (const event of history(commands)) {
          state = evolve(state, event);
          contacted ||= event.type === 'FirstContactMade';
          if (state.status === 'not-proposed') throw new Error('It was proposed.');
          expect(accountable(state)).toEqual(
            contacted ? { agencyId: charity, memberId: receiver } : { agencyId: trust, memberId: sender },
          );
        }
        completed += contacted ? 1 : 0;
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(completed).toBeGreaterThan(100);
  });

  it('is told of nothing twice, and of nothing after the hand-over ended', () => {
    let told = 0;
    fc.assert(
      fc.property(asks, (commands) => {
        const events = history(commands);
        const notices = events.flatMap((event) => {
          if (event.type === 'HandOverUnanswered') return ['unanswered sender'];
          if (event.type === 'HandOverLate') return ['no-contact sender'];
          return event.type === 'HandOverEscalated' ? [`${event.data.because} ${event.data.to}`] : [];
        });
        expect(new Set(notices).size).toBe(notices.length);
        told += notices.length;
        const ended = events.findIndex(({ type }) => type === 'HandOverCompleted' || type === 'HandOverWithdrawn');
        if (ended >= 0) expect(events).toHaveLength(ended + 1);
      }),
      { numRuns: 1000, seed: 8 },
    );
    expect(told).toBeGreaterThan(100);
  });
});

describe('who is accountable for a person, over all their hand-overs', () => {
  const peers = 'the peers';
  const events = plans.openedWithTeam();
  const plan = events.reduce(planStream.evolve, planStream.initial);
  const revived: PlanEvent = {
    type: 'PlanRevived',
    data: { ...plans.plan, introductionId: null, withLastTeam: true, revivedAt: plans.AT },
  };
  const at =
    <Event>(from: bigint) =>
    (event: Event, i: number) => ({ position: from + BigInt(i), event });
  const whole: HandOverEvent[] = [proposed(), accepted(), firstContact()];
  const next = proposed({ fromAgencyId: charity, proposedBy: receiver, toAgencyId: peers });
  const of = (handOvers: HandOverEvent[][], backAt?: bigint, upAt?: bigint) =>
    accountableFor({
      plan,
      planHistory: backAt === undefined ? [] : [{ position: backAt, event: revived }],
      handOvers: handOvers.map((history, i) => history.map(at<HandOverEvent>(BigInt(i + 1) * 100n))),
      wayBack: upAt === undefined ? [] : [{ position: upAt, event: steppedUp() }],
    });
  const hasThemBack = { agencyId: plans.trust, memberId: plans.idOf(plans.clinician) };
  const keyWorker = { agencyId: plans.charity, memberId: plans.idOf(plans.keyWorker) };

  it.each([
    ['the key worker while nothing was handed over', of([]), keyWorker],
    ['the sender of the one under way', of([[proposed()]]), { agencyId: trust, memberId: sender }],
    ['the key worker again once it was withdrawn', of([[proposed(), accepted(), withdrawn()]]), keyWorker],
    ['the receiver after first contact', of([whole]), { agencyId: charity, memberId: receiver }],
    ['the receiver of the last, while they hand on', of([whole, [next]]), { agencyId: charity, memberId: receiver }],
    [
      'the receiver of the first again when the second was withdrawn',
      of([whole, [next, withdrawn()]]),
      { agencyId: charity, memberId: receiver },
    ],
    ['the new key worker of whoever came back since', of([whole], 500n), keyWorker],
    ['whoever has them back since they stepped up', of([whole], undefined, 500n), hasThemBack],
    ['the same while a hand-over was proposed before that', of([whole, [next]], undefined, 500n), hasThemBack],
    ['the receiver of a hand-over since then', of([whole], undefined, 50n), { agencyId: charity, memberId: receiver }],
    ['the new key worker of whoever came back after that', of([], 500n, 400n), keyWorker],
    ['whoever received since they came back', of([whole], 50n), { agencyId: charity, memberId: receiver }],
  ])('is %s', (_who, is, expected) => expect(is).toEqual(expected));

  const colleague = plans.idOf(plans.stranger);
  const upTo = (...more: PlanEvent[]) => since(500n, ...more);
  const since = (from: bigint, ...more: PlanEvent[]) => {
    const planHistory = [...events, ...more].map(at<PlanEvent>(from));
    const now = planHistory.map(({ event }) => event).reduce(planStream.evolve, planStream.initial);
    return accountableFor({ plan: now, planHistory, handOvers: [], wayBack: [{ position: 400n, event: steppedUp() }] });
  };
  const another = (isKeyWorker: boolean) => plans.joined({ memberId: colleague, isKeyWorker });
  const left: PlanEvent = {
    type: 'TeamMemberLeft',
    data: { ...plans.plan, memberId: hasThemBack.memberId, leftAt: plans.AT },
  };
  it.each([
    ['whoever has them back, while a colleague is on the team too', upTo(another(false)), hasThemBack.memberId],
    ['the key worker whom their agency named since', upTo(another(true)), colleague],
    ['a colleague on the team once they have left it', upTo(another(false), left), colleague],
    [
      'whoever has them back though they had left the team before',
      since(100n, another(false), left),
      hasThemBack.memberId,
    ],
    ['still their agency when nobody of it is on the team any more', upTo(left), hasThemBack.memberId],
  ])('has a name that is there: %s', (_who, is, memberId) =>
    expect(is).toEqual({ agencyId: hasThemBack.agencyId, memberId }),
  );

  it('is nobody while there is no team', () =>
    expect(accountableFor({ plan: planStream.initial, planHistory: [], handOvers: [], wayBack: [] })).toBeNull());
});
