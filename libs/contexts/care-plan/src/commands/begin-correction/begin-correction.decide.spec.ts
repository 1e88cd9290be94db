import { given } from '@platform/decider/given-when-then';
import type { Entry, PlanEvent } from '../../domain/plan/plan.events';
import { agreed, AT, goalSet, lapsed, openedWithTeam, plan, revised } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { beginCorrection } from './begin-correction.decide';

const asked = { correctionId: 'correction', part: 'needs', entryId: null, keptFromUse: true, askedAt: AT };
const begun = (entry: Entry | null, keptFromUse = true): PlanEvent => ({
  type: 'CorrectionBegun',
  data: { ...plan, correctionId: 'correction', entry, keptFromUse, askedAt: AT },
});
const needs: Entry = { kind: 'section', id: 'needs' };
const { goalId } = goalSet().data;
const written = [...openedWithTeam(), revised('needs', 'A hoist'), revised('safety-plan', 'Ring Ruth'), goalSet()];

describe('the plan of somebody who asks for a correction', () => {
  it('keeps the words from use when they asked for that, so that what was signed lapses', () => {
    given(planStream, [...written, agreed()])
      .when((state) => beginCorrection(asked, AT, state))
      .then([begun(needs), lapsed({ kind: 'section', id: 'needs', field: 'text' })]);
    given(planStream, [...written, agreed()])
      .when((state) => beginCorrection({ ...asked, keptFromUse: false }, AT, state))
      .then([begun(needs, false)]);
  });

  it('keeps one goal from use, and not the others', () =>
    given(planStream, written)
      .when((state) => beginCorrection({ ...asked, part: 'goals-and-actions', entryId: goalId }, AT, state))
      .then([begun({ kind: 'goal', id: goalId })]));

  it('never keeps a safety plan from use', () =>
    given(planStream, written)
      .when((state) => beginCorrection({ ...asked, part: 'safety-plan' }, AT, state))
      .then([begun({ kind: 'section', id: 'safety-plan' }, false)]));

  it('knows of one that is of no entry, so that a change can name it', () =>
    given(planStream, written)
      .when((state) => beginCorrection({ ...asked, part: 'progress' }, AT, state))
      .then([begun(null, false)]));

  it('is told once, and not at all where there is no plan', () => {
    given(planStream, [...written, begun(needs)])
      .when((state) => beginCorrection(asked, AT, state))
      .thenNothing();
    given(planStream, [])
      .when((state) => beginCorrection(asked, AT, state))
      .thenNothing();
  });
});
