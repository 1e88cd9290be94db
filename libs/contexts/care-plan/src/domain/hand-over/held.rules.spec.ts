import { plan as ids } from '../plan/plan.fixtures';
import type { PlanEvent } from '../plan/plan.events';
import { steppedUp } from '../way-back/way-back.fixtures';
import { accepted, charity, completed, firstContact, proposed, trust, withdrawn } from './hand-over.fixtures';
import type { HandOverEvent } from './hand-over.events';
import { completedStepDowns, heldFor } from './held.rules';

const DAY_MS = 24 * 60 * 60_000;
const COMPLETED = '2026-03-05T12:00:00.000Z';
const later = (days: number) => new Date(Date.parse(COMPLETED) + days * DAY_MS);
const whole: HandOverEvent[] = [proposed(), accepted(), firstContact(), completed({ completedAt: COMPLETED })];
const died = (days: number): PlanEvent => ({ type: 'PersonDied', data: { ...ids, recordedAt: later(days).toISOString() } }); // prettier-ignore
const revived = (days: number): PlanEvent => ({
  type: 'PlanRevived',
  data: { ...ids, introductionId: null, withLastTeam: true, revivedAt: later(days).toISOString() },
});
const held = (
  { handOvers = [whole], plan = [], up }: { handOvers?: HandOverEvent[][]; plan?: PlanEvent[]; up?: number },
  afterDays: number,
  agencyId = trust,
) => {
  const wayBack = up === undefined ? [] : [steppedUp({ steppedUpAt: later(up).toISOString() })];
  const found = heldFor(completedStepDowns(agencyId, { plan, handOvers, wayBack }), later(afterDays));
  return found.map(({ held: kept, over, tooSoon }) => [kept, over, tooSoon]);
};

describe('whether step-downs held', () => {
  it.each([
    ['is not known before the days are over', held({}, 29), [[0, 0, 1], [0, 0, 1], [0, 0, 1]]],
    ['is said of those whose days are over', held({}, 90), [[1, 1, 0], [1, 1, 0], [0, 0, 1]]],
    ['is no longer so once the way back was taken', held({ up: 40 }, 200), [[1, 1, 0], [0, 1, 0], [0, 1, 0]]],
    ['is no longer so once they were introduced again', held({ plan: [revived(100)] }, 200), [[1, 1, 0], [1, 1, 0], [0, 1, 0]]],
    ['is no longer so once more support was proposed', held({ handOvers: [whole, [proposed({ direction: 'step-up', proposedAt: later(3).toISOString() })]] }, 30), [[0, 1, 0], [0, 0, 1], [0, 0, 1]]],
    ['counts what happened before it for nothing', held({ plan: [revived(-1)] }, 30), [[1, 1, 0], [0, 0, 1], [0, 0, 1]]],
    ['leaves out whoever died in these days', held({ plan: [died(50)] }, 200), [[1, 1, 0], [0, 0, 0], [0, 0, 0]]],
    ['is of what was completed', held({ handOvers: [[proposed(), accepted(), withdrawn()]] }, 200), [[0, 0, 0], [0, 0, 0], [0, 0, 0]]],
    ['is of one’s own agency', held({}, 200, charity), [[0, 0, 0], [0, 0, 0], [0, 0, 0]]],
  ])('%s', (_says, found, expected) => expect(found).toEqual(expected)); // prettier-ignore
});
