import type { Plan } from '../answers/care-plan';
import { safetyPlanOf } from './safety-plan';

const plan = (text: string, keptFromUse: Plan['keptFromUse'] = []): Plan =>
  ({
    sections: { safetyPlan: { text, revisedBy: 'g', revisedAt: '2026-03-02T09:00:00.000Z', proposals: [] } },
    keptFromUse,
  }) as unknown as Plan;

describe('a safety plan', () => {
  it('is what the plan says in its section, word for word', () => {
    expect(safetyPlanOf(plan('Ring my sister\nSit by the river'))).toEqual({
      ...{ pieces: [{ title: null, text: 'Ring my sister\nSit by the river' }], isKeptFromUse: false },
      ...{ writtenBy: 'g', writtenAt: '2026-03-02T09:00:00.000Z' },
    });
  });

  it('is nothing while nothing is written, and says when its words are kept from use', () => {
    expect(safetyPlanOf(plan('  ')).pieces).toEqual([]);
    const disputed = [{ kind: 'section' as const, id: 'safety-plan', correctionId: 'c' }];
    expect(safetyPlanOf(plan('', disputed))).toMatchObject({ pieces: [], isKeptFromUse: true });
  });
});
