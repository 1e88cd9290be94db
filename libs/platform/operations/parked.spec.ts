import { EventNotUnderstood } from '../event-store/event-not-understood';
import { PassingTrouble } from '../messaging/port/bus';
import { BEHIND } from '../messaging/port/inbox';
import { reasonOf } from '../messaging/port/trouble';
import { codeOf } from './parked';

describe('why something is parked', () => {
  it.each([
    ['schema: not JSON', 'unreadable'],
    ['schema: envelope /revision pattern', 'unreadable'],
    ['schema: unknown type', 'not-understood'],
    ['schema: / required', 'schema-mismatch'],
    [
      reasonOf(new EventNotUnderstood({ stream: 's', revision: 0n, position: 1n, type: 'GoalSet.v9' })),
      'not-understood',
    ],
    [reasonOf(new TypeError('Sam said no')), 'keeps-failing'],
    [reasonOf(new PassingTrouble('intake is away')), 'trouble-lasted'],
    [BEHIND, 'waits-to-be-tried'],
  ])('is told from "%s" as %s', (reason, code) => {
    expect(codeOf(reason)).toBe(code);
    expect(reason).not.toContain('Sam');
  });
});
