import { given } from '@platform/decider/given-when-then';
import * as decisions from '../../domain/joint-decision/joint-decision.fixtures';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { evolve } from '../../domain/joint-decision/joint-decision.state';
import type { LeftOver } from '../../domain/plan/farewell.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { AT, clinician, idOf, keyWorker, opened, openedWithTeam, plan } from '../../domain/plan/plan.fixtures';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { holdFarewell } from './hold-farewell.decide';

const nothing: LeftOver = {
  ...{
    actionIds: [],
    asks: 0,
    needs: 0,
    decisions: 0,
    questions: 0,
    concerns: 0,
    isBeingHandedOver: false,
    waitsForContact: false,
  },
  wayBackIsOpen: true,
};
const decision = (...events: JointDecisionEvent[]) => events.reduce<JointDecision>(evolve, { status: 'not-proposed' });
const asked = { planId: plan.planId, kind: 'farewell' as const, options: ['Yes', 'Not yet'] };
const decided = decision(decisions.proposed(asked), decisions.taken({ outcome: 'Yes' }));
const farewell = { decisionId: 'decision-1', words: 'Go well.', heldBy: idOf(keyWorker), at: AT };
const history: readonly PlanEvent[] = [
  { type: 'PlanOpened', data: { ...opened().data, introductionId: 'introduction-1' } },
  ...openedWithTeam().slice(1),
];
const holding =
  (more: { left?: Partial<LeftOver>; by?: string; decision?: JointDecision } = {}) =>
  (state: Plan) =>
    holdFarewell(
      { ...farewell, heldBy: more.by ?? farewell.heldBy },
      more.decision ?? decided,
      { ...nothing, ...more.left },
      state,
    );

describe('a farewell', () => {
  it('is held by the key worker, and then everybody on the team leaves and the plan is kept', () => {
    const { decisionId, words, heldBy } = farewell;
    const held = given(planStream, history).when(holding());
    held.then([
      {
        type: 'FarewellHeld',
        data: { ...plan, decisionId, introductionIds: ['introduction-1'], words, heldBy, heldAt: AT },
      },
      { type: 'PlanRested', data: { ...plan, restedAt: AT } },
      ...[keyWorker, clinician].map((one): PlanEvent => ({
        type: 'TeamMemberLeft',
        data: { ...plan, memberId: idOf(one), leftAt: AT },
      })),
    ]);
    expect(held.thenState()).toMatchObject({
      farewell: { decisionId, words, heldBy, heldAt: AT },
      introductions: [],
      rest: { team: [{ memberId: idOf(keyWorker) }, { memberId: idOf(clinician) }] },
    });
  });

  it.each([
    ['actions-left', { actionIds: ['action-1'] }],
    ['asks-left', { asks: 1 }],
    ['needs-left', { needs: 1 }],
    ['decisions-left', { decisions: 1 }],
    ['questions-left', { questions: 1 }],
    ['concerns-left', { concerns: 1 }],
    ['hand-over-left', { isBeingHandedOver: true }],
    ['step-up-left', { waitsForContact: true }],
    ['way-back-needed', { wayBackIsOpen: false }],
  ] as const)('is refused while something is left that somebody owes: %s', (code, left) =>
    given(planStream, history).when(holding({ left })).thenRefused(code),
  );

  it.each([
    ['decision-not-of-this-plan', decision()],
    ['decision-not-of-this-plan', decision(decisions.proposed({ ...asked, planId: 'another' }), decisions.taken())],
    ['decision-not-a-farewell', decision(decisions.proposed({ ...asked, kind: 'other' }), decisions.taken())],
    ['decision-not-taken', decision(decisions.proposed(asked))],
    ['decision-not-to-end', decision(decisions.proposed(asked), decisions.taken({ outcome: 'Not yet' }))],
  ] as const)('carries out a joint decision to end: %s', (code, other) =>
    given(planStream, history)
      .when(holding({ decision: other }))
      .thenRefused(code),
  );

  it('is the key worker’s to say, and is said once', () => {
    given(planStream, history)
      .when(holding({ by: idOf(clinician) }))
      .thenRefused('key-worker-holds-the-farewell');
    const rested: PlanEvent = { type: 'PlanRested', data: { ...plan, restedAt: AT } };
    given(planStream, [...history, rested])
      .when(holding())
      .thenRefused('plan-at-rest');
  });
});
