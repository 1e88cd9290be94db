import type { Plan } from '../answers/care-plan';
import type { DecisionLine } from '../answers/decisions';
import type { ImmediateNeed, PersonIntroduction } from '../answers/intake';
import { promisesOf } from './promised-lines';

const names = { of: (id: string | null) => id ?? 'Somebody', agency: (id: string | null) => id ?? 'an agency' };
const nothing = {
  ...{ personId: 'sam', names, plan: undefined, introductions: [], needs: [], decisions: [], handOvers: [] },
  ...{ asks: [], corrections: [], looks: [] },
};
const action = (actionId: string, ownerId: string, dueOn: string, status = 'open') => ({
  ...{ actionId, ownerId, dueOn, status, text: `do ${actionId}` },
});
const planOf = (...actions: object[]) => ({ actions }) as unknown as Plan;

describe('what was promised to a person', () => {
  it('is nothing when nothing is', () => expect(promisesOf(nothing)).toEqual({ forMe: [], mine: [] }));

  it('is what others do, beside what they said they would do themself, the soonest first', () => {
    const plan = planOf(
      action('walk', 'sam', '2026-03-05'),
      action('ring', 'amara', '2026-03-06'),
      action('write', 'grace', '2026-03-04'),
      action('done', 'grace', '2026-03-01', 'done'),
    );
    const { forMe, mine } = promisesOf({ ...nothing, plan });
    expect(forMe.map(({ who, does }) => `${who} ${does}`)).toEqual(['grace do write', 'amara do ring']);
    expect(mine.map(({ does }) => does)).toEqual(['do walk']);
  });

  it('names who gets in touch until the first conversation, and who sees to what is needed at once', () => {
    const introduction = {
      ...{ introductionId: 'i', status: 'welcomed', keyWorkerId: 'amara', nextContactOn: '2026-03-05' },
      initialConversation: null,
    } as PersonIntroduction;
    const need = { needId: 'n', responderId: 'grace', kind: 'food', dueAt: '2026-03-02T12:00:00Z', metAt: null };
    const all = { ...nothing, introductions: [introduction], needs: [need as ImmediateNeed] };
    expect(promisesOf(all).forMe.map(({ key, who }) => [key, who])).toEqual([
      ['need n', 'grace'],
      ['contact i', 'amara'],
    ]);
  });

  it('holds what was decided together until it is no longer looked at', () => {
    const decision = { decisionId: 'd', outcome: 'Yes', implementerId: 'sam', reviewOn: '2026-06-01' } as DecisionLine;
    expect(promisesOf({ ...nothing, decisions: [decision] }).mine).toMatchObject([{ key: 'decision d' }]);
    expect(promisesOf({ ...nothing, decisions: [{ ...decision, reviewOn: null }] })).toEqual({ forMe: [], mine: [] });
  });
});
