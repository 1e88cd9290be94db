import fc from 'fast-check';
import type { Decision } from '@platform/decider/decider';
import { isRefusal } from '@platform/decider/decider';
import { acceptHandOver } from '../../commands/accept-hand-over/accept-hand-over.decide';
import { recordFirstContact } from '../../commands/record-first-contact/record-first-contact.decide';
import { tellOfLateness } from '../../commands/tell-of-lateness/tell-of-lateness.decide';
import { withdrawHandOver } from '../../commands/withdraw-hand-over/withdraw-hand-over.decide';
import { accountable } from './accountable.rules';
import { charity, MONDAY, proposed, receiver, sender, trust } from './hand-over.fixtures';
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
        return recordFirstContact({ contactedAt: now.toISOString(), how: 'a walk', recordedBy, now }, handOver);
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
  const events: HandOverEvent[] = [proposed()];
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
