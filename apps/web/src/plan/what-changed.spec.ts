import type { Plan, PlanSection } from '../answers/care-plan';
import { whatChanged } from './what-changed';

const untouched: PlanSection = { text: '', revisedBy: null, revisedAt: null, proposals: [] };

const plan: Plan = {
  planId: 'plan',
  personId: 'sam',
  revision: '4',
  position: '90',
  contentHash: 'hash',
  openedAt: '2026-03-01T09:00:00Z',
  sections: {
    aboutMe: { ...untouched, text: 'I like the sea', revisedBy: 'sam', revisedAt: '2026-03-02T09:00:00Z' },
    strengths: { ...untouched, text: 'Singing', revisedBy: 'amara', revisedAt: '2026-03-05T09:00:00Z' },
    needs: untouched,
    formulation: untouched,
    safetyPlan: untouched,
  },
  passages: [],
  keptFromUse: [],
  goals: [
    { goalId: 'goal', text: 'Sleep through', why: '', state: 'hoped-for', setBy: 'sam', setAt: '2026-03-06T09:00:00Z' },
  ],
  actions: [],
  contingency: '',
  agreedWith: '',
  reviewOn: null,
  safetyLines: [],
  conflicts: [],
  comments: [],
  signed: [],
  scribe: null,
  changed: [
    { kind: 'section', id: 'about-me', field: 'text', by: 'sam', at: '2026-03-02T09:00:00Z', revision: '2' },
    { kind: 'section', id: 'strengths', field: 'text', by: 'amara', at: '2026-03-05T09:00:00Z', revision: '3' },
    { kind: 'goal', id: 'goal', field: 'added', by: 'sam', at: '2026-03-06T09:00:00Z', revision: '4' },
  ],
  team: [],
  signature: null,
  allowedActions: [],
};

describe('what changed since the agreed version', () => {
  it('given changes before and after, tells those after, newest first, with who made them', () => {
    expect(whatChanged(plan, { at: '2026-03-03T00:00:00Z', changes: [] }, { kind: 'mine' })).toEqual([
      { at: '2026-03-06T09:00:00Z', by: 'sam', what: 'set the goal “Sleep through”' },
      { at: '2026-03-05T09:00:00Z', by: 'amara', what: 'changed “What I am good at, and what helps”' },
    ]);
  });

  it('given nothing new, tells nothing', () => {
    expect(whatChanged(plan, { at: '2026-03-07T00:00:00Z', changes: [] }, { kind: 'mine' })).toEqual([]);
  });

  it('given something that made it lapse and is not here any more, tells that as well', () => {
    const changes = [{ kind: 'action' as const, id: 'gone', field: 'taken-out' }];
    expect(whatChanged(plan, { at: '2026-03-07T00:00:00Z', changes }, { kind: 'mine' })).toEqual([
      { at: null, by: null, what: 'took out something that is not here any more' },
    ]);
  });
});
