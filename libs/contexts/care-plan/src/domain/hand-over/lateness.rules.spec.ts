import type { HandOverEvent } from './hand-over.events';
import {
  accepted,
  completed,
  escalated,
  firstContact,
  late,
  proposed,
  unanswered,
  withdrawn,
} from './hand-over.fixtures';
import type { Timing } from './lateness.rules';
import { everybodyTold, isLate, stepsDue, timingOf } from './lateness.rules';
import { evolve } from './hand-over.state';
import type { HandOver } from './hand-over.state';

function timing(...events: HandOverEvent[]): Timing {
  const state = events.reduce<HandOver>(evolve, { status: 'not-proposed' });
  if (state.status === 'not-proposed') throw new Error('It was proposed.');
  return timingOf(state);
}
const at = (text: string) => new Date(text);
const IN_TIME = at('2026-03-04T09:00:00.000Z');
const UNANSWERED = at('2026-03-04T09:00:00.001Z');
const NO_CONTACT = at('2026-03-09T09:00:00.001Z');
const AFTER_AN_OUTAGE = at('2026-03-12T10:00:00.000Z');

describe('lateness', () => {
  it('begins when an answer is overdue, ends with the answer, and begins again without first contact', () => {
    expect(isLate(timing(proposed()), IN_TIME)).toBe(false);
    expect(isLate(timing(proposed()), UNANSWERED)).toBe(true);
    expect(isLate(timing(proposed(), accepted()), UNANSWERED)).toBe(false);
    expect(isLate(timing(proposed(), accepted()), NO_CONTACT)).toBe(true);
  });

  it('is so by what was noticed, even where a clock is behind', () =>
    expect(isLate(timing(proposed(), accepted(), late()), IN_TIME)).toBe(true));

  it('ends with first contact and with withdrawal, and the history keeps who was told', () => {
    const done = timing(
      proposed(),
      accepted(),
      late(),
      escalated('manager', 'no-contact'),
      firstContact(),
      completed(),
    );
    expect(isLate(done, AFTER_AN_OUTAGE)).toBe(false);
    expect(everybodyTold(done)).toEqual(['sender', 'manager']);
    expect(isLate(timing(proposed(), unanswered(), withdrawn()), AFTER_AN_OUTAGE)).toBe(false);
  });

  it('is told to the sender, a day later to the manager, two days later to the alliance', () => {
    const step = (tell: string) => ({ overdue: 'unanswered', tell });
    expect(stepsDue(timing(proposed()), UNANSWERED)).toEqual([step('sender')]);
    expect(stepsDue(timing(proposed()), at('2026-03-05T09:00:00.001Z'))).toEqual([step('sender'), step('manager')]);
    expect(stepsDue(timing(proposed(), unanswered()), at('2026-03-06T09:00:00.001Z'))).toEqual([
      step('manager'),
      step('alliance'),
    ]);
  });

  it('is told of both, of each once, after an outage', () => {
    expect(stepsDue(timing(proposed()), AFTER_AN_OUTAGE)).toHaveLength(6);
    const told = [unanswered(), escalated('manager', 'unanswered'), escalated('alliance', 'unanswered'), late()];
    expect(stepsDue(timing(proposed(), ...told), AFTER_AN_OUTAGE)).toEqual([
      { overdue: 'no-contact', tell: 'manager' },
      { overdue: 'no-contact', tell: 'alliance' },
    ]);
  });
});
