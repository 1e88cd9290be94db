import * as decisions from '../joint-decision/joint-decision.fixtures';
import type { JointDecisionEvent } from '../joint-decision/joint-decision.events';
import type { ProposedDecision } from '../joint-decision/joint-decision.state';
import { jointDecisionStream } from '../joint-decision/joint-decision.state';
import * as plans from '../plan/plan.fixtures';
import type { PlanEvent } from '../plan/plan.events';
import { planStream } from '../plan/plan.state';
import { accepted, arranged, completed, firstContact, proposed, withdrawn } from './hand-over.fixtures';
import type { HandOverEvent } from './hand-over.events';
import type { ProposedHandOver } from './hand-over.state';
import { handOverStream } from './hand-over.state';
import { stepDownOf } from './step-down.rules';

const ASKED = decisions.proposed();
const TAKEN = decisions.taken();
const { decisionId } = ASKED.data;
const reached: PlanEvent = {
  type: 'GoalStateChanged',
  data: { ...plans.plan, goalId: plans.goalSet().data.goalId, state: 'reached', changedBy: plans.plan.personId, changedAt: plans.AT }, // prettier-ignore
};

const of = ({
  plan = [],
  decision = [],
  handOver = [],
}: {
  plan?: readonly PlanEvent[];
  decision?: readonly JointDecisionEvent[];
  handOver?: readonly HandOverEvent[];
}) =>
  stepDownOf({
    plan: [...plans.openedWithTeam(), ...plan].reduce(planStream.evolve, planStream.initial),
    decisions: decision.length === 0 ? [] : [decision.reduce(jointDecisionStream.evolve, jointDecisionStream.initial) as ProposedDecision], // prettier-ignore
    handOvers: handOver.length === 0 ? [] : [handOver.reduce(handOverStream.evolve, handOverStream.initial) as ProposedHandOver], // prettier-ignore
  });
const carries = proposed({ decisionId });
const named = (more: Parameters<typeof arranged>[0] = {}) => arranged({ present: [plans.plan.personId], ...more });
const ALL = ['plan-agreed', 'safety-plan', 'meeting', 'plans', 'medicines', 'aftercare', 'receiver'];

describe('who is ready for less support', () => {
  it.each([
    ['nobody of whom nothing says so', of({}), undefined],
    ['whoever has reached what they wanted', of({ plan: [plans.goalSet(), reached] }), { stage: 'goals-reached', missing: ALL }],
    ['nobody with something open yet', of({ plan: [plans.goalSet(), reached, plans.actionAgreed()] }), undefined],
    ['nobody with a goal still hoped for', of({ plan: [plans.goalSet()] }), undefined],
    ['whoever it is asked of', of({ decision: [ASKED] }), { stage: 'being-decided', since: ASKED.data.proposedAt }],
    ['whoever it was decided for', of({ decision: [ASKED, TAKEN] }), { stage: 'decided', since: TAKEN.data.takenAt, decisionId, missing: ALL }],
    ['nobody of whom it was decided that it is not yet time', of({ decision: [ASKED, decisions.taken({ outcome: 'Not yet' })] }), undefined],
    ['nobody for another question', of({ decision: [decisions.proposed({ kind: 'outreach' })] }), undefined],
    ['whoever a hand-over was proposed for', of({ decision: [ASKED, TAKEN], handOver: [carries, named()] }), { stage: 'proposed', since: carries.data.proposedAt, missing: ['plan-agreed', 'safety-plan', 'receiver'] }],
    ['whoever was accepted and waits for first contact', of({ handOver: [carries, named({ reviewer: null }), accepted()] }), { stage: 'accepted', missing: ['plan-agreed', 'safety-plan', 'medicines'] }],
    ['whoever it was withdrawn for', of({ decision: [ASKED, TAKEN], handOver: [carries, withdrawn()] }), { stage: 'decided' }],
    ['nobody whose hand-over is complete', of({ decision: [ASKED, TAKEN], handOver: [carries, accepted(), firstContact(), completed()] }), undefined],
    ['nobody on the way to more support', of({ handOver: [proposed({ direction: 'step-up' })] }), undefined],
    ['nobody who has died', of({ plan: [{ type: 'PersonDied', data: { ...plans.plan, recordedAt: plans.AT } }], decision: [ASKED] }), undefined],
  ])('is %s', (_who, found, expected) => (expected ? expect(found).toMatchObject(expected) : expect(found).toBeUndefined())); // prettier-ignore

  it('lacks nothing once the plan is agreed, has words for safety, and all is named', () => {
    const plan = [plans.revised('safety-plan', 'Ring Ann.'), plans.agreed()];
    const handOver = [carries, named(), accepted()];
    expect(of({ plan, handOver })?.missing).toEqual([]);
    expect(of({ plan, handOver: [carries, named({ present: [] }), accepted()] })?.missing).toEqual(['meeting']);
    expect(of({ plan: [...plan, plans.lapsed()], handOver })?.missing).toContain('plan-agreed');
  });
});
