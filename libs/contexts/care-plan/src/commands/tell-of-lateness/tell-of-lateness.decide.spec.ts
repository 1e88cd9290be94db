import { given } from '@platform/decider/given-when-then';
import {
  accepted,
  completed,
  escalated,
  firstContact,
  late,
  LATER,
  proposed,
  unanswered,
  withdrawn,
} from '../../domain/hand-over/hand-over.fixtures';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { Step } from '../../domain/hand-over/lateness.rules';
import { tellOfLateness } from './tell-of-lateness.decide';

const now = new Date(LATER);
const step = (overdue: Step['overdue'], tell: Step['tell']): Step => ({ overdue, tell });

describe('telling of lateness', () => {
  it.each([
    [step('unanswered', 'sender'), unanswered()],
    [step('unanswered', 'manager'), escalated('manager', 'unanswered')],
    [step('unanswered', 'alliance'), escalated('alliance', 'unanswered')],
    [step('no-contact', 'sender'), late()],
    [step('no-contact', 'manager'), escalated('manager', 'no-contact')],
    [step('no-contact', 'alliance'), escalated('alliance', 'no-contact')],
  ] as const)('records the step %j', (due, event) =>
    given(handOverStream, [proposed()])
      .when((state) => tellOfLateness(due, now, state))
      .then([event]),
  );

  it('tells nobody twice', () =>
    given(handOverStream, [proposed(), unanswered(), escalated('manager', 'unanswered')])
      .when((state) => tellOfLateness(step('unanswered', 'manager'), now, state))
      .thenNothing());

  it('tells nobody before it is due', () => {
    given(handOverStream, [proposed()])
      .when((state) => tellOfLateness(step('unanswered', 'sender'), new Date('2026-03-04T09:00:00.000Z'), state))
      .thenNothing();
    given(handOverStream, [proposed(), unanswered()])
      .when((state) => tellOfLateness(step('unanswered', 'manager'), new Date('2026-03-05T09:00:00.000Z'), state))
      .thenNothing();
  });

  it.each([
    ['answered', step('unanswered', 'sender'), [proposed(), accepted()]],
    ['withdrawn', step('no-contact', 'sender'), [proposed(), withdrawn()]],
    ['completed', step('no-contact', 'sender'), [proposed(), accepted(), firstContact(), completed()]],
    ['not there', step('no-contact', 'sender'), []],
  ] as const)('tells nobody when it was %s in the meantime', (_what, due, history) =>
    given(handOverStream, history)
      .when((state) => tellOfLateness(due, now, state))
      .thenNothing(),
  );
});
