import { given } from '@platform/decider/given-when-then';
import { keptFromUse } from '../../domain/plan/entry.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { AT, openedWithTeam, plan, revised } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { closeCorrection } from './close-correction.decide';

const begun: PlanEvent = {
  type: 'CorrectionBegun',
  data: {
    ...plan,
    correctionId: 'correction',
    entry: { kind: 'section', id: 'needs' },
    keptFromUse: true,
    askedAt: AT,
  },
};
const closed: PlanEvent = { type: 'CorrectionClosed', data: { ...plan, correctionId: 'correction', answeredAt: AT } };
const answered = { correctionId: 'correction', answeredAt: AT };
const history = [...openedWithTeam(), revised('needs', 'A hoist'), begun];

describe('the plan of somebody who was answered', () => {
  it('is in use again as it stands', () => {
    const asked = given(planStream, history).when((state) => closeCorrection(answered, AT, state));
    asked.then([closed]);
    expect(keptFromUse(asked.thenState())).toEqual([]);
  });

  it('is told once, and only of what it knew', () => {
    given(planStream, [...history, closed])
      .when((state) => closeCorrection(answered, AT, state))
      .thenNothing();
    given(planStream, openedWithTeam())
      .when((state) => closeCorrection(answered, AT, state))
      .thenNothing();
  });
});
