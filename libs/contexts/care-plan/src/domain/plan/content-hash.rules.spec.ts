import { foldEvents } from '@platform/decider/decider';
import { dueChanged, goalId, LINE, lineAdded, lineTakenOut } from './detail.fixtures';
import { changesBetween, contentOf } from './content-hash.rules';
import type { PlanEvent } from './plan.events';
import { actionAgreed, AT, clinician, goalSet, idOf, openedWithTeam, plan, revised } from './plan.fixtures';
import { evolve, planStream } from './plan.state';

const of = (...events: readonly PlanEvent[]) =>
  foldEvents(evolve, planStream.initial, [...openedWithTeam(), ...events]);
const changed = (field: string, value: string): PlanEvent => ({
  type: 'DetailChanged',
  data: { ...plan, kind: 'plan', id: plan.planId, field, value, changedBy: idOf(clinician), changedAt: AT },
});
const state = (to: 'reached' | 'set-aside'): PlanEvent => ({
  type: 'GoalStateChanged',
  data: { ...plan, goalId, state: to, changedBy: idOf(clinician), changedAt: AT },
});

describe('what a signature is about', () => {
  it('of a plan of before is what it was, so that what was signed stays signed', () =>
    expect(contentOf(of(goalSet(), actionAgreed()))).toEqual({
      sections: { aboutMe: '', strengths: '', needs: '', formulation: '', safetyPlan: '' },
      goals: [{ goalId, text: goalSet().data.text }],
      actions: [expect.objectContaining({ dueOn: '2026-03-09' })],
    }));

  it('holds the lines of the safety plan, and not those taken out', () => {
    expect(contentOf(of(lineAdded()))).toMatchObject({ safetyLines: [{ lineId: LINE, heading: 'who-to-call' }] });
    expect(contentOf(of(lineAdded(), lineTakenOut()))).not.toHaveProperty('safetyLines');
  });

  it('holds what to do if it gets harder, with whom it was agreed, and that a goal was set aside', () => {
    const content = contentOf(
      of(goalSet(), changed('contingency', 'Ring'), changed('agreed-with', 'Ana'), state('set-aside')),
    );
    expect(content).toMatchObject({ contingency: 'Ring', agreedWith: 'Ana', goals: [{ state: 'set-aside' }] });
  });

  it('is the same when a goal was reached: that is what was agreed', () =>
    expect(contentOf(of(goalSet(), state('reached')))).toEqual(contentOf(of(goalSet()))));
});

describe('what changed in it', () => {
  it('is said part by part', () => {
    const before = of(goalSet(), actionAgreed(), lineAdded());
    const events = [
      dueChanged('2026-03-16'),
      revised('needs', 'A home'),
      lineTakenOut(),
      changed('contingency', 'Ring'),
    ];
    expect(changesBetween(before, foldEvents(evolve, before, events))).toEqual([
      { kind: 'section', id: 'needs', field: 'text' },
      { kind: 'action', id: actionAgreed().data.actionId, field: 'due' },
      { kind: 'safety-line', id: LINE, field: 'taken-out' },
      { kind: 'plan', id: plan.planId, field: 'contingency' },
    ]);
    expect(changesBetween(of(), of(goalSet()))).toEqual([{ kind: 'goal', id: goalId, field: 'added' }]);
  });
});
