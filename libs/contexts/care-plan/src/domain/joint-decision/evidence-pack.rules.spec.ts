import type { Recorded } from '../plan/as-of.rules';
import { NOTHING_IN_FORCE } from '../plan/as-of.rules';
import type { PlanEvent } from '../plan/plan.events';
import { AT, clinician, goalSet, idOf, openedWithTeam, plan, revised } from '../plan/plan.fixtures';
import { withheldOf } from './evidence-pack.rules';

const recorded = (events: readonly PlanEvent[]): Recorded<PlanEvent>[] =>
  events.map((event, n) => ({
    revision: BigInt(n),
    event,
    metadata: { recordedAt: AT, commandId: `command-${n}` },
  }));
const found = (kind: 'section' | 'goal', id: string): PlanEvent => ({
  type: 'FoundAboutSomebodyElse',
  data: {
    ...{ ...plan, takenOutId: 'x', entry: { kind, id }, reason: 'two-people-mixed-up', correctionId: null },
    ...{ recordedAgain: false, agencyId: null, foundBy: idOf(clinician), foundAt: AT },
  },
});
const disputed: PlanEvent = {
  type: 'CorrectionBegun',
  data: { ...plan, correctionId: 'c', entry: { kind: 'section', id: 'needs' }, keptFromUse: true, askedAt: AT },
};
const answered: PlanEvent = { type: 'CorrectionClosed', data: { ...plan, correctionId: 'c', answeredAt: AT } };
const corrected = (text: string): PlanEvent => {
  const { data } = revised('needs', text);
  return { type: 'PlanSectionRevised', data: { ...data, correctionId: 'c' } };
};
const withheld = (...events: PlanEvent[]) => {
  const history = recorded([...openedWithTeam(), ...events]);
  const reasons = withheldOf(history, NOTHING_IN_FORCE);
  return history.slice(3).map(({ revision }) => reasons.get(revision) ?? null);
};

describe('what is withheld from evidence whoever makes it', () => {
  it('is nothing of a plan with which nothing is wrong', () =>
    expect(withheld(revised('needs', 'A home'), goalSet())).toEqual([null, null]));

  it('is an entry about somebody else, and every later word about that entry', () => {
    const { goalId } = goalSet().data;
    const reworded: PlanEvent = {
      type: 'DetailChanged',
      data: { ...plan, kind: 'goal', id: goalId, field: 'text', value: 'x', changedBy: idOf(clinician), changedAt: AT },
    };
    const gone = 'about-somebody-else';
    expect(withheld(goalSet(), reworded, revised('needs', 'A home'), found('goal', goalId))).toEqual([
      ...[gone, gone, null, gone],
    ]);
    expect(withheld(revised('needs', 'Mine'), revised('needs', 'Theirs'), found('section', 'needs'))).toEqual([
      ...[null, gone, gone],
    ]);
  });

  it('is what is disputed until it is answered, and what was put right from then on', () => {
    expect(withheld(revised('needs', 'Wrong'), disputed)).toEqual(['disputed', null]);
    expect(withheld(revised('needs', 'Wrong'), disputed, corrected('Right'), answered)).toEqual([
      ...['put-right', null, null, null],
    ]);
  });
});
